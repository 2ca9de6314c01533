package app.allo.cluster;

import static app.allo.cluster.TestNodes.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.signaling.HostAction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The owner of a room dies after it has told the nodes what changed, and before the members. */
class HalfToldTest {
  private static final int RESTART = 1012;

  @AutoClose private final TestNodes nodes = new TestNodes("a", "b", "c");

  private final TestNode owner = nodes.node("c");
  private HostClaims room;
  private TestPage host;
  private TestPage guest;
  private TestPage other;

  @BeforeEach
  void call() {
    room = nodes.room("c", "a", "b", "c");
    host = nodes.node("a").host(room);
    guest = nodes.node("a").guest(room, "guest");
    other = nodes.node("b").guest(room, "other");
    host.hears("joined", other);
    guest.hears("joined", other);
    nodes.settle();
  }

  @Test
  void a_removed_member_is_put_out_by_its_own_node() {
    dies("remove", new HostAction.Remove(guest.id()));
    Until.holds("removed", () -> guest.closed == 4403);
    comesBack(other, "b");
    assertFalse(other.hasHeard("left", host));
    assertFalse(other.lastWelcome().encode().contains(guest.id().value()));
    Refused refused =
        assertThrows(Refused.class, () -> get(nodes.node("b").rooms.renew(guest.seat)));
    assertEquals(Refusal.REMOVED, refused.refusal());
  }

  @Test
  void a_room_that_ended_ends_for_all() {
    dies("end", new HostAction.End());
    for (TestPage page : List.of(host, guest, other)) {
      Until.holds("ended", () -> page.closed == Refusal.ROOM_ENDED.closeCode());
    }
  }

  @Test
  void a_lock_is_known_to_all() {
    dies("lock", new HostAction.Lock(true));
    comesBack(guest, "a");
    comesBack(other, "b");
    assertTrue(guest.lastWelcome().getBoolean("locked"));
    assertTrue(other.lastWelcome().getBoolean("locked"));
  }

  @Test
  void who_was_let_in_is_in_and_known_to_all() {
    TestPage knocking = nodes.node("b").knocker(room, "knocking");
    host.hears("knock", knocking);
    nodes.settle();
    dies("admit", new HostAction.Admit(knocking.id()));
    comesBack(knocking, "b");
    assertTrue(knocking.lastWelcome().encode().contains(host.id().value()));
    comesBack(guest, "a");
    assertTrue(guest.lastWelcome().encode().contains(knocking.id().value()));
  }

  @Test
  void a_new_host_knows_that_it_is_one() {
    dies("promote", new HostAction.Promote(other.id()));
    comesBack(other, "b");
    assertEquals("host", other.lastWelcome().getString("role"));
  }

  @Test
  void who_waits_by_a_link_that_was_revoked_hears_so_on_asking() {
    InviteClaims link = get(nodes.node("a").rooms.invite(room, 0, Duration.ofHours(1), true));
    TestPage knocking = nodes.node("b").page(link, "knocking");
    host.hears("knock", knocking);
    nodes.settle();
    owner.fallsSilent();
    nodes.node("a").rooms.revoke(room, link.jti());
    Until.holds("the nodes know", () -> owner.said.contains("copy"));
    nodes.kill("c");
    Until.holds("sent away", () -> knocking.closed != 0);
    Refused refused =
        assertThrows(Refused.class, () -> get(nodes.node("b").rooms.check(knocking.seat)));
    assertEquals(Refusal.INVITE_REVOKED, refused.refusal());
  }

  @Test
  void who_left_is_missed_by_nobody() {
    owner.fallsSilent();
    guest.leave();
    Until.holds("the nodes know", () -> owner.said.contains("copy"));
    nodes.kill("c");
    comesBack(other, "b");
    assertFalse(other.lastWelcome().encode().contains(guest.id().value()));
  }

  @Test
  void of_a_call_in_which_nothing_changed_nobody_is_sent_back() {
    host.act("lock", new HostAction.Lock(true));
    Until.holds("locked", () -> other.count("room") == 1);
    nodes.settle();
    nodes.kill("c");
    nodes.agree("a", "b");
    for (TestPage page : List.of(host, guest, other)) {
      assertEquals(0, page.closed, page.heard()::toString);
      assertEquals(1, page.count("welcome"));
    }
  }

  /** It does not say when the members know, so nobody waits for that. */
  @Test
  void nobody_is_sent_back_when_a_node_of_the_version_before_dies() {
    nodes.add("old", 2);
    HostClaims old = nodes.room("old", "a", "b", "c", "old");
    TestPage first = nodes.node("a").host(old);
    TestPage second = nodes.node("b").guest(old, "second");
    first.hears("joined", second);
    nodes.kill("old");
    nodes.agree("a", "b", "c");
    assertEquals(0, first.closed);
    assertEquals(0, second.closed);
  }

  /** It would not understand that. */
  @Test
  void a_node_of_the_version_before_is_not_told_what_members_know() {
    TestNode old = nodes.add("old", 2);
    HostClaims mixed = nodes.room("c", "a", "b", "c", "old");
    nodes.node("a").heard.clear();
    owner.said.clear();
    nodes.node("a").host(mixed);
    owner.settle(List.of("a", "old"));
    assertTrue(nodes.node("a").heard.contains("told"));
    assertTrue(old.heard.contains("copy"));
    assertFalse(old.heard.contains("told"));
  }

  @Test
  void the_nodes_hear_of_every_change_before_the_members() {
    TestPage first = nodes.node("b").knocker(room, "first");
    TestPage second = nodes.node("b").knocker(room, "second");
    host.hears("knock", second);
    precedes("admit", new HostAction.Admit(first.id()));
    precedes("refuse", new HostAction.Refuse(second.id()));
    precedes("promote", new HostAction.Promote(first.id()));
    precedes("lock", new HostAction.Lock(true));
    precedes("remove", new HostAction.Remove(guest.id()));
    precedes("end", new HostAction.End());
  }

  private void precedes(String type, HostAction action) {
    nodes.settle();
    owner.said.clear();
    host.act(type, action);
    Until.holds("members hear of it", () -> owner.said.contains("published"));
    int copy = owner.said.indexOf("copy");
    assertTrue(copy >= 0 && copy < owner.said.indexOf("published"), () -> type + ": " + owner.said);
  }

  /** The owner does it, tells the other nodes, and dies. */
  private void dies(String type, HostAction action) {
    owner.fallsSilent();
    host.act(type, action);
    Until.holds("the nodes know", () -> owner.said.contains("copy"));
    nodes.kill("c");
  }

  private void comesBack(TestPage page, String node) {
    Until.holds("sent back", () -> page.closed == RESTART);
    nodes.agree("a", "b");
    page.comeBack(nodes.node(node));
  }
}
