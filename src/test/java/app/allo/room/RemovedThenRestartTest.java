package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whoever was removed stays out after a restart, in whatever order and with whatever token people
 * return: each of them in every order, and the host in each way there is.
 */
class RemovedThenRestartTest {
  private static final Duration AT_ONCE = Duration.ofMillis(100);
  private static final Duration AFTER_HOLD_BACK = Duration.ofSeconds(3);
  private static final List<String> OUT = List.of("out", "out later", "by old link");

  /** How the host comes back. */
  enum Way {
    WITH_ITS_SEAT,
    WITH_THE_FIRST_HOST_TOKEN,
    WITH_THE_NEWEST_HOST_TOKEN,
    WITH_THE_FIRST_HOST_TOKEN_AND_ITS_SEAT,
    IN_ANOTHER_BROWSER_WITH_THE_FIRST_HOST_TOKEN
  }

  private final Scene scene = new Scene();
  private Link firstHostToken;
  private Link newestHostToken;
  private Link oldLink;

  @Test
  void in_whatever_order_and_with_whatever_token_all_return() {
    for (Way way : Way.values()) {
      for (Duration pause : List.of(AT_ONCE, AFTER_HOLD_BACK)) {
        inEveryOrder(
            List.of("host", "ann", "out", "out later", "by old link"),
            order -> new RemovedThenRestartTest().play(way, pause, order));
      }
    }
  }

  private void play(Way way, Duration pause, List<String> order) {
    String what = way + " " + pause + " " + order;
    twoWereRemoved();
    restart();
    for (String name : order) {
      returns(name, way, what);
      scene.pass(pause);
      sentForSeats(what);
    }
    settle(what);

    // Once more, with whatever seats they have now; who was removed tries its best one.
    restart();
    for (String name : order) {
      returns(name, Way.WITH_ITS_SEAT, what);
      scene.pass(pause);
      sentForSeats(what);
    }
    settle(what);
  }

  /** The host lets Ann in where she waits, and nobody else. */
  private void settle(String what) {
    scene.pass(AFTER_HOLD_BACK);
    Browser ann = scene.browser("ann");
    scene.room().roster().find(ann.id).filter(Member::isWaiting).ifPresent(m -> admit(ann));
    check(what);
    String host = hostName();
    assertTrue(scene.browser("ann").knows.contains(host), what);
    assertTrue(scene.browser(host).knows.contains("ann"), what);
  }

  private void check(String what) {
    Set<MemberId> in = new java.util.HashSet<>();
    scene.room().roster().admitted().forEach(member -> in.add(member.id()));
    boolean others = in.contains(Ids.member("ann")) || in.contains(Ids.member(hostName()));
    for (String out : OUT) {
      assertTrue(!others || !in.contains(Ids.member(out)), what + ": in is " + out);
      assertEquals(Set.of(), mine(scene.browser(out).knows), what);
      assertTrue(!scene.browser("ann").knows.contains(out), what);
      assertTrue(!scene.browser(hostName()).knows.contains(out), what);
    }
  }

  private static Set<String> mine(Set<String> known) {
    Set<String> others = new java.util.TreeSet<>(known);
    others.removeAll(OUT);
    return others;
  }

  private String hostName() {
    return scene.browsers.containsKey(Ids.member("host anew")) ? "host anew" : "host";
  }

  private void twoWereRemoved() {
    firstHostToken = Link.host(scene.opening(), scene.run);
    scene.browser("host").redeem(firstHostToken).join();
    oldLink = scene.invite("invite", 0);
    List.of("ann", "out", "out later").forEach(scene::guest);
    scene.browser("by old link");
    scene.room().remove(Ids.member("out"));
    scene.room().remove(Ids.member("out later"));
    RoomClaims newest =
        new RoomClaims(
            Scene.ROOM, scene.room().counters(), 8, false, scene.hours(12), scene.hours(12));
    newestHostToken = Link.host(newest, scene.run);
  }

  private void restart() {
    scene.restart();
    scene.browsers.values().forEach(browser -> browser.knows.clear());
    scene.browsers.values().forEach(browser -> browser.closed = null);
  }

