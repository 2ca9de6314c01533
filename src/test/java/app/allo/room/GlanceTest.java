package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import app.allo.room.claims.SeatGrant;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a link shows of its room from outside. */
class GlanceTest {
  private final Scene scene = new Scene();

  @Test
  void a_link_shows_how_many_are_in_and_the_name_that_a_host_left() {
    assertEquals(new Room.Glance(0, Optional.empty()), look("invite"));
    Browser host = scene.host();
    scene.guest("guest");
    scene.knocker("knocker");
    assertEquals(new Room.Glance(2, Optional.empty()), look("invite"), "who knocks is not in");
    scene.room().leavePlate(host.id, "Grace");
    assertEquals(new Room.Glance(2, Optional.of("Grace")), look("invite"));
    scene.room().leavePlate(host.id, "Hopper");
    assertEquals(Optional.of("Hopper"), look("invite").plate());
  }

  @Test
  void of_several_hosts_the_first_who_is_there_is_shown_else_the_last_who_was() {
    Browser host = scene.host();
    Browser second = scene.guest("second");
    scene.room().promote(second.id);
    scene.room().leavePlate(host.id, "first");
    scene.room().leavePlate(second.id, "second");
    assertEquals(Optional.of("first"), look("invite").plate());
    scene.guest("guest");
    host.leave();
    assertEquals(Optional.of("second"), look("invite").plate());
    second.leave();
    assertEquals(new Room.Glance(1, Optional.of("second")), look("invite"));
  }

  @Test
  void a_locked_room_shows_nobody_s_name() {
    Browser host = scene.host();
    scene.room().leavePlate(host.id, "Grace");
    scene.room().lock(true);
    assertEquals(new Room.Glance(1, Optional.empty()), look("invite"));
    scene.room().lock(false);
    assertEquals(new Room.Glance(1, Optional.of("Grace")), look("invite"));
  }

  @Test
  void a_dead_link_shows_nothing_whether_the_room_is_open_or_not() {
    scene.host();
    SeatGrant old = grant("invite", 0);
    scene.room().revoke(Ids.of("single"));
    refuses(Refusal.INVITE_REVOKED, () -> look("single"));
    assertEquals(1, look("invite").count());
    scene.room().rotate();
    refuses(Refusal.INVITE_REVOKED, () -> scene.rooms.look(Scene.ROOM, old));
    scene.browser("host").leave();
    scene.pass(Duration.ofMinutes(30));
    assertTrue(scene.rooms.find(Scene.ROOM).isEmpty());
    refuses(Refusal.INVITE_REVOKED, () -> scene.rooms.look(Scene.ROOM, old));
  }

  @Test
  void a_link_that_is_used_up_shows_nothing_and_looking_uses_none_up() {
    scene.host();
    SeatGrant single = grant("single", 1);
    for (int i = 0; i < 3; i++) {
      assertEquals(1, scene.rooms.look(Scene.ROOM, single).count());
    }
    scene.browser("guest").redeem(scene.invite("single", 1)).join();
    refuses(Refusal.INVITE_USED, () -> scene.rooms.look(Scene.ROOM, single));
  }

  @Test
  void an_ended_call_shows_nothing() {
    scene.host();
    SeatGrant invite = grant("invite", 0);
    scene.room().end();
    refuses(Refusal.ROOM_ENDED, () -> scene.rooms.look(Scene.ROOM, invite));
    scene.pass(Duration.ofSeconds(1));
    refuses(Refusal.ROOM_ENDED, () -> scene.rooms.look(Scene.ROOM, invite));
  }

  @Test
  void looking_opens_no_room_and_a_rebuilt_one_shows_nobody_at_first() {
    Browser host = scene.host();
    SeatGrant invite = grant("invite", 0);
    scene.restart();
    assertEquals(Room.Glance.NOBODY, scene.rooms.look(Scene.ROOM, invite));
    assertTrue(scene.rooms.find(Scene.ROOM).isEmpty());
    host.join();
    scene.room().leavePlate(host.id, "Grace");
    assertEquals(Room.Glance.NOBODY, scene.rooms.look(Scene.ROOM, invite));
    scene.pass(Duration.ofSeconds(2));
    assertEquals(new Room.Glance(1, Optional.of("Grace")), scene.rooms.look(Scene.ROOM, invite));
  }

  private SeatGrant grant(String id, int uses) {
    return new SeatGrant(Ids.of(id), Role.GUEST, scene.room().counters().lgen(), uses);
  }

  private Room.Glance look(String id) {
    return scene.rooms.look(Scene.ROOM, grant(id, 0));
  }
}
