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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A member whose socket comes, goes or is replaced, as it is and as the others hear it. */
class SocketPresenceTest {
  private static SocketServer site;

  private final RoomId room = site.newRoom();
  private final MemberId a = site.newMember();
  private final MemberId b = site.newMember();

  @BeforeAll
  static void open() {
    site = SocketServer.open();
  }

  @AfterAll
  static void close() {
    site.close();
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
    try (RawWebSocket peer = site.joined(room, b, Role.GUEST);
        RawWebSocket cut = site.joined(room, a, Role.GUEST)) {
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
    try (RawWebSocket socket = site.joined(room, a, Role.GUEST)) {
      socket.cut();
      assertFalse(reached.get(1, TimeUnit.MINUTES));
    }
  }

  @Test
  void nothing_is_taken_for_a_member_once_its_room_hears_that_it_left() throws Exception {
    CompletableFuture<Boolean> reached = bus().isReachedWhenLeft(room, a);
    try (RawWebSocket socket = site.joined(room, a, Role.GUEST)) {
      socket.text("{\"type\":\"leave\"}");
      assertFalse(reached.get(1, TimeUnit.MINUTES));
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
        peer.text(SocketServer.signal(a, "welcome back"));
        again.hears(b, "welcome back");
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

  private BusWatch bus() {
    return new BusWatch(site.vertx.eventBus());
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
