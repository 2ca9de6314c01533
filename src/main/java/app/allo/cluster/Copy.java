package app.allo.cluster;

import app.allo.room.RoomRecord;
import java.util.HashMap;
import java.util.Map;

/**
 * What an owner said of a room, and which other owners' words it had heard when it said so (a
 * version vector).
 *
 * @param by the node that said it
 * @param heard how much each node had said of this room, itself included
 */
public record Copy(RoomRecord room, String by, Map<String, Long> heard) {
  public Copy {
    heard = Map.copyOf(heard);
  }

  /** The first words of a node about a room that nobody has spoken of. */
  static Copy first(RoomRecord room, String by) {
    return new Copy(room, by, Map.of(by, 1L));
  }

  /** Whether everything that the other one is made of is known here. */
  boolean covers(Copy other) {
    return other.heard.entrySet().stream()
        .allMatch(said -> heard.getOrDefault(said.getKey(), 0L) >= said.getValue());
  }

  /** What that node says next. */
  Copy next(RoomRecord now, String speaker) {
    Map<String, Long> all = new HashMap<>(heard);
    all.merge(speaker, 1L, Long::sum);
    return new Copy(now, speaker, all);
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
