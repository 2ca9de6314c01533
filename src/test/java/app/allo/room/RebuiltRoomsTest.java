package app.allo.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one address can take of a server with old tokens. */
class RebuiltRoomsTest {
  private static final int MANY = 1000;

  private final MovableClock clock = new MovableClock(Instant.ofEpochSecond(1_800_000_000L));
  private final OpenRooms rooms =
      new OpenRooms(
          RoomLimits.of(Duration.ofSeconds(10), Duration.ofHours(12), Duration.ofHours(24), 100),
          Time.by(clock),
          () -> false,
          new Scene());

  @Test
  void a_thousand_old_tokens_from_one_address_open_ten_rooms() {
    for (int i = 0; i < MANY; i++) {
      rooms.of(opening(i), "here");
      assertTrue(rooms.size() <= RebuiltRooms.MOST_EMPTY);
    }
    rooms.of(opening(MANY), "elsewhere");
    rooms.open(opening(MANY + 1));
    assertEquals(RebuiltRooms.MOST_EMPTY + 2, rooms.size());
  }

  @Test
  void an_office_behind_one_address_comes_back_at_once() {
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 90; i++) {
        rooms.of(opening(i), "office");
      }
    }
    for (int i = 0; i < 90; i++) {
      join(rooms.of(opening(i), "office"), i);
    }
    assertEquals(90, rooms.size());
    rooms.sweep();
    assertEquals(90, rooms.size());
  }

  @Test
  void rooms_that_are_left_again_count_as_empty() {
    for (int i = 0; i < 90; i++) {
      join(rooms.of(opening(i), "here"), i);
    }
    for (int i = 0; i < 90; i++) {
      rooms.find(opening(i).room()).orElseThrow().leave(Ids.member("m" + i), "socket" + i);
    }
    rooms.of(opening(MANY), "here");
    assertEquals(RebuiltRooms.MOST_EMPTY, rooms.size());
  }

  @Test
  void a_room_that_goes_so_leaves_behind_what_it_knows() {
    Room room = rooms.of(opening(0), "here");
    room.rotate();
    Counters counters = room.counters();
    for (int i = 1; i < MANY; i++) {
      rooms.of(opening(i), "here");
    }
    assertEquals(counters, rooms.of(opening(0), "here").counters());
  }

  @Test
  void one_that_nobody_joins_is_gone_in_half_a_minute() {
    List<RoomClaims> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(opening(i));
      rooms.of(opening(i), "address" + i);
    }
    rooms.open(opening(MANY));
    clock.pass(Duration.ofSeconds(30));
    rooms.sweep();
    assertEquals(1, rooms.size());
  }

  private RoomClaims opening(int i) {
    long end = clock.instant().getEpochSecond() + 3600;
    return new RoomClaims(Ids.room("room" + i), Counters.NEW, 8, false, end, end);
  }

  private static void join(Room room, int i) {
    Seat seat =
        new Seat(Ids.member("m" + i), Role.GUEST, 0, 0, Ids.of("invite"), false, 2_000_000_000L);
    room.join(seat, "socket" + i, "sealed", "here");
  }
}
