package app.allo.cluster;

import static app.allo.cluster.TestNodes.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.Until;
import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Room;
import app.allo.room.Time;
import app.allo.signaling.HostAction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Calls over several nodes that come and go. */
class SeveralNodesTest {
  @AutoClose private final TestNodes nodes = new TestNodes("a", "b", "c");

  /** Two on one side of a split, of whom one is removed, and two on the other. */
  private record Divided(TestPage host, TestPage removed, TestPage innocent, TestPage other) {}

  @Test
  void members_on_three_nodes_see_each_other_and_signal() {
    HostClaims room = nodes.room("c", "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    TestPage guest = nodes.node("b").guest(room, "guest");
    host.hears("joined", guest);
    guest.hears("welcome", host);
    List<String> sent = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    sent.forEach(data -> host.signal(guest, data));
    Until.holds("all signals", () -> guest.signals().size() == sent.size());
    assertEquals(sent, guest.signals());
    guest.leave();
    host.hears("left", guest);
    host.signal(guest, "late");
    Until.holds("nobody is there", () -> host.count("error") == 1);
  }

  @Test
  void nodes_know_how_far_their_clocks_are_apart() {
    nodes.add("fast", Duration.ofMinutes(10));
    for (String name : List.of("a", "b", "c", "fast")) {
      Time time = nodes.node(name).time;
      Until.holds("that it is apart", () -> Math.abs(time.othersApart() - 600) < 60);
    }
    nodes.kill("fast");
    Until.holds("that it is no more", () -> nodes.node("a").time.othersApart() < 60);
  }

  @Test
  void two_versions_next_to_each_other_signal_both_ways() {
    nodes.add("old", 1);
    HostClaims room = nodes.room("c", "a", "b", "c", "old");
    TestPage host = nodes.node("a").host(room);
    TestPage guest = nodes.node("old").guest(room, "guest");
    host.hears("joined", guest);
    List<String> sent = IntStream.range(0, 50).mapToObj(Integer::toString).toList();
    for (String data : sent) {
      host.signal(guest, data);
      guest.signal(host, data);
    }
    Until.holds("all there", () -> guest.signals().size() == sent.size());
    Until.holds("all here", () -> host.signals().size() == sent.size());
    assertEquals(sent, guest.signals());
    assertEquals(sent, host.signals());
  }

  @Test
  void nobody_leaves_when_the_owner_of_their_room_dies() {
    HostClaims room = nodes.room("c", "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    TestPage guest = nodes.node("b").guest(room, "guest");
    TestPage third = nodes.node("c").guest(room, "third");
    host.hears("joined", third);
    nodes.settle();
    nodes.kill("c");
    host.hears("away", third);
    third.comeBack(nodes.node("b")).hears("welcome", host);
    host.hears("back", third);
    third.signal(host, "again");
    Until.holds("a signal", () -> host.signals().contains("again"));
    guest.signal(host, "still");
    Until.holds("another", () -> host.signals().contains("still"));
    for (TestPage page : List.of(host, guest)) {
      assertEquals(0, page.count("left"), page.heard()::toString);
      assertEquals(1, page.count("welcome"));
      assertEquals(0, page.closed);
    }
  }

  @Test
  void a_node_that_comes_takes_rooms_over_and_nobody_hears_of_it() {
    HostClaims room = nodes.room("d", "a", "b", "c", "d");
    TestPage host = nodes.node("a").host(room);
    TestPage guest = nodes.node("b").guest(room, "guest");
    host.hears("joined", guest);
    host.act("lock", new HostAction.Lock(true));
    Until.holds("locked", () -> guest.count("room") == 1);
    host.forgets();
    guest.forgets();
    nodes.add("d");
    host.act("lock", new HostAction.Lock(false));
    Until.holds("unlocked by its new owner", () -> guest.count("room") == 1);
    assertEquals(0, guest.count("joined"), guest.heard()::toString);
    assertEquals(0, guest.count("left"));
    TestPage other = nodes.node("d").guest(room, "other").hears("welcome", host);
    host.hears("joined", other);
  }

  @Test
  void who_invites_is_known_at_the_door_after_the_owner_of_the_room_has_died() {
    HostClaims room = nodes.room("c", "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    InviteClaims link = get(nodes.node("a").rooms.invite(room, 0, Duration.ofHours(1), false));
    host.act("plate", new HostAction.Plate("sealed name"));
    Room.Glance all = new Room.Glance(1, Optional.of("sealed name"));
    Until.holds("a name", () -> get(nodes.node("b").rooms.look(link)).equals(all));
    nodes.kill("c");
    nodes.agree("a", "b");
    assertEquals(all, get(nodes.node("b").rooms.look(link)));
  }

  @Test
  void a_room_that_ended_stays_ended_at_its_next_owner() {
    HostClaims room = nodes.room("c", "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    host.act("end", new HostAction.End());
    Until.holds("ended", () -> host.closed == Refusal.ROOM_ENDED.closeCode());
    nodes.kill("c");
    nodes.agree("a", "b");
    Refused refused = assertThrows(Refused.class, () -> nodes.node("b").page(room, "host"));
    assertEquals(Refusal.ROOM_ENDED, refused.refusal());
  }

  @Test
  void a_removal_during_a_split_puts_out_the_removed_one_and_nobody_else() {
    Divided call = removedDuringASplit("c");
    TestPage host = call.host();
    TestPage innocent = call.innocent();
    meet();
    innocent.hears("left", call.removed()).hears("back", host);
    Until.holds("node a rejoined", nodes.node("a").rejoined::get);
    for (TestPage page : List.of(host, innocent, call.other())) {
      assertEquals(0, page.closed, page.heard()::toString);
    }
    assertFalse(innocent.hasHeard("left", host));
    assertFalse(call.other().hasHeard("left", innocent));
    // Everyone has a seat that is good at the owner of now.
    innocent.comeBack(nodes.node("b"));
    host.comeBack(nodes.node("b")).hears("welcome", innocent);
  }

  @Test
  void who_was_removed_is_gone_for_all_if_the_node_that_was_cut_off_goes_on() {
    Divided call = removedDuringASplit("a");
    TestPage host = call.host();
    TestPage innocent = call.innocent();
    // It owns rooms as it did alone, until it notices that it was cut off.
    nodes.see("a", "b", "c");
    nodes.agree("a", "b", "c");
    meet();
    for (TestPage page : List.of(innocent, call.other())) {
      Until.holds(
          "told or sent back", () -> page.hasHeard("left", call.removed()) || page.closed == 1012);
      page.comeBack(nodes.node("b"));
      assertFalse(page.lastWelcome().encode().contains(call.removed().id().value()));
    }
    assertEquals(0, host.closed, host.heard()::toString);
    assertFalse(host.hasHeard("left", innocent));
    host.comeBack(nodes.node("c")).hears("welcome", innocent);
  }

  @Test
  void a_lock_during_a_split_is_known_to_both_sides() {
    HostClaims room = nodes.room("b", "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    TestPage guest = nodes.node("c").guest(room, "guest");
    host.hears("joined", guest);
    split();
    host.act("lock", new HostAction.Lock(true));
    Until.holds("locked", () -> host.count("room") == 1);
    meet();
    Until.holds("locked here, too", () -> guest.count("room") == 1);
  }

  @Test
  void a_room_that_ended_during_a_split_ends_on_both_sides() {
    HostClaims room = nodes.room("b", "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    TestPage guest = nodes.node("c").guest(room, "guest");
    host.hears("joined", guest);
    split();
    host.act("end", new HostAction.End());
    Until.holds("ended", () -> host.closed == Refusal.ROOM_ENDED.closeCode());
    meet();
    Until.holds("ended here, too", () -> guest.closed == Refusal.ROOM_ENDED.closeCode());
  }

  /** The removed one is out, and the other side does not know it yet. */
  private Divided removedDuringASplit(String owner) {
    HostClaims room = nodes.room(owner, "a", "b", "c");
    TestPage host = nodes.node("a").host(room);
    TestPage removed = nodes.node("a").guest(room, "removed");
    TestPage innocent = nodes.node("c").guest(room, "innocent");
    TestPage other = nodes.node("b").guest(room, "other");
    host.hears("joined", other);
    split();
    host.hears("away", innocent);
    innocent.hears("away", host).hears("away", removed);
    host.act("remove", new HostAction.Remove(removed.id()));
    Until.holds("removed", () -> removed.closed == 4403);
    return new Divided(host, removed, innocent, other);
  }

  /** Node a on one side, b and c on the other. */
  private void split() {
    nodes.settle();
    nodes.see("a");
    nodes.see("b", "c");
    nodes.agree("a");
    nodes.agree("b", "c");
  }

  private void meet() {
    nodes.see("a", "b", "c");
    nodes.node("a").bus.rejoined();
    nodes.agree("a", "b", "c");
  }
}
