package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the members of a room hear of each other, each on a socket of its own. */
class SocketRoomTest {
  @AutoClose private static final SocketServer server = SocketServer.open();

  private final RoomId room = server.newRoom();
  private final MemberId a = server.newMember();
  private final MemberId b = server.newMember();

  @Test
  void two_members_exchange_signals_in_order() throws IOException {
    try (RawWebSocket one = server.joined(room, a, Role.HOST);
        RawWebSocket two = server.joined(room, b, Role.GUEST)) {
      assertEquals(b.value(), one.message("joined").getJsonObject("member").getString("id"));
      for (int i = 0; i < 150; i++) {
        one.text(SocketServer.signal(b, "a" + i));
        two.text(SocketServer.signal(a, "b" + i));
      }
      for (int i = 0; i < 150; i++) {
        two.hears(a, "a" + i);
        one.hears(b, "b" + i);
      }
    }
  }

  @Test
  void a_signal_of_48_KiB_arrives_whole() throws IOException {
    String data = "0123456789abcdef".repeat(3 * 1024);
    try (RawWebSocket one = server.joined(room, a, Role.HOST);
        RawWebSocket two = server.joined(room, b, Role.GUEST)) {
      one.message("joined");
      one.text(SocketServer.signal(b, data));
      two.hears(a, data);
    }
  }

  @Test
  void two_rooms_never_hear_each_other_not_even_with_the_same_members() throws IOException {
    RoomId other = server.newRoom();
    try (RawWebSocket a1 = server.joined(room, a, Role.HOST);
        RawWebSocket b1 = server.joined(room, b, Role.GUEST);
        RawWebSocket a2 = server.joined(other, a, Role.HOST);
        RawWebSocket b2 = server.joined(other, b, Role.GUEST)) {
      a1.message("joined");
      a2.message("joined");
      for (int i = 0; i < 50; i++) {
        a1.text(SocketServer.signal(b, "first " + i));
        a2.text(SocketServer.signal(b, "second " + i));
        a1.text("{\"type\":\"profile\",\"profile\":\"first " + i + "\"}");
        a2.text("{\"type\":\"profile\",\"profile\":\"second " + i + "\"}");
      }
      hearsOnly(b1, "first ");
      hearsOnly(b2, "second ");
    }
  }

  @Test
  void a_knocking_guest_hears_nothing_and_is_heard_by_nobody_before_admission() throws IOException {
    try (RawWebSocket host = server.joined(room, a, Role.HOST);
        RawWebSocket guest = server.socket(server.seat(room, b, Role.WAITING))) {
      guest.text("{\"type\":\"join\",\"profile\":\"a25vY2s\"}");
      assertEquals("waiting", guest.message().getString("type"));
      assertEquals(b.value(), host.message("knock").getJsonObject("member").getString("id"));
      host.text(SocketServer.signal(b, "too early"));
      assertEquals("no-peer", host.message("error").getString("code"));
      guest.text(SocketServer.signal(a, "too early"));
      assertEquals("no-peer", guest.message().getString("code"));
      host.text("{\"type\":\"admit\",\"member\":\"" + b + "\"}");
      JsonObject welcome = guest.message();
      assertEquals("welcome", welcome.getString("type"));
      assertEquals("guest", welcome.getString("role"));
      guest.text(SocketServer.signal(a, "hello"));
      host.hears(b, "hello");
      host.text(SocketServer.signal(b, "welcome"));
      guest.hears(a, "welcome");
    }
  }

  @Test
  void a_refused_guest_is_closed_with_4403() throws IOException {
    try (RawWebSocket host = server.joined(room, a, Role.HOST);
        RawWebSocket guest = server.socket(server.seat(room, b, Role.WAITING))) {
      guest.text("{\"type\":\"join\",\"profile\":\"a25vY2s\"}");
      host.message("knock");
      host.text("{\"type\":\"refuse\",\"member\":\"" + b + "\"}");
      assertEquals(4403, guest.closeCode());
    }
  }

  @Test
  void a_removed_guest_is_closed_with_4403_and_gets_no_more_signals() throws IOException {
    try (RawWebSocket host = server.joined(room, a, Role.HOST);
        RawWebSocket guest = server.joined(room, b, Role.GUEST)) {
      host.text("{\"type\":\"remove\",\"member\":\"" + b + "\"}");
      assertEquals(4403, guest.closeCode());
      assertEquals("removed", host.message("left").getString("reason"));
      host.text(SocketServer.signal(b, "still there?"));
      assertEquals("no-peer", host.message("error").getString("code"));
    }
  }

  @Test
  void ending_closes_everyone_with_4404() throws IOException {
    try (RawWebSocket host = server.joined(room, a, Role.HOST);
        RawWebSocket guest = server.joined(room, b, Role.GUEST)) {
      host.text("{\"type\":\"end\"}");
      assertEquals(4404, guest.closeCode());
      assertEquals(4404, host.closeCode());
    }
  }

  @Test
  void sixteen_members_reach_each_other() throws IOException {
    RawWebSocket[] sockets = new RawWebSocket[16];
    MemberId[] members = new MemberId[16];
    for (int i = 0; i < 16; i++) {
      members[i] = server.newMember();
      sockets[i] = server.joined(room, members[i], Role.GUEST);
    }
    for (int from = 0; from < 16; from++) {
      for (int to = 0; to < 16; to++) {
        sockets[from].text(SocketServer.signal(members[to], "from " + from));
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

  /** Hears 50 signals, all of one room and in order, and of 50 changes the last at least. */
  private static void hearsOnly(RawWebSocket socket, String prefix) throws IOException {
    int signals = 0;
    int changes = -1;
    while (signals < 50 || changes < 49) {
      JsonObject message = socket.message();
      if (message.getString("type").equals("signal")) {
        assertEquals(prefix + signals++, message.getString("data"));
      } else {
        assertEquals("updated", message.getString("type"));
        String profile = message.getJsonObject("member").getString("profile");
        assertTrue(profile.startsWith(prefix), profile);
        int change = Integer.parseInt(profile.substring(prefix.length()));
        assertTrue(change > changes, profile);
        changes = change;
      }
    }
  }
}
