package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.BusWatch;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A member whose socket comes, goes or is replaced, as it is and as the others hear it. */
class SocketPresenceTest {
  @AutoClose private static final SocketServer server = SocketServer.open();

  private final RoomId room = server.newRoom();
  private final MemberId a = server.newMember();
  private final MemberId b = server.newMember();

  @Test
  void the_second_socket_of_a_seat_takes_it_over_and_closes_the_first_with_4410()
      throws IOException {
    String seat = server.seat(room, a, Role.GUEST);
    try (RawWebSocket peer = server.joined(room, b, Role.GUEST);
        RawWebSocket first = server.socket(seat)) {
      server.join(first);
      peer.message("joined");
      try (RawWebSocket second = server.socket(seat)) {
        server.join(second);
        assertEquals(4410, first.closeCode());
        for (int i = 0; i < 20; i++) {
          peer.text(SocketServer.signal(a, "signal " + i));
        }
        for (int i = 0; i < 20; i++) {
          second.hears(b, "signal " + i);
        }
        second.text(SocketServer.signal(b, "here I am"));
        peer.hears(a, "here I am");
      }
    }
  }

  @Test
  void however_many_sockets_a_seat_opens_at_once_one_of_them_stays() throws IOException {
    String seat = server.seat(room, a, Role.GUEST);
    RawWebSocket[] sockets = new RawWebSocket[8];
    for (int i = 0; i < sockets.length; i++) {
      sockets[i] = server.socket(seat);
    }
    Until.holds("only these are open", () -> server.sockets.count() == sockets.length);
    for (RawWebSocket socket : sockets) {
      socket.text("{\"type\":\"join\",\"profile\":\"cHJvZmlsZQ\"}");
    }
    Until.holds("all but one are closed", () -> server.sockets.count() == 1);
    try (RawWebSocket peer = server.joined(room, b, Role.GUEST)) {
      peer.text(SocketServer.signal(a, "still there?"));
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
    try (RawWebSocket peer = server.joined(room, b, Role.GUEST);
        RawWebSocket cut = server.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      cut.cut();
      assertEquals(a.value(), peer.message("away").getString("member"));
      peer.text(SocketServer.signal(a, "x"));
      assertEquals("no-peer", peer.message("error").getString("code"));
    }
  }

  @Test
  void nothing_is_taken_for_a_member_once_its_room_hears_that_the_socket_died() throws Exception {
    CompletableFuture<Boolean> reached = bus().isReachedWhenLost(room, a);
    try (RawWebSocket socket = server.joined(room, a, Role.GUEST)) {
      socket.cut();
      assertFalse(reached.get(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void nothing_is_taken_for_a_member_once_its_room_hears_that_it_left() throws Exception {
    CompletableFuture<Boolean> reached = bus().isReachedWhenLeft(room, a);
    try (RawWebSocket socket = server.joined(room, a, Role.GUEST)) {
      socket.text("{\"type\":\"leave\"}");
      assertFalse(reached.get(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void a_member_that_comes_back_within_the_grace_time_is_back_and_never_left() throws IOException {
    try (RawWebSocket peer = server.joined(room, b, Role.GUEST);
        RawWebSocket cut = server.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      cut.cut();
      assertEquals("away", peer.message().getString("type"));
      try (RawWebSocket again = server.joined(room, a, Role.GUEST)) {
        assertEquals("back", peer.message().getString("type"));
        peer.text(SocketServer.signal(a, "welcome back"));
        again.hears(b, "welcome back");
      }
    }
  }

  @Test
  void a_browser_that_closes_without_leaving_is_away() throws IOException {
    try (RawWebSocket peer = server.joined(room, b, Role.GUEST);
        RawWebSocket closing = server.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      closing.closing(1001);
      assertEquals(1001, closing.closeCode());
      assertEquals("away", peer.message().getString("type"));
    }
  }

  @Test
  void a_browser_that_leaves_is_gone_at_once() throws IOException {
    try (RawWebSocket peer = server.joined(room, b, Role.GUEST);
        RawWebSocket leaving = server.joined(room, a, Role.GUEST)) {
      peer.message("joined");
      leaving.text("{\"type\":\"leave\"}");
      JsonObject left = peer.message();
      assertEquals("left", left.getString("type"));
      assertEquals("left", left.getString("reason"));
      assertEquals(1000, leaving.closeCode());
    }
  }

  private BusWatch bus() {
    return new BusWatch(server.vertx.eventBus());
  }

  private static boolean hears(RawWebSocket socket, String data) throws IOException {
    RawWebSocket.Frame frame = socket.next();
    while (frame.opcode() == RawFrames.TEXT) {
      if (frame.text().contains(data)) {
        return true;
      }
      frame = socket.next();
    }
    assertTrue(frame.closeCode() == 4410, "closed with " + frame.closeCode());
    return false;
  }
}
