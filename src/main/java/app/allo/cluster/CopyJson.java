package app.allo.cluster;

import app.allo.room.RoomRecord;
import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A {@link Copy} as JSON, field by field, since nodes of two versions read each other's: whatever
 * is unknown is ignored, and a field that is added later needs a value for when it is missing.
 */
final class CopyJson {
  private CopyJson() {}

  static JsonObject write(Copy copy) {
    JsonObject heard = new JsonObject();
    copy.heard().forEach(heard::put);
    return room(copy.room()).put("by", copy.by()).put("heard", heard);
  }

  /** Fails with a RuntimeException for anything that is not a copy. */
  static Copy read(JsonObject json) {
    Map<String, Long> heard = new HashMap<>();
    JsonObject said = json.getJsonObject("heard");
    said.fieldNames().forEach(node -> heard.put(node, said.getLong(node)));
    return new Copy(room(json), json.getString("by"), heard);
  }

  private static JsonObject room(RoomRecord room) {
    JsonObject uses = new JsonObject();
    room.uses().forEach((invite, who) -> uses.put(invite, ids(who)));
    JsonObject limits = new JsonObject();
    room.limits().forEach(limits::put);
    JsonObject json =
        new JsonObject()
            .put("room", room.room().value())
            .put("capacity", room.capacity())
            .put("knock", room.knock())
            .put("knockKnown", room.knockKnown())
            .put("locked", room.locked())
            .put("ended", room.ended())
            .put("counters", counters(room.counters()))
            .put("vouched", room.vouched())
            .put("remembered", room.remembered())
            .put("until", room.until())
            .put("forgetAt", room.forgetAt())
            .put("uses", uses)
            .put("limits", limits)
            .put("removed", ids(room.removed()))
            .put("members", array(room.members().stream().map(CopyJson::place).toList()))
            .put("lost", array(room.lost().stream().map(CopyJson::seat).toList()))
            .put("plates", array(room.plates().stream().map(CopyJson::plate).toList()))
            .put("heldBack", room.untold().everyone())
            .put("changed", ids(room.untold().changed()));
    room.doubt()
        .ifPresent(
            doubt ->
                json.put("certain", counters(doubt.certain()))
                    .put("begun", counters(doubt.begun())));
    return json;
  }

  private static RoomRecord room(JsonObject json) {
    Map<String, Set<MemberId>> uses = new HashMap<>();
    JsonObject used = json.getJsonObject("uses");
    used.fieldNames().forEach(invite -> uses.put(invite, ids(used.getJsonArray(invite))));
    Map<String, Integer> limits = new HashMap<>();
    JsonObject limited = json.getJsonObject("limits", new JsonObject());
    limited.fieldNames().forEach(invite -> limits.put(invite, limited.getInteger(invite)));
    Optional<RoomRecord.Doubt> doubt =
        json.containsKey("begun")
            ? Optional.of(
                new RoomRecord.Doubt(
                    counters(json.getJsonObject("certain")), counters(json.getJsonObject("begun"))))
            : Optional.empty();
    return new RoomRecord(
        new RoomId(json.getString("room")),
        json.getInteger("capacity"),
        json.getBoolean("knock"),
        json.getBoolean("knockKnown", false),
        json.getBoolean("locked"),
        json.getBoolean("ended"),
        counters(json.getJsonObject("counters")),
        doubt,
        json.getBoolean("vouched"),
        json.getBoolean("remembered"),
        json.getLong("until"),
        json.getLong("forgetAt"),
        uses,
        limits,
        ids(json.getJsonArray("removed")),
        objects(json, "members").map(CopyJson::place).toList(),
        objects(json, "lost").map(CopyJson::seat).toList(),
        json.containsKey("plates")
            ? objects(json, "plates").map(CopyJson::plate).toList()
            : List.of(),
        new RoomRecord.Untold(
            json.getBoolean("heldBack", false),
            ids(json.getJsonArray("changed", new JsonArray()))));
  }

  private static JsonObject place(RoomRecord.Place place) {
    return seat(place.seat())
        .put("profile", place.profile())
        .put("socket", place.socket())
        .put("from", place.from());
  }

  private static RoomRecord.Place place(JsonObject json) {
    return new RoomRecord.Place(
        seat(json), text(json, "profile"), text(json, "socket"), json.getString("from", ""));
  }

  private static JsonObject plate(RoomRecord.Plate plate) {
    return new JsonObject().put("host", plate.host().value()).put("sealed", plate.sealed());
  }

  private static RoomRecord.Plate plate(JsonObject json) {
    return new RoomRecord.Plate(new MemberId(text(json, "host")), text(json, "sealed"));
  }

  private static JsonObject seat(Seat seat) {
    return new JsonObject()
        .put("member", seat.member().value())
        .put("role", seat.role().wire())
        .put("gen", seat.gen())
        .put("lgen", seat.lgen())
        .put("invite", seat.invite())
        .put("single", seat.single())
        .put("renewUntil", seat.renewUntil());
  }

  private static Seat seat(JsonObject json) {
    return new Seat(
        new MemberId(json.getString("member")),
        Role.ofWire(json.getString("role")),
        json.getLong("gen"),
        json.getLong("lgen"),
        text(json, "invite"),
        json.getBoolean("single"),
        json.getLong("renewUntil"));
  }

  private static JsonObject counters(Counters counters) {
    return new JsonObject()
        .put("gen", counters.gen())
        .put("lgen", counters.lgen())
        .put("out", array(counters.out()));
  }

  private static Counters counters(JsonObject json) {
    Set<String> out = new LinkedHashSet<>();
    json.getJsonArray("out").forEach(id -> out.add((String) id));
    return new Counters(json.getLong("gen"), json.getLong("lgen"), out);
  }

  private static JsonArray ids(Set<MemberId> members) {
    return array(members.stream().map(MemberId::value).toList());
  }

  private static Set<MemberId> ids(JsonArray values) {
    Set<MemberId> members = new LinkedHashSet<>();
    values.forEach(id -> members.add(new MemberId((String) id)));
    return members;
  }

  private static JsonArray array(Collection<?> values) {
    return new JsonArray(List.copyOf(values));
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return json.getJsonArray(name).stream().map(JsonObject.class::cast);
  }

  private static String text(JsonObject json, String name) {
    String text = json.getString(name);
    if (text == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return text;
  }
}
