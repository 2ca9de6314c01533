package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A link for few people after a restart, by which more have come than it serves. */
class CopiedLinkTest {
  private final Scene scene = new Scene();
  private final Browser host = scene.host();
  private final Link single = scene.invite("single", 1);
  private final Browser owner = scene.browser("owner").redeem(single).join();

  @Test
  void a_copy_that_comes_first_knocks_and_goes_when_the_owner_returns_by_its_socket() {
    scene.restart();
    Browser copy = copyKnocks();
    owner.join();
    hasGone(copy);
    isIn(owner);
  }

  @Test
  void and_when_the_owner_renews_its_seat() {
    scene.restart();
    Browser copy = copyKnocks();
    owner.renew();
    hasGone(copy);
    owner.join();
    isIn(owner);
  }

  @Test
  void and_when_the_owner_is_back_after_the_grace_time() {
    scene.restart();
    Browser copy = copyKnocks();
    scene.pass(Duration.ofMinutes(5));
    owner.join();
    hasGone(copy);
  }

  @Test
  void an_owner_who_comes_by_the_link_again_with_its_seat_is_in() {
    scene.restart();
    Browser copy = copyKnocks();
    owner.renew();
    owner.redeem(single).join();
    hasGone(copy);
    isIn(owner);
  }

  @Test
  void an_owner_who_has_nothing_but_the_link_knocks_beside_the_copy_and_the_host_decides() {
    scene.restart();
    Browser copy = copyKnocks();
    owner.redeem(single).join();
    host.join();
    assertEquals(2, scene.room().roster().waiting().size());
    scene.room().admit(owner.id);
    hasGone(copy);
    isIn(owner);
  }

  @Test
  void nobody_is_heard_by_a_copy_before_the_host_has_decided() {
    scene.restart();
    host.knows.clear();
    host.join();
    Browser copy = copyKnocks();
    scene.pass(Duration.ofSeconds(3));
    assertEquals(List.of(), List.copyOf(copy.knows));
    assertEquals(List.of(), List.copyOf(host.knows));
  }

  @Test
  void one_whom_the_host_let_in_stays_also_when_the_owner_returns() {
    scene.restart();
    Browser copy = copyKnocks();
    host.join();
    scene.room().admit(copy.id);
    owner.join();
    isIn(owner);
    isIn(copy);
    refuses(Refusal.INVITE_USED, () -> scene.browser("another").redeem(single));
  }

  @Test
  void two_copies_both_knock_and_both_go() {
    scene.restart();
    Browser copy = copyKnocks();
    Browser second = scene.browser("second").redeem(single).join();
    owner.join();
    hasGone(copy);
    hasGone(second);
  }

  @Test
  void after_two_restarts_a_copy_is_still_one() {
    scene.restart();
    Browser copy = copyKnocks();
    scene.restart();
    copy.join();
    assertTrue(scene.room().roster().find(copy.id).orElseThrow().isWaiting());
    scene.browser("second").redeem(single).join();
    owner.join();
    hasGone(copy);
    refuses(Refusal.INVITE_USED, () -> scene.browser("third").redeem(single));
  }

  @Test
  void a_link_for_three_takes_those_who_return_and_asks_of_the_rest() {
    Link three = scene.invite("three", 3);
    Browser a = scene.browser("a").redeem(three).join();
    Browser b = scene.browser("b").redeem(three).join();
    Browser c = scene.browser("c").redeem(three).join();
    scene.restart();
    host.join();
    a.join();
    b.join();
    Browser copy = scene.browser("copy").redeem(three).join();
    assertEquals(Role.WAITING, copy.seat.role());
    c.join();
    hasGone(copy, three);
    assertEquals(4, scene.room().roster().admitted().size());
  }

  @Test
  void what_was_counted_since_the_restart_outlives_a_room_that_was_dropped() {
    scene.restart();
    owner.join();
    owner.leave();
    scene.pass(Duration.ofMinutes(3));
    assertEquals(0, scene.rooms.size());
    refuses(Refusal.INVITE_USED, () -> scene.browser("copy").redeem(single));
    owner.redeem(single).join();
    isIn(owner);
  }

  @Test
  void a_link_that_was_made_since_the_restart_asks_nobody() {
    scene.restart();
    host.join();
    Link newer = scene.invite("newer", 1);
    assertEquals(Role.GUEST, scene.browser("late").redeem(newer).join().seat.role());
    refuses(Refusal.INVITE_USED, () -> scene.browser("another").redeem(newer));
  }

  private Browser copyKnocks() {
    Browser copy = scene.browser("copy").redeem(single).join();
    assertEquals(Role.WAITING, copy.seat.role());
    return copy;
  }

  private void isIn(Browser browser) {
    assertFalse(scene.room().roster().find(browser.id).orElseThrow().isWaiting());
  }

  private void hasGone(Browser copy) {
    hasGone(copy, single);
  }

  private static void hasGone(Browser copy, Link link) {
    assertEquals(Refusal.INVITE_USED, copy.closed);
    assertNull(copy.socket);
    refuses(Refusal.INVITE_USED, copy::join);
    refuses(Refusal.INVITE_USED, () -> copy.redeem(link));
  }
}
