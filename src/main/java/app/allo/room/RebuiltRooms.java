package app.allo.room;

import app.allo.room.id.RoomId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rooms each address has rebuilt, so that a thousand old tokens cannot take the whole server.
 * Of its empty rooms an address keeps the newest few. Whoever comes to another one rebuilds it, so
 * a whole office may come back at once.
 */
final class RebuiltRooms {
  static final int MOST_EMPTY = 10;

  private final Map<String, Set<RoomId>> byAddress = new HashMap<>();

  void add(String from, RoomId room) {
    byAddress.computeIfAbsent(from, none -> new LinkedHashSet<>()).add(room);
  }

  /** That room is no longer open. */
  void remove(String from, RoomId room) {
    byAddress.computeIfPresent(
        from,
        (key, rooms) -> {
          rooms.remove(room);
          return rooms.isEmpty() ? null : rooms;
        });
  }

  /** The rooms of an address, the oldest first. */
  List<RoomId> of(String from) {
    return List.copyOf(byAddress.getOrDefault(from, Set.of()));
  }

  int addresses() {
    return byAddress.size();
  }
}