  private void returns(String name, Way way, String what) {
    try {
      switch (name) {
        case "host" -> hostReturns(way);
        case "by old link" -> scene.browser(name).redeem(oldLink).join();
        default -> scene.browser(name).join();
      }
    } catch (Refused no) {
      assertTrue(OUT.contains(name), what + ": refused is " + name);
      assertTrue(
          Set.of(Refusal.REMOVED, Refusal.INVITE_REVOKED).contains(no.refusal()), no::toString);
    }
    check(what);
  }

  private void hostReturns(Way way) {
    Browser host = scene.browser(hostName());
    switch (way) {
      case WITH_ITS_SEAT -> host.join();
      case WITH_THE_FIRST_HOST_TOKEN -> host.redeem(firstHostToken).join();
      case WITH_THE_NEWEST_HOST_TOKEN -> host.redeem(newestHostToken).join();
      case WITH_THE_FIRST_HOST_TOKEN_AND_ITS_SEAT -> {
        host.renew();
        host.redeem(firstHostToken).join();
      }
      case IN_ANOTHER_BROWSER_WITH_THE_FIRST_HOST_TOKEN ->
          scene.browser("host anew").redeem(firstHostToken).join();
      default -> throw new IllegalStateException();
    }
  }

  private void sentForSeats(String what) {
    for (Browser browser : List.copyOf(scene.browsers.values())) {
      try {
        browser.comesBack();
      } catch (Refused no) {
        assertTrue(OUT.contains(Ids.name(browser.id)), what);
      }
    }
    check(what);
  }

  private void admit(Browser browser) {
    scene.room().admit(browser.id);
  }

  @Test
  void a_host_who_was_away_while_another_removed_somebody_is_never_sent_away() {
    Browser host = scene.host();
    Browser other = scene.guest("other");
    scene.room().promote(other.id);
    Browser ann = scene.guest("ann");
    Seat before = host.seat;
    Counters counters = host.counters;
    host.lost();
    scene.pass(Duration.ofMinutes(1));
    scene.guest("out");
    scene.room().remove(Ids.member("out"));
    scene.restart();

    host.seat = before;
    host.counters = counters;
    host.join();
    ann.join();
    assertEquals(2, scene.room().roster().admitted().size());
  }

  @Test
  void nobody_is_sent_to_the_door_by_a_host_who_hands_its_seat_over() {
    Browser host = scene.host();
    Browser guest = scene.guest("guest");
    Link token = Link.host(scene.opening(), scene.run);
    scene.restart();
    guest.join();
    host.renew();
    host.redeem(token).join();
    scene.guest("late");
    assertEquals(3, scene.room().roster().admitted().size());
  }

  @Test
  void a_host_who_first_comes_long_after_making_the_room_sends_nobody_to_the_door() {
    Link token = Link.host(scene.opening(), scene.run);
    Link invite = scene.invite("invite", 0);
    scene.pass(Duration.ofHours(1));
    assertEquals(0, scene.rooms.size());
    Browser guest = scene.browser("guest").redeem(invite).join();
    scene.browser("host").redeem(token).join();
    assertEquals(2, scene.room().roster().admitted().size());
    assertEquals(Role.GUEST, guest.seat.role());
  }

  @Test
  void once_one_who_stayed_has_returned_whoever_was_removed_does_not_even_knock() {
    twoWereRemoved();
    restart();
    scene.browser("host").redeem(firstHostToken).join();
    scene.browser("ann").join();
    assertTrue(scene.room().roster().find(Ids.member("ann")).orElseThrow().isWaiting());
    refuses(Refusal.REMOVED, () -> scene.browser("out").join());
    refuses(Refusal.REMOVED, () -> scene.browser("out later").join());
    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("by old link").redeem(oldLink));
  }

  @Test
  void who_knocks_for_want_of_a_witness_is_admitted_or_refused_as_any() {
    Browser good = scene.guest("good");
    Browser bad = scene.guest("bad");
    Link token = Link.host(scene.opening(), scene.run);
    scene.restart();
    good.join();
    bad.join();
    scene.pass(AFTER_HOLD_BACK);
    scene.browser("host").redeem(token).join();
    List.of(good, bad).forEach(Browser::comesBack);
    assertEquals(2, scene.room().roster().waiting().size());

    scene.room().admit(good.id);
    scene.room().refuse(bad.id);
    refuses(Refusal.REMOVED, bad::join);
    good.lost();
    scene.pass(Duration.ofSeconds(70));
    good.join();
    scene.restart();
    good.join();
    scene.browser("host").join();
    assertEquals(2, scene.room().roster().admitted().size());
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
