package app.allo.socket;

import static app.allo.socket.RawFrames.CONTINUATION;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.joined;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.BusWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How long a socket may be silent, and how long a message may take. */
class SocketTimeoutsTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONGER = Duration.ofMillis(800);

  @AutoClose private SocketServer server;

  @Test
  void silence_after_the_upgrade_is_4408() throws IOException {
    server = SocketServer.open(new Tuning().joinWithin(SHORT).build());
    try (RawWebSocket silent = server.socket(server.guestSeat(server.newRoom()))) {
      assertEquals(4408, silent.closeCode());
    }
    server.nobodyIsLeft();
  }

  @Test
  void talk_without_a_join_is_4408_too() throws IOException {
    server = SocketServer.open(new Tuning().joinWithin(SHORT).build());
    try (RawWebSocket talking = server.socket(server.guestSeat(server.newRoom()))) {
      talking.text("{\"type\":\"dance\"}");
      talking.text(SocketServer.signal(server.newMember(), "x"));
      talking.frame(PING, true, utf8("x"));
      assertEquals(4408, talking.closeCode());
    }
  }

  @Test
  void a_member_that_joined_may_be_silent() throws IOException {
    server = SocketServer.open(new Tuning().joinWithin(SHORT).pingEvery(SHORT).build());
    MemberId self = server.newMember();
    try (RawWebSocket socket = server.joined(server.newRoom(), self, Role.GUEST)) {
      for (int turn = 0; turn < 5; turn++) {
        assertEquals(PING, socket.read().opcode());
        socket.frame(PONG, true, new byte[0]);
      }
      socket.text(SocketServer.signal(self, "x"));
      assertEquals("no-peer", socket.message().getString("code"));
    }
  }

  @Test
  void a_socket_that_answers_no_ping_is_4408_and_its_member_away() throws IOException {
    Duration turn = Duration.ofMillis(500);
    server = SocketServer.open(new Tuning().pingEvery(turn).build());
    RoomId room = server.newRoom();
    MemberId member = server.newMember();
    CompletableFuture<Long> silence = new BusWatch(server.vertx.eventBus()).silenceOfNextLost();
    try (RawWebSocket mute = server.joined(room, member, Role.GUEST)) {
      long start = System.nanoTime();
      RawWebSocket.Frame frame = mute.read();
      while (frame.opcode() == PING) {
        frame = mute.read();
      }
      assertEquals(4408, frame.closeCode());
      long turns = (System.nanoTime() - start) / turn.toNanos();
      assertTrue(turns <= 10, "took " + turns + " turns");
      try (RawWebSocket peer = server.guest(room)) {
        assertEquals(member.value(), peer.message("away").getString("member"));
      }
      // Timers are a little early or late.
      assertTrue(silence.join() >= turn.toMillis() / 2, "silent for " + silence.join() + " ms");
    }
  }

  @Test
  void a_message_that_never_ends_is_1008() throws IOException {
    server = SocketServer.open(new Tuning().assembleWithin(SHORT).build());
    MemberId self = server.newMember();
    try (RawWebSocket socket = server.joined(server.newRoom(), self, Role.GUEST)) {
      socket.frame(TEXT, false, utf8("{\"type\""));
      assertEquals(1008, socket.closeCode());
    }
    server.nobodyIsLeft();
  }

  @Test
  void a_message_that_goes_on_and_on_is_1008_at_the_same_time() throws IOException {
    server = SocketServer.open(new Tuning().assembleWithin(LONGER).pingEvery(SHORT).build());
    try (RawWebSocket socket = server.joined(server.newRoom(), server.newMember(), Role.GUEST)) {
      socket.frame(TEXT, false, utf8("{"));
      int fragments = 1;
      RawWebSocket.Frame frame = socket.read();
      // A fragment for each ping: as many would do no harm if they came at once.
      while (frame.opcode() == PING) {
        socket.send(
            joined(encode(PONG, true, new byte[0]), encode(CONTINUATION, false, utf8(" "))));
        fragments++;
        frame = socket.read();
      }
      assertEquals(1008, frame.closeCode());
      assertTrue(fragments < MessageAggregator.MAX_FRAGMENTS, fragments + " fragments");
    }
  }
}
