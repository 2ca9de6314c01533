package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a room is after a restart, rebuilt from nothing but the seats that return. */
class RestartTest {
  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final Duration AFTER_HOLD_BACK = Duration.ofSeconds(3);

  @Test
  void a_removed_member_stays_out_after_a_restart_in_whatever_order_all_return() {
    for (Duration pause : List.of(AT_ONCE, AFTER_HOLD_BACK)) {
      inEveryOrder(
          List.of("host", "ann", "ben", "first out", "second out"),
          order -> {
            Scene scene = twoWereRemoved();
            scene.restart();
            scene.browsers.values().forEach(browser -> browser.knows.clear());
            order.forEach(name -> returns(scene.browser(name), scene, pause));
            scene.pass(AFTER_HOLD_BACK);

            assertEquals(Set.of("ann", "ben"), scene.browser("host").knows, order::toString);
            assertEquals(Set.of("ann", "host"), scene.browser("ben").knows, order::toString);
            for (String out : List.of("first out", "second out")) {
              assertEquals(Set.of(), scene.browser(out).knows, order::toString);
              assertNull(scene.browser(out).socket, order::toString);
            }
          });
    }
  }

  @Test
  void one_who_was_removed_and_returns_alone_finds_an_empty_room() {
    Scene scene = twoWereRemoved();
    scene.restart();
    returns(scene.browser("first out"), scene, AFTER_HOLD_BACK);
    assertEquals(List.of("revealed"), scene.heard());

    returns(scene.browser("ann"), scene, AT_ONCE);
    assertEquals(
        List.of("first out closed removed", "first out gone removed", "ann came"), scene.heard());
  }

  @Test
  void one_who_was_removed_and_was_lost_before_the_others_returned_stays_out() {
    Scene scene = twoWereRemoved();
    scene.restart();
    Browser removed = scene.browser("first out").join();
    removed.lost();
    scene.pass(Duration.ofMinutes(1));
    scene.browser("ann").join();

    refuses(Refusal.REMOVED, removed::join);
  }

  @Test
  void a_rebuilt_room_holds_its_roster_back_for_a_second() {
    Scene scene = new Scene();
    Browser host = scene.host();
    Browser guest = scene.guest("guest");
    scene.restart();
    host.knows.clear();
    guest.knows.clear();

    host.join();
    scene.pass(Duration.ofMillis(500));
    guest.join();
    scene.pass(Duration.ofMillis(499));
    assertEquals(List.of(), scene.heard());
    assertEquals(Set.of(), guest.knows);

    scene.pass(Duration.ofMillis(1));
    assertEquals(List.of("revealed"), scene.heard());
    assertEquals(Set.of("host"), guest.knows);
    assertEquals(Set.of("guest"), host.knows);

    scene.browser("late").redeem(scene.invite("invite", 0)).join();
    assertEquals(List.of("late came"), scene.heard());
  }

  @Test
  void a_room_that_was_just_made_holds_nothing_back() {
    Scene scene = new Scene();
    assertFalse(scene.room().isHeldBack());
    scene.host();
    assertEquals(List.of("host came"), scene.heard());
  }

  @Test
  void revoked_and_rotated_links_stay_dead_once_a_seat_has_returned() {
    Scene scene = new Scene();
    scene.host();
    Link rotated = scene.invite("rotated", 0);
    scene.room().rotate();
    Link revoked = scene.invite("revoked", 0);
    Link good = scene.invite("good", 0);
    scene.room().revoke(revoked.invitation().id());
    scene.restart();
    scene.browser("host").join();

    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("late").redeem(rotated));
    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("late").redeem(revoked));
    scene.browser("late").redeem(good);
  }

  @Test
  void a_spent_invite_stays_spent_once_its_member_has_returned() {
    Scene scene = new Scene();
    scene.host();
    Link single = scene.invite("single", 1);
    Browser first = scene.browser("first").redeem(single).join();
    scene.restart();
    first.join();

    refuses(Refusal.INVITE_USED, () -> scene.browser("second").redeem(single));
    first.redeem(single);
  }

  @Test
  void one_who_was_admitted_need_not_knock_again() {
    Scene scene = new Scene();
    scene.host();
    Browser knocker = scene.knocker("knocker");
    Seat waiting = knocker.seat;
    scene.room().admit(knocker.id);
    Seat admitted = knocker.seat;
    scene.restart();

    knocker.seat = waiting;
    knocker.join();
    assertEquals(1, scene.room().roster().waiting().size());
    scene.pass(AFTER_HOLD_BACK);
    scene.heard();
    knocker.seat = admitted;
    knocker.join();
    assertEquals(List.of("knocker replaced", "knocker unknocked", "knocker came"), scene.heard());
    assertEquals(Role.GUEST, scene.room().roster().find(knocker.id).orElseThrow().role());
    assertEquals(0, scene.room().roster().waiting().size());
  }

  @Test
  void capacity_and_end_are_those_of_the_tokens() {
    Scene scene = new Scene(2);
    Browser host = scene.host();
    Browser guest = scene.guest("guest");
    scene.restart();
    guest.join();
    host.join();

    assertEquals(2, scene.room().capacity());
    refuses(Refusal.ROOM_FULL, () -> scene.guest("another"));
    scene.pass(Duration.ofHours(12));
    assertEquals(0, scene.rooms.size());
  }

  @Test
  void an_invite_alone_rebuilds_a_room() {
    Scene scene = new Scene();
    Link link = scene.invite("invite", 0);
    scene.restart();
    scene.browser("guest").redeem(link).join();

    assertTrue(scene.room().isHeldBack());
    assertEquals(scene.hours(12), scene.browser("guest").seat.renewUntil());
  }

  @Test
  void a_room_lives_as_long_as_the_longest_of_its_seats() {
    Scene scene = new Scene();
    Browser host = scene.host();
    Link link = scene.invite("invite", 0);
    scene.pass(Duration.ofHours(6));
    scene.restart();
    Browser guest = scene.browser("guest").redeem(link).join();
    scene.restart();
    host.join();
    guest.join();

    scene.pass(Duration.ofHours(12).minusSeconds(1));
    assertEquals(1, scene.rooms.size());
    scene.pass(Duration.ofSeconds(1));
    assertEquals(0, scene.rooms.size());
  }

  /** A host, Ann and Ben are in; two were removed, one after the other. */
  private static Scene twoWereRemoved() {
    Scene scene = new Scene();
    scene.host();
    List.of("ann", "ben", "first out", "second out").forEach(scene::guest);
    scene.room().remove(Ids.member("first out"));
    scene.room().remove(Ids.member("second out"));
    return scene;
  }

  private static void returns(Browser browser, Scene scene, Duration pause) {
    try {
      browser.join();
    } catch (Refused no) {
      assertEquals(Refusal.REMOVED, no.refusal());
    }
    scene.pass(pause);
  }

  private static void inEveryOrder(List<String> names, Consumer<List<String>> check) {
    permute(new ArrayList<>(names), 0, check);
  }

  private static void permute(List<String> names, int fixed, Consumer<List<String>> check) {
    if (fixed == names.size()) {
      check.accept(List.copyOf(names));
      return;
    }
    for (int i = fixed; i < names.size(); i++) {
      Collections.swap(names, fixed, i);
      permute(names, fixed + 1, check);
      Collections.swap(names, fixed, i);
    }
  }
}
