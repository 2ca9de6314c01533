package app.allo.cluster;

import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * Of which rooms the members know all that a node has said of them to the others, and how much that
 * was. Decision 450.
 *
 * @param by the node
 */
record Told(String by, Map<RoomId, Long> rooms) {
  private static final String FROM = "from";
  private static final String ROOMS = "rooms";

  /** Puts it into what is sent to other nodes. */
  JsonObject write(JsonObject message) {
    JsonObject counts = new JsonObject();
    rooms.forEach((room, count) -> counts.put(room.value(), count));
    return message.put(FROM, by).put(ROOMS, counts);
  }

  /** Fails with a RuntimeException if it is none. */
  static Told read(JsonObject message) {
    Map<RoomId, Long> rooms = new HashMap<>();
    JsonObject counts = message.getJsonObject(ROOMS);
    counts.fieldNames().forEach(room -> rooms.put(new RoomId(room), counts.getLong(room)));
    return new Told(message.getString(FROM), rooms);
  }
}
