package app.allo.socket;

import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Warnings;
import app.allo.room.id.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** However sockets end, nothing of them is left. */
class SocketEndsTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @AutoClose private SocketServer server;

  @Test
  void draining_closes_every_socket_with_1012() throws IOException {
    server = SocketServer.open(new Tuning().build());
    RoomId room = server.newRoom();
    try (RawWebSocket member = server.guest(room);
        RawWebSocket fresh = server.socket(server.guestSeat(room))) {
      CompletableFuture<Void> drained =
          server.sockets.drain(Duration.ofMillis(200)).toCompletionStage().toCompletableFuture();
      assertEquals(1012, fresh.closeCode());
      assertEquals(1012, member.closeCode());
      drained.join();
    }
    server.nobodyIsLeft();
  }

  @Test
  void draining_does_not_wait_for_a_browser_that_never_answers() throws IOException {
    server = SocketServer.open(new Tuning().hardCloseAfter(SHORT).build());
    try (RawWebSocket mute = server.guest(server.newRoom())) {
      SocketServer.await(server.sockets.drain(Duration.ofMillis(1)));
      assertEquals(1012, mute.next().closeCode());
    }
  }

  @Test
  void a_thousand_sockets_that_come_and_go_leave_nothing_not_even_in_the_log() throws IOException {
    server = SocketServer.open(new Tuning().build());
    try (Warnings warnings = new Warnings()) {
      comeAndGo();
      server.nobodyIsLeft();
      assertEquals(List.of(), warnings.heard());
    }
  }

  private void comeAndGo() throws IOException {
    for (int i = 0; i < 250; i++) {
      RoomId room = server.newRoom();
      server.socket(server.guestSeat(room)).cut();
      server.guest(room).cut();
      try (RawWebSocket leaving = server.guest(room)) {
        leaving.text("{\"type\":\"leave\"}");
        assertEquals(1000, leaving.closeCode());
      }
    }
  }

  @Test
  void a_browser_that_goes_while_it_is_checked_is_no_fault() throws IOException {
    server = SocketServer.open(new Tuning().build());
    byte[] request = utf8(UpgradeRequest.with(server.guestSeat(server.newRoom())));
    try (Warnings warnings = new Warnings()) {
      for (int i = 0; i < 2_000; i++) {
        RawWebSocket asking = RawWebSocket.connect(server.port);
        asking.send(request);
        asking.close();
      }
      server.nobodyIsLeft();
      assertEquals(List.of(), warnings.heard());
    }
  }
}
