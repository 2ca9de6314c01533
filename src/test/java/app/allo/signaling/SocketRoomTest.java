package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.MemberId;
import app.allo.room.Role;
import app.allo.room.RoomId;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.DeliveryContext;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Members of rooms, each on a socket of its own. */
class SocketRoomTest {
  private static SignalSite site;

  private final RoomId room = site.newRoom();
  private final MemberId a = site.newMember();
  private final MemberId b = site.newMember();

  @BeforeAll
  static void open() {
    site = SignalSite.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void two_members_exchange_signals_in_order() throws IOException {
    try (RawWebSocket one = site.joined(room, a, Role.HOST);
        RawWebSocket two = site.joined(room, b, Role.GUEST)) {
      assertEquals(b.value(), one.message("joined").getJsonObject("member").getString("id"));
      for (int i = 0; i < 150; i++) {
        one.text(SignalSite.signal(b, "a" + i));
        two.text(SignalSite.signal(a, "b" + i));
      }
      for (int i = 0; i < 150; i++) {
        heard(two, a, "a" + i);
        heard(one, b, "b" + i);
      }
    }
  }

  @Test
  void a_signal_of_48_KiB_arrives_whole() throws IOException {
    String data = "0123456789abcdef".repeat(3 * 1024);
    try (RawWebSocket one = site.joined(room, a, Role.HOST);
        RawWebSocket two = site.joined(room, b, Role.GUEST)) {
      one.message("joined");
      one.text(SignalSite.signal(b, data));
      heard(two, a, data);
    }
  }

  @Test
  void two_rooms_never_hear_each_other_not_even_with_the_same_members() throws IOException {
    RoomId other = site.newRoom();
    try (RawWebSocket a1 = site.joined(room, a, Role.HOST);
        RawWebSocket b1 = site.joined(room, b, Role.GUEST);
        RawWebSocket a2 = site.joined(other, a, Role.HOST);
        RawWebSocket b2 = site.joined(other, b, Role.GUEST)) {
      a1.message("joined");
      a2.message("joined");
      for (int i = 0; i < 50; i++) {
        a1.text(SignalSite.signal(b, "first " + i));
        a2.text(SignalSite.signal(b, "second " + i));
        a1.text("{\"type\":\"profile\",\"profile\":\"first " + i + "\"}");
        a2.text("{\"type\":\"profile\",\"profile\":\"second " + i + "\"}");
      }
      hearsOnly(b1, "first ");
      hearsOnly(b2, "second ");
    }
  }

  @Test
  void a_knocking_guest_hears_nothing_and_is_heard_by_nobody_before_admission() throws IOException {
    try (RawWebSocket host = site.joined(room, a, Role.HOST);
        RawWebSocket guest = site.socket(site.seat(room, b, Role.WAITING))) {
      guest.text("{\"type\":\"join\",\"profile\":\"a25vY2s\"}");
      assertEquals("waiting", guest.message().getString("type"));
      assertEquals(b.value(), host.message("knock").getJsonObject("member").getString("id"));
      host.text(SignalSite.signal(b, "too early"));
      assertEquals("no-peer", host.message("error").getString("code"));
      guest.text(SignalSite.signal(a, "too early"));
      assertEquals("no-peer", guest.message().getString("code"));
      host.text("{\"type\":\"admit\",\"member\":\"" + b + "\"}");
      JsonObject welcome = guest.message();
      assertEquals("welcome", welcome.getString("type"));
      assertEquals("guest", welcome.getString("role"));
      guest.text(SignalSite.signal(a, "hello"));
      heard(host, b, "hello");
      host.text(SignalSite.signal(b, "welcome"));
      heard(guest, a, "welcome");
    }
  }

  @Test
  void a_refused_guest_is_closed_with_4403() throws IOException {
    try (RawWebSocket host = site.joined(room, a, Role.HOST);
        RawWebSocket guest = site.socket(site.seat(room, b, Role.WAITING))) {
      guest.text("{\"type\":\"join\",\"profile\":\"a25vY2s\"}");
      host.message("knock");
      host.text("{\"type\":\"refuse\",\"member\":\"" + b + "\"}");
      assertEquals(4403, guest.closeCode());
    }
  }

  @Test
  void a_removed_guest_is_closed_with_4403_and_gets_no_more_signals() throws IOException {
    try (RawWebSocket host = site.joined(room, a, Role.HOST);
        RawWebSocket guest = site.joined(room, b, Role.GUEST)) {
      host.text("{\"type\":\"remove\",\"member\":\"" + b + "\"}");
      assertEquals(4403, guest.closeCode());
      assertEquals("removed", host.message("left").getString("reason"));
      host.text(SignalSite.signal(b, "still there?"));
      assertEquals("no-peer", host.message("error").getString("code"));
    }
  }

  @Test
  void ending_closes_everyone_with_4404() throws IOException {
    try (RawWebSocket host = site.joined(room, a, Role.HOST);
        RawWebSocket guest = site.joined(room, b, Role.GUEST)) {
      host.text("{\"type\":\"end\"}");
      assertEquals(4404, guest.closeCode());
      assertEquals(4404, host.closeCode());
    }
  }

  @Test
  void the_second_socket_of_a_seat_takes_it_over_and_closes_the_first_with_4410()
      throws IOException {
    String seat = site.seat(room, a, Role.GUEST);
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST);
        RawWebSocket first = site.socket(seat)) {
      site.join(first);
      peer.message("joined");
      try (RawWebSocket second = site.socket(seat)) {
        site.join(second);
        assertEquals(4410, first.closeCode());
        for (int i = 0; i < 20; i++) {
          peer.text(SignalSite.signal(a, "signal " + i));
        }
        for (int i = 0; i < 20; i++) {
          heard(second, b, "signal " + i);
        }
        second.text(SignalSite.signal(b, "here I am"));
        heard(peer, a, "here I am");
      }
    }
  }

  @Test
  void however_many_sockets_a_seat_opens_at_once_one_of_them_stays() throws IOException {
    String seat = site.seat(room, a, Role.GUEST);
    RawWebSocket[] sockets = new RawWebSocket[8];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = site.socket(seat);
    }
    Until.holds("only these are open", () -> site.sockets.count() == sockets.length);
    for (RawWebSocket socket : sockets) {
      socket.text("{\"type\":\"join\",\"profile\":\"cHJvZmlsZQ\"}");
    }
    Until.holds("all but one are closed", () -> site.sockets.count() == 1);
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST)) {
      peer.text(SignalSite.signal(a, "still there?"));
      int heard = 0;
      for (RawWebSocket socket : sockets) {
        heard += hears(socket, "still there?") ? 1 : 0;
        socket.close();
      }
      assertEquals(1, heard);
    }
  }

  @Test
  void a_socket_that_is_cut_leaves_its_member_away() throws IOException {
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST);
        RawWebSocket cut = site.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      cut.cut();
      assertEquals(a.value(), peer.message("away").getString("member"));
      peer.text(SignalSite.signal(a, "x"));
      assertEquals("no-peer", peer.message("error").getString("code"));
    }
  }

  @Test
  void nothing_is_taken_for_a_member_once_its_room_hears_that_the_socket_died() throws Exception {
    CompletableFuture<Boolean> taken = takenWhenToldOf(RoomCommand.Lost.class);
    try (RawWebSocket socket = site.joined(room, a, Role.GUEST)) {
      socket.cut();
      assertFalse(taken.get(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void nothing_is_taken_for_a_member_once_its_room_hears_that_it_left() throws Exception {
    CompletableFuture<Boolean> taken = takenWhenToldOf(RoomCommand.Leave.class);
    try (RawWebSocket socket = site.joined(room, a, Role.GUEST)) {
      socket.text("{\"type\":\"leave\"}");
      assertFalse(taken.get(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void a_member_that_comes_back_within_the_grace_time_is_back_and_never_left() throws IOException {
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST);
        RawWebSocket cut = site.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      cut.cut();
      assertEquals("away", peer.message().getString("type"));
      try (RawWebSocket again = site.joined(room, a, Role.GUEST)) {
        assertEquals("back", peer.message().getString("type"));
        peer.text(SignalSite.signal(a, "welcome back"));
        heard(again, b, "welcome back");
      }
    }
  }

  @Test
  void a_browser_that_closes_without_leaving_is_away() throws IOException {
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST);
        RawWebSocket closing = site.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      closing.closing(1001);
      assertEquals(1001, closing.closeCode());
      assertEquals("away", peer.message().getString("type"));
    }
  }

  @Test
  void a_browser_that_leaves_is_gone_at_once() throws IOException {
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST);
        RawWebSocket leaving = site.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      leaving.text("{\"type\":\"leave\"}");
      JsonObject left = peer.message();
      assertEquals("left", left.getString("type"));
      assertEquals("left", left.getString("reason"));
      assertEquals(1000, leaving.closeCode());
    }
  }

  @Test
  void sixteen_members_reach_each_other() throws IOException {
    RawWebSocket[] sockets = new RawWebSocket[16];
    MemberId[] members = new MemberId[16];
    for (int i = 0; i < 16; i++) {
      members[i] = site.newMember();
      sockets[i] = site.joined(room, members[i], Role.GUEST);
    }
    for (int from = 0; from < 16; from++) {
      for (int to = 0; to < 16; to++) {
        sockets[from].text(SignalSite.signal(members[to], "from " + from));
      }
    }
    for (RawWebSocket socket : sockets) {
      Set<String> heard = new TreeSet<>();
      while (heard.size() < 15) {
        heard.add(socket.message("signal").getString("data"));
      }
    }
    for (RawWebSocket socket : sockets) {
      socket.close();
    }
  }

  /** Whether a signal to a finds an inbox at the moment at which its room is told that news. */
  private CompletableFuture<Boolean> takenWhenToldOf(Class<? extends RoomCommand> news) {
    CompletableFuture<Boolean> taken = new CompletableFuture<>();
    EventBus bus = site.vertx.eventBus();
    Handler<DeliveryContext<RoomCommand>> listener =
        sent -> {
          if (news.isInstance(sent.message().body())
              && sent.message().body().claims().room().equals(room)) {
            bus.<String>sender(Address.inbox(room, a))
                .write("{}")
                .onComplete(written -> taken.complete(written.succeeded()));
          }
          sent.next();
        };
    bus.addOutboundInterceptor(listener);
    taken.whenComplete((done, failure) -> bus.removeOutboundInterceptor(listener));
    return taken;
  }

  private static void heard(RawWebSocket socket, MemberId from, String data) throws IOException {
    JsonObject signal = socket.message("signal");
    assertEquals(from.value(), signal.getString("from"));
    assertEquals(data, signal.getString("data"));
  }

  /** Hears 50 signals and 50 changes, all of one room and in order. */
  private static void hearsOnly(RawWebSocket socket, String prefix) throws IOException {
    int signals = 0;
    int changes = 0;
    while (signals < 50 || changes < 50) {
      JsonObject message = socket.message();
      if (message.getString("type").equals("signal")) {
        assertEquals(prefix + signals++, message.getString("data"));
      } else {
        assertEquals("updated", message.getString("type"));
        assertEquals(prefix + changes++, message.getJsonObject("member").getString("profile"));
      }
    }
  }

  private static boolean hears(RawWebSocket socket, String data) throws IOException {
    RawWebSocket.Frame frame = socket.next();
    while (frame.opcode() == RawWebSocket.TEXT) {
      if (frame.text().contains(data)) {
        return true;
      }
      frame = socket.next();
    }
    assertTrue(frame.closeCode() == 4410, "closed with " + frame.closeCode());
    return false;
  }
}
