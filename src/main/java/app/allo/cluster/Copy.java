package app.allo.cluster;

import app.allo.room.RoomRecord;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an owner said of a room, and which other owners' words it had heard when it said so (a
 * version vector).
 *
 * @param by the node that said it
 * @param heard how much each node had said in all when it last spoke of this room, itself included
 */
public record Copy(RoomRecord room, String by, Map<String, Long> heard) {
  public Copy {
    heard = Map.copyOf(heard);
  }

  /** What a node says after what it knew of the room, as its so manieth word. */
  static Copy said(RoomRecord now, String by, long count, Optional<Copy> before) {
    Map<String, Long> all = new HashMap<>(before.map(Copy::heard).orElse(Map.of()));
    all.put(by, count);
    return new Copy(now, by, all);
  }

  /** Whether everything that the other one is made of is known here. */
  boolean covers(Copy other) {
    return other.heard.entrySet().stream()
        .allMatch(said -> heard.getOrDefault(said.getKey(), 0L) >= said.getValue());
  }

  /** Whether who said this and who said that did not hear each other. */
  public boolean isApartFrom(Copy other) {
    return !covers(other) && !other.covers(this);
  }

  /** Both together: the newer one, or what two say who did not hear each other. */
  Copy with(Copy other) {
    if (covers(other)) {
      return this;
    }
    if (other.covers(this)) {
      return other;
    }
    Map<String, Long> all = new HashMap<>(heard);
    other.heard.forEach((node, said) -> all.merge(node, said, Math::max));
    return new Copy(room.with(other.room), by, all);
  }
}
