package app.allo.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.SeatGrant;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a room still knows once another node owns it. */
class TakenOverTest {
  private final Scene scene = new Scene();

  @Test
  void the_name_that_a_host_left_at_the_door() {
    Browser host = scene.host();
    Browser second = scene.guest("second");
    scene.room().promote(second.id);
    scene.room().leavePlate(second.id, "second");
    scene.room().leavePlate(host.id, "first");
    takeOver();
    SeatGrant grant = new SeatGrant(Ids.of("invite"), Role.GUEST, 0, 0);
    assertEquals(
        new Room.Glance(2, Optional.of("second")), scene.rooms.look(Scene.ROOM, grant), "in order");
  }

  @Test
  void whether_guests_knock() {
    RoomClaims knocking =
        new RoomClaims(
            Ids.room("knocking"),
            scene.opening().counters(),
            8,
            true,
            scene.hours(12),
            scene.hours(12));
    scene.rooms.open(knocking);
    RoomRecord record = scene.rooms.find(knocking.room()).orElseThrow().record();
    scene.restart();
    scene.rooms.learn(record, socket -> true);
    Room room = scene.rooms.find(knocking.room()).orElseThrow();
    assertTrue(room.knock());
    // An invite only speaks for itself, here as well.
    scene.rooms.of(
        new RoomClaims(room.id(), room.counters(), 8, false, 0, scene.hours(12)), "somewhere");
    assertTrue(room.knock());
  }

  @Test
  void how_many_a_link_serves_by_which_people_wait() {
    scene.host();
    Link single = scene.invite("single", 1);
    Browser owner = scene.browser("owner").redeem(single).join();
    scene.restart();
    Browser copy = scene.browser("copy").redeem(single).join();
    takeOver();
    assertNull(copy.closed);
    owner.join();
    assertEquals(Refusal.INVITE_USED, copy.closed);
  }

  @Test
  void from_where_people_wait() {
    scene.host();
    for (int i = 0; i < RoomLimits.MAX_WAITING_FROM_ADDRESS; i++) {
      Browser browser = scene.browser("knocker" + i);
      browser.from = "there";
      browser.redeem(scene.knockingInvite()).join();
    }
    takeOver();
    Browser next = scene.browser("next");
    next.from = "there";
    Scene.refuses(Refusal.TOO_MANY, () -> next.redeem(scene.knockingInvite()));
    scene.browser("other").redeem(scene.knockingInvite());
  }

  @Test
  void who_has_heard_of_nobody_yet() {
    Browser host = scene.host();
    Browser guest = scene.guest("guest");
    scene.restart();
    host.join();
    guest.join();
    assertTrue(scene.room().isHeldBack());
    takeOver();
    assertTrue(scene.room().isHeldBack());
    scene.pass(Scene.LIMITS.holdBack());
    assertEquals(List.of("revealed"), scene.heard());
    takeOver();
    scene.pass(Scene.LIMITS.holdBack());
    assertEquals(List.of(), scene.heard());
  }

  @Test
  void whose_latest_profile_the_others_have_not_heard_of() {
    scene.host();
    Browser guest = scene.guest("guest");
    scene.pass(Duration.ofSeconds(1));
    scene.room().profile(guest.id, guest.socket, "one");
    scene.room().profile(guest.id, guest.socket, "two");
    takeOver();
    scene.rooms.sweep();
    assertEquals(List.of("guest changed"), scene.heard());
    takeOver();
    scene.rooms.sweep();
    assertEquals(List.of(), scene.heard());
  }

  @Test
  void that_it_ended_while_some_are_still_in() {
    Browser host = scene.host();
    Browser guest = scene.guest("guest");
    RoomRecord open = scene.room().record();
    scene.room().end();
    RoomRecord both = scene.room().record().with(open);
    assertTrue(both.ended());
    host.closed = null;
    guest.closed = null;
    scene.restart();
    scene.rooms.learn(both, socket -> true);
    assertEquals(Refusal.ROOM_ENDED, host.closed);
    assertEquals(Refusal.ROOM_ENDED, guest.closed);
    Scene.refuses(Refusal.ROOM_ENDED, host::join);
  }

  @Test
  void that_it_was_locked_meanwhile() {
    scene.host();
    RoomRecord open = scene.room().record();
    scene.room().lock(true);
    RoomRecord locked = scene.room().record();
    scene.restart();
    scene.rooms.learn(open, socket -> true);
    scene.heard();
    scene.rooms.learn(locked, socket -> true);
    assertEquals(List.of("locked"), scene.heard());
    scene.rooms.learn(locked, socket -> true);
    assertEquals(List.of(), scene.heard());
  }

  /** Another node goes on with the room; every socket stays where it is. */
  private void takeOver() {
    RoomRecord record = scene.room().record();
    scene.rooms =
        new OpenRooms(
            Scene.LIMITS,
            new Time(scene.clock, () -> scene.even.millis() * 1_000_000),
            () -> false,
            scene);
    scene.rooms.learn(record, socket -> true);
    scene.heard();
  }
}
