package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.room.claims.Counters;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenRoomsTest {
  private final Scene scene = new Scene();

  @Test
  void a_room_that_nobody_joined_is_gone_in_ten_minutes() {
    scene.browser("guest").redeem(scene.invite("invite", 0));
    scene.pass(Duration.ofMinutes(10).minusMillis(1));
    assertEquals(1, scene.rooms.size());
    scene.pass(Duration.ofMillis(1));
    assertEquals(0, scene.rooms.size());
  }

  @Test
  void an_empty_room_is_gone_in_120_seconds_and_a_full_one_stays() {
    Browser guest = scene.guest("guest");
    scene.pass(Duration.ofMinutes(11));
    guest.leave();
    scene.pass(Duration.ofSeconds(120).minusMillis(1));
    assertEquals(1, scene.rooms.size());
    scene.pass(Duration.ofMillis(1));
    assertEquals(0, scene.rooms.size());
  }

  @Test
  void a_dropped_room_opens_again_and_still_knows_what_was_revoked() {
    Browser host = scene.host();
    Browser guest = scene.guest("guest");
    Link single = scene.invite("single", 1);
    scene.room().revoke(Ids.of("revoked"));
    scene.browser("first").redeem(single);
    Browser removed = scene.guest("removed");
    scene.room().remove(removed.id);
    Link later = scene.invite("later", 1);
    scene.browser("last").redeem(later);
    host.leave();
    guest.leave();
    scene.pass(Duration.ofSeconds(120));
    assertEquals(0, scene.rooms.size());
    assertEquals(1, scene.rooms.remembered());

    refuses(Refusal.REMOVED, removed::join);
    refuses(Refusal.INVITE_USED, () -> scene.browser("other").redeem(later));
    scene.browser("last").redeem(later);
    guest.join();
  }

  @Test
  void what_was_revoked_is_forgotten_when_no_token_of_the_room_is_good_any_more() {
    Browser host = scene.host();
    scene.room().expects(scene.hours(24));
    scene.room().rotate();
    host.leave();
    scene.pass(Duration.ofSeconds(120));

    scene.pass(Duration.ofHours(23));
    assertEquals(1, scene.rooms.remembered());
    scene.pass(Duration.ofHours(1));
    assertEquals(0, scene.rooms.remembered());
  }

  @Test
  void it_knows_how_many_are_in_all_rooms() {
    Browser host = scene.host();
    scene.knocker("knocker");
    assertEquals(2, membersOnceSwept());
    Room second = scene.rooms.open(another("second"));
    Seat seat = second.redeem(Link.host(another("second")).invitation(), Ids.member("other"), "");
    second.join(seat, "socket", "sealed", "");
    assertEquals(3, membersOnceSwept());
    host.leave();
    assertEquals(2, membersOnceSwept());
    scene.room().end();
    assertEquals(1, membersOnceSwept());
    scene.rooms.release(second.id());
    assertEquals(0, membersOnceSwept());
  }

  private int membersOnceSwept() {
    scene.rooms.sweep();
    return scene.rooms.members();
  }

  @Test
  void no_more_rooms_are_opened_than_the_limit_and_those_open_go_on() {
    scene.rooms.open(another("second"));
    scene.rooms.open(another("third"));
    refuses(Refusal.BUSY, () -> scene.rooms.open(another("fourth")));
    refuses(Refusal.BUSY, () -> scene.rooms.of(another("fourth"), ""));
    scene.guest("guest");
  }

  @Test
  void a_crowded_server_opens_no_room() {
    scene.crowded = true;
    refuses(Refusal.BUSY, () -> scene.rooms.open(another("second")));
    refuses(Refusal.BUSY, () -> scene.rooms.of(another("second"), ""));
    scene.crowded = false;
    scene.rooms.open(another("second"));
  }

  @Test
  void a_hundred_thousand_rooms_come_and_go_and_leave_nothing() {
    for (int i = 0; i < 100_000; i++) {
      RoomClaims opening = another("room" + i);
      MemberId id = Ids.member("member" + i);
      Room room = scene.rooms.open(opening);
      Seat seat = room.redeem(Link.host(opening).invitation(), id, "");
      room.join(seat, "socket", "sealed", "");
      room.leave(id, "socket");
      scene.pass(Duration.ofSeconds(120));
    }
    assertEquals(0, scene.rooms.size());
    assertEquals(0, scene.rooms.remembered());
  }

  @Test
  void a_hundred_thousand_revocations_leave_a_bounded_memory() {
    scene.pass(Duration.ofMinutes(10));
    for (int i = 0; i < 100_000; i++) {
      RoomClaims opening = another("room" + i);
      scene.rooms.open(opening).end();
      if (i % 1000 == 0) {
        scene.pass(Duration.ofSeconds(1));
      }
      scene.rooms.sweep();
    }
    assertEquals(0, scene.rooms.size());
    assertEquals(ClosedRooms.MAX_ROOMS, scene.rooms.remembered());
  }

  private RoomClaims another(String name) {
    return new RoomClaims(Ids.room(name), Counters.NEW, 8, false, scene.hours(12), scene.hours(12));
  }
}
