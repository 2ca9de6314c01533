package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomTest {
  private final Scene scene = new Scene();

  @Test
  void members_hear_of_each_other() {
    Browser host = scene.host();
    Browser guest = scene.guest("guest");

    assertEquals(List.of("host came", "guest came"), scene.heard());
    assertEquals(Set.of("guest"), host.knows);
    assertEquals(Set.of("host"), guest.knows);
  }

  @Test
  void a_guest_hears_nothing_before_admission() {
    Browser host = scene.host();
    Browser other = scene.guest("other");
    Browser knocker = scene.knocker("knocker");
    scene.guest("late");
    other.leave();

    assertEquals(Role.WAITING, knocker.seat.role());
    assertEquals(Set.of(), knocker.knows);
    assertFalse(host.knows.contains("knocker"));

    scene.room().admit(knocker.id);
    assertEquals(Role.GUEST, knocker.seat.role());
    assertEquals(Set.of("host", "late"), knocker.knows);
    assertTrue(host.knows.contains("knocker"));
  }

  @Test
  void a_member_that_leaves_is_gone_at_once() {
    Browser guest = scene.guest("guest");
    guest.leave();

    assertEquals(List.of("guest came", "guest gone left"), scene.heard());
    assertTrue(scene.room().roster().isEmpty());
  }

  @Test
  void away_and_back_within_the_grace_time_is_not_left() {
    Browser guest = scene.guest("guest");
    guest.lost();
    scene.pass(Duration.ofMillis(9_499));
    guest.join();

    assertEquals(List.of("guest came", "guest away", "guest back"), scene.heard());
  }

  @Test
  void the_others_know_of_a_loss_before_the_grace_time_is_over() {
    Browser guest = scene.guest("guest");
    guest.lost();
    scene.pass(Duration.ofMillis(9_500));

    assertEquals(List.of("guest came", "guest away", "guest gone lost"), scene.heard());
  }

  @Test
  void the_silence_of_a_half_open_socket_counts_into_the_grace_time() {
    Browser guest = scene.guest("guest");
    guest.lost(Duration.ofSeconds(4));
    scene.pass(Duration.ofMillis(5_499));
    assertEquals(List.of("guest came", "guest away"), scene.heard());
    scene.pass(Duration.ofMillis(1));
    assertEquals(List.of("guest gone lost"), scene.heard());
  }

  @Test
  void a_silence_longer_than_the_grace_time_leaves_nothing_of_it() {
    Browser guest = scene.guest("guest");
    guest.lost(Duration.ofMinutes(1));
    scene.pass(Duration.ZERO);
    assertEquals(List.of("guest came", "guest away", "guest gone lost"), scene.heard());
  }

  @Test
  void lost_after_the_grace_time_then_a_return_has_the_same_id() {
    Browser guest = scene.guest("guest");
    guest.lost();
    scene.pass(Duration.ofSeconds(10));
    assertTrue(scene.room().roster().isEmpty());
    guest.join();

    assertEquals(
        List.of("guest came", "guest away", "guest gone lost", "guest came"), scene.heard());
  }

  @Test
  void the_grace_time_is_longer_just_after_a_start() {
    scene.host();
    Browser guest = scene.guest("guest");
    scene.restart();
    guest.join();
    scene.pass(Duration.ofSeconds(2));
    guest.lost();
    scene.pass(Duration.ofMillis(59_499));
    assertEquals(1, scene.room().roster().admitted().size());
    scene.pass(Duration.ofMillis(1));
    assertEquals(0, scene.room().roster().admitted().size());

    guest.join();
    guest.lost();
    scene.pass(Duration.ofSeconds(10));
    assertEquals(0, scene.room().roster().admitted().size());
  }

  @Test
  void a_newer_socket_takes_the_place_and_the_older_one_speaks_no_more() {
    Browser guest = scene.guest("guest");
    String older = guest.socket;
    guest.join();
    assertEquals(List.of("guest came", "guest replaced", "guest back"), scene.heard());

    scene.room().lost(guest.id, older, Duration.ZERO);
    scene.room().profile(guest.id, older, "other");
    scene.room().leave(guest.id, older);
    assertEquals(List.of(), scene.heard());
    assertEquals(guest.socket, scene.room().roster().find(guest.id).orElseThrow().socket());
  }

  @Test
  void a_changed_profile_is_told_and_the_same_one_is_not() {
    Browser guest = scene.guest("guest");
    scene.heard();
    scene.room().profile(guest.id, guest.socket, "sealed");
    assertEquals(List.of(), scene.heard());
    scene.room().profile(guest.id, guest.socket, "muted");
    assertEquals(List.of("guest changed"), scene.heard());

    scene.pass(Duration.ofMillis(250));
    guest.profile = "renamed";
    guest.join();
    assertEquals(List.of("guest replaced", "guest back", "guest changed"), scene.heard());
  }

  @Test
  void a_full_room_takes_nobody_new_and_counts_who_is_away() {
    Scene small = new Scene(2);
    Browser host = small.host();
    Browser late = small.browser("late").redeem(small.invite("invite", 0));
    small.guest("guest");
    host.lost();

    refuses(Refusal.ROOM_FULL, late::check);
    refuses(Refusal.ROOM_FULL, late::join);
    refuses(Refusal.ROOM_FULL, () -> small.guest("another"));
    refuses(Refusal.ROOM_FULL, () -> small.knocker("knocker"));
    host.join();
    assertEquals(2, small.room().roster().admitted().size());
  }

  @Test
  void a_room_that_filled_up_meanwhile_cannot_admit() {
    Scene small = new Scene(2);
    small.host();
    Browser knocker = small.knocker("knocker");
    small.guest("guest");

    refuses(Refusal.ROOM_FULL, () -> small.room().admit(knocker.id));
    assertTrue(small.room().roster().find(knocker.id).orElseThrow().isWaiting());
  }

  @Test
  void no_more_than_32_wait_at_the_door() {
    for (int i = 0; i < RoomLimits.MAX_WAITING; i++) {
      knocks("knocker" + i, "link" + i % 4);
    }
    refuses(Refusal.TOO_MANY, () -> knocks("one too many", "another link"));
    scene.browser("knocker7").join();
    scene.browser("knocker0").leave();
    scene.knocker("one more");
  }

  private void knocks(String name, String invite) {
    Link link = Link.invite(scene.room(), invite, Role.WAITING, 0, scene.hours(24), scene.run);
    scene.browser(name).redeem(link).join();
  }

  @Test
  void one_who_knocked_and_lost_its_socket_waits_until_the_grace_time_is_over() {
    scene.host();
    Browser knocker = scene.knocker("knocker");
    scene.heard();
    knocker.lost();
    scene.pass(Duration.ofSeconds(9));
    knocker.join();
    knocker.lost();
    scene.pass(Duration.ofSeconds(10));

    assertEquals(
        List.of("knocker away", "knocker back", "knocker away", "knocker unknocked"),
        scene.heard());
    refuses(Refusal.NO_PEER, () -> scene.room().admit(knocker.id));
  }

  @Test
  void a_seat_keeps_its_end_when_it_is_renewed() {
    Browser guest = scene.guest("guest");
    long until = guest.seat.renewUntil();
    scene.pass(Duration.ofHours(11));
    guest.renew();
    assertEquals(until, guest.seat.renewUntil());

    scene.clock.pass(Duration.ofHours(2));
    refuses(Refusal.EXPIRED, guest::renew);
  }

  @Test
  void the_room_ends_with_its_host_token() {
    scene.host();
    scene.guest("guest");
    scene.heard();
    scene.pass(Duration.ofHours(12));

    assertEquals(
        List.of(
            "host closed expired",
            "guest closed expired",
            "host gone removed",
            "guest gone removed"),
        scene.heard());
    assertEquals(0, scene.rooms.size());
  }
}
