package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.SeatGrant;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers what was revoked in rooms that are no longer open, until their tokens have expired.
 * Bounded: the oldest is forgotten first; a rebuilt room also learns from the seats that return.
 */
final class ClosedRooms {
  static final int MAX_ROOMS = 10_000;

  /** Bounds what the rooms remember together: one for each room, revoked invite and use. */
  static final int MAX_FACTS = 100_000;

  /** What is assumed of a room that nothing is remembered of. */
  static final Entry NOTHING = new Entry(Counters.NEW, false, Map.of(), 0, false);

  /**
   * What one room leaves behind.
   *
   * @param uses who came through which limited invite
   * @param isVouched whether its counters are known to be the newest
   * @param forgetAt when the last of the room's tokens has expired, as {@link Time#steady} counts:
   *     setting the clock must not bring a revoked link back
   */
  record Entry(
      Counters counters,
      boolean ended,
      Map<String, Set<MemberId>> uses,
      long forgetAt,
      boolean isVouched) {
    Entry {
      uses = Map.copyOf(uses);
    }

    /** False if every token of the room says the same. */
    boolean isWorthKeeping() {
      return ended || !counters.equals(Counters.NEW) || !uses.isEmpty();
    }

    /** Fails with ROOM_ENDED, INVITE_REVOKED or INVITE_USED. */
    void requireGood(SeatGrant grant) {
      if (ended) {
        throw new Refused(Refusal.ROOM_ENDED);
      }
      if (counters.revokes(grant.id(), grant.lgen())) {
        throw new Refused(Refusal.INVITE_REVOKED);
      }
      new InviteUses(uses).requireLeft(grant);
    }

    int facts() {
      return 1 + counters.out().size() + uses.values().stream().mapToInt(Set::size).sum();
    }
  }

  private final Map<RoomId, Entry> entries = new LinkedHashMap<>();
  private int facts;

  void remember(RoomId room, Entry entry) {
    forget(room);
    if (!entry.isWorthKeeping()) {
      return;
    }
    entries.put(room, entry);
    facts += entry.facts();
    while (entries.size() > MAX_ROOMS || facts > MAX_FACTS) {
      forget(entries.keySet().iterator().next());
    }
  }

  Optional<Entry> recall(RoomId room) {
    return Optional.ofNullable(entries.get(room));
  }

  void forgetExpired(long now) {
    entries.entrySet().stream()
        .filter(entry -> entry.getValue().forgetAt() < now)
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::forget);
  }

  int size() {
    return entries.size();
  }

  private void forget(RoomId room) {
    Entry entry = entries.remove(room);
    if (entry != null) {
      facts -= entry.facts();
    }
  }
}
