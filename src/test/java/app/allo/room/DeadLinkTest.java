package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import org.junit.jupiter.api.Test;

/** Members at the door whose link dies meanwhile. */
class DeadLinkTest {
  private final Scene scene = new Scene();
  private final Browser host = scene.host();

  @Test
  void replacing_all_links_sends_away_who_waits_by_one_of_them() {
    Browser guest = scene.guest("guest");
    Browser first = scene.knocker("first");
    Browser second = scene.knocker("second");
    scene.room().rotate();
    isSentAway(first);
    isSentAway(second);
    assertEquals(2, scene.room().roster().size());
    guest.join();

    Browser third = scene.knocker("third");
    scene.room().admit(third.id);
    assertEquals(3, scene.room().roster().admitted().size());
  }

  @Test
  void revoking_one_link_sends_away_who_waits_by_it_alone() {
    Browser first = scene.knocker("first");
    Link other = Link.invite(scene.room(), "other", Role.WAITING, 0, scene.hours(24), scene.run);
    Browser second = scene.browser("second").redeem(other).join();
    scene.room().revoke(Ids.of("knock"));
    isSentAway(first);
    assertEquals(1, scene.room().roster().waiting().size());
    second.join();
  }

  @Test
  void so_does_revoking_the_33rd() {
    Browser first = scene.knocker("first");
    for (int i = 0; i < 33; i++) {
      scene.room().revoke(Ids.of("link" + i));
    }
    isSentAway(first);
  }

  @Test
  void after_a_restart_whoever_waits_by_a_dead_link_goes_once_somebody_tells() {
    Browser first = scene.knocker("first");
    Seat seat = first.seat;
    Counters counters = first.counters;
    scene.room().rotate();
    scene.restart();
    first.seat = seat;
    first.counters = counters;
    first.join();
    host.join();
    isSentAway(first);
  }

  @Test
  void a_removal_sends_nobody_away_who_only_waits() {
    Browser guest = scene.guest("guest");
    Browser first = scene.knocker("first");
    scene.room().remove(guest.id);
    assertEquals(1, scene.room().roster().waiting().size());
    first.join();
    scene.room().admit(first.id);
  }

  private static void isSentAway(Browser browser) {
    assertEquals(Refusal.INVITE_REVOKED, browser.closed);
    assertNull(browser.socket);
    refuses(Refusal.INVITE_REVOKED, browser::join);
    refuses(Refusal.INVITE_REVOKED, browser::renew);
  }
}
