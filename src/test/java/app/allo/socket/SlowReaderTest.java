package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.Warnings;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What may wait for a browser that reads slowly or not at all. */
class SlowReaderTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @AutoClose private SocketServer server;

  @Test
  void a_reader_that_lets_too_much_wait_is_told_4430() throws IOException {
    server =
        SocketServer.open(
            new Tuning().maxBacklog(64 * 1024).build(), SocketServer::smallSendBuffer);
    RoomId room = server.newRoom();
    MemberId slow = server.newMember();
    try (RawWebSocket peer = server.guest(room);
        RawWebSocket reader = server.smallReader(room, slow)) {
      peer.message("joined");
      sendUntilAway(peer, slow);
      assertEquals(4430, reader.closeCode());
    }
    server.nobodyIsLeft();
  }

  @Test
  void a_reader_that_never_reads_is_cut_whatever_waits() throws IOException {
    server =
        SocketServer.open(
            new Tuning().maxBacklog(64 * 1024).hardCloseAfter(SHORT).build(),
            SocketServer::smallSendBuffer);
    RoomId room = server.newRoom();
    MemberId slow = server.newMember();
    try (RawWebSocket peer = server.guest(room);
        RawWebSocket reader = server.smallReader(room, slow)) {
      peer.message("joined");
      sendUntilAway(peer, slow);
      Until.holds("only the peer is left", () -> server.sockets.count() == 1);
      peer.text(SocketServer.signal(slow, "x"));
      assertEquals("no-peer", peer.message("error").getString("code"));
      assertTrue(reader.drain(), "what the kernel held for it is dropped too");
    }
  }

  @Test
  void readers_that_are_cut_leave_no_word_in_the_log_also_later() throws IOException {
    server =
        SocketServer.open(
            new Tuning().maxBacklog(64 * 1024).hardCloseAfter(SHORT).build(),
            SocketServer::smallSendBuffer);
    try (Warnings warnings = new Warnings()) {
      for (int i = 0; i < 3; i++) {
        RoomId room = server.newRoom();
        MemberId slow = server.newMember();
        try (RawWebSocket peer = server.guest(room);
            RawWebSocket reader = server.smallReader(room, slow)) {
          peer.message("joined");
          sendUntilAway(peer, slow);
          Until.holds("only the peer is left", () -> server.sockets.count() == 1);
          assertTrue(reader.drain());
        }
        Until.holds("nobody is left", () -> server.sockets.count() == 0);
      }
      // By then every timer of a closing socket has fired.
      SocketServer.await(server.vertx.timer(1_500, TimeUnit.MILLISECONDS));
      assertEquals(List.of(), warnings.heard());
    }
  }

  @Test
  void a_reader_that_says_goodbye_and_never_reads_is_cut_without_a_word_in_the_log()
      throws IOException {
    server =
        SocketServer.open(
            new Tuning().hardCloseAfter(SHORT).build(), SocketServer::smallSendBuffer);
    RoomId room = server.newRoom();
    MemberId slow = server.newMember();
    try (Warnings warnings = new Warnings()) {
      try (RawWebSocket peer = server.guest(room);
          RawWebSocket reader = server.smallReader(room, slow)) {
        peer.message("joined");
        sendSome(peer, slow);
        peer.text(SocketServer.signal(server.newMember(), "answered when all of these were taken"));
        assertEquals("no-peer", peer.message("error").getString("code"));
        reader.closing(1000);
        Until.holds("only the peer is left", () -> server.sockets.count() == 1);
      }
      // The connection's end is logged, if at all, after the socket is no longer counted.
      server.close();
      assertEquals(List.of(), warnings.heard());
    }
  }

  @Test
  void a_reader_that_stops_with_little_waiting_is_4430_in_time() throws IOException {
    server =
        SocketServer.open(new Tuning().stallWithin(SHORT).build(), SocketServer::smallSendBuffer);
    RoomId room = server.newRoom();
    MemberId slow = server.newMember();
    try (RawWebSocket peer = server.guest(room);
        RawWebSocket reader = server.smallReader(room, slow)) {
      peer.message("joined");
      sendSome(peer, slow);
      assertEquals(slow.value(), peer.message("away").getString("member"));
      assertEquals(4430, reader.closeCode());
    }
  }

  @Test
  void a_reader_that_is_only_slow_gets_everything() throws IOException {
    server = SocketServer.open(new Tuning().build(), SocketServer::smallSendBuffer);
    RoomId room = server.newRoom();
    MemberId slow = server.newMember();
    try (RawWebSocket peer = server.guest(room);
        RawWebSocket reader = server.smallReader(room, slow)) {
      peer.message("joined");
      String data = "d".repeat(40_000);
      for (int i = 0; i < 100; i++) {
        peer.text(SocketServer.signal(slow, data + i));
        if (i >= 10) {
          assertEquals(data + (i - 10), reader.message("signal").getString("data"));
        }
      }
      for (int i = 90; i < 100; i++) {
        assertEquals(data + i, reader.message("signal").getString("data"));
      }
    }
  }

  /** More than the two kernel buffers, less than the backlog that is allowed. */
  private static void sendSome(RawWebSocket peer, MemberId slow) throws IOException {
    String data = "d".repeat(40_000);
    for (int i = 0; i < 12; i++) {
      peer.text(SocketServer.signal(slow, data));
    }
  }

  /** Sends to a member until it is away; what is refused meanwhile does not matter. */
  private static void sendUntilAway(RawWebSocket peer, MemberId slow) throws IOException {
    String data = "d".repeat(40_000);
    for (int i = 0; i < 60; i++) {
      peer.text(SocketServer.signal(slow, data));
    }
    JsonObject away = peer.message("away");
    assertEquals(slow.value(), away.getString("member"));
  }
}
