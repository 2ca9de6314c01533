package app.allo.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Counters;
import app.allo.room.id.MemberId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosedRoomsTest {
  private static final long FORGET_AT = 1_800_000_000L;
  private final ClosedRooms ledger = new ClosedRooms();

  @Test
  void the_oldest_room_is_forgotten_first() {
    for (int i = 0; i <= ClosedRooms.MAX_ROOMS; i++) {
      ledger.remember(Ids.room("room" + i), ended(FORGET_AT));
    }
    assertEquals(ClosedRooms.MAX_ROOMS, ledger.size());
    assertTrue(ledger.recall(Ids.room("room0")).isEmpty());
    assertTrue(ledger.recall(Ids.room("room1")).isPresent());
  }

  @Test
  void rooms_that_remember_much_leave_place_for_fewer() {
    int perRoom = 1 + InviteUses.MAX;
    for (int i = 0; i < 200; i++) {
      ledger.remember(Ids.room("room" + i), used(InviteUses.MAX));
    }
    assertEquals(ClosedRooms.MAX_FACTS / perRoom, ledger.size());
  }

  @Test
  void a_room_remembered_again_counts_once() {
    for (int i = 0; i < 1000; i++) {
      ledger.remember(Ids.room("room"), used(InviteUses.MAX));
    }
    ledger.remember(Ids.room("other"), used(InviteUses.MAX));
    assertEquals(2, ledger.size());
  }

  @Test
  void nothing_is_kept_of_a_room_whose_tokens_say_it_all() {
    ledger.remember(
        Ids.room("room"), new ClosedRooms.Entry(Counters.NEW, false, Map.of(), FORGET_AT, true));
    assertEquals(0, ledger.size());
  }

  @Test
  void what_has_expired_is_forgotten() {
    ledger.remember(Ids.room("sooner"), ended(FORGET_AT));
    ledger.remember(Ids.room("later"), ended(FORGET_AT + 1));
    ledger.forgetExpired(FORGET_AT + 1);
    assertTrue(ledger.recall(Ids.room("sooner")).isEmpty());
    assertTrue(ledger.recall(Ids.room("later")).isPresent());
  }

  private static ClosedRooms.Entry ended(long forgetAt) {
    return new ClosedRooms.Entry(Counters.NEW, true, Map.of(), forgetAt, true);
  }

  private static ClosedRooms.Entry used(int count) {
    Set<MemberId> members = new HashSet<>();
    for (int i = 0; i < count; i++) {
      members.add(Ids.member("member" + i));
    }
    return new ClosedRooms.Entry(
        Counters.NEW, false, Map.of(Ids.of("invite"), members), FORGET_AT, true);
  }
}
