package app.allo.socket;

import static app.allo.socket.RawFrames.CONTINUATION;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whoever sends too much ends, and harms nobody else. */
class SocketFloodTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @AutoClose private SocketServer server;

  @Test
  void nothing_is_handled_after_a_message_that_is_too_big() throws IOException {
    server = SocketServer.open(new Tuning().build());
    RoomId room = server.newRoom();
    MemberId peer = server.newMember();
    try (RawWebSocket other = server.joined(room, peer, Role.GUEST);
        RawWebSocket socket = server.guest(room)) {
      other.message("joined");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(encode(TEXT, false, new byte[60_000]));
      bytes.writeBytes(encode(CONTINUATION, true, new byte[6_000]));
      bytes.writeBytes(encode(TEXT, true, utf8(SocketServer.signal(peer, "late"))));
      socket.sendTooMuch(bytes.toByteArray());
      assertEquals(1009, socket.closeCode());
      assertEquals("away", other.message().getString("type"));
    }
  }

  @Test
  void a_thousand_messages_a_second_are_4429_while_another_room_goes_on() throws Exception {
    server = SocketServer.open(new Tuning().build());
    MemberId flooding = server.newMember();
    RoomId room = server.newRoom();
    MemberId a = server.newMember();
    MemberId b = server.newMember();
    try (RawWebSocket flood = server.joined(server.newRoom(), flooding, Role.GUEST);
        RawWebSocket one = server.joined(room, a, Role.GUEST);
        RawWebSocket two = server.joined(room, b, Role.GUEST)) {
      one.message("joined");
      CompletableFuture<Integer> code =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  byte[] message = encode(TEXT, true, utf8(SocketServer.signal(flooding, "x")));
                  for (int i = 0; i < 1_000; i++) {
                    flood.send(message);
                  }
                  return flood.closeCode();
                } catch (IOException cut) {
                  throw new UncheckedIOException(cut);
                }
              });
      for (int i = 0; i < 150; i++) {
        one.text(SocketServer.signal(b, "a" + i));
        assertEquals("a" + i, two.message("signal").getString("data"));
      }
      assertEquals(4429, code.get());
    }
    server.nobodyIsLeft();
  }

  @Test
  void twenty_pings_are_answered_and_more_are_4429() throws IOException {
    server = SocketServer.open(new Tuning().build());
    try (RawWebSocket socket = server.guest(server.newRoom())) {
      for (int i = 0; i < 40; i++) {
        socket.frame(PING, true, utf8("p" + i));
      }
      int pongs = 0;
      RawWebSocket.Frame frame = socket.read();
      while (frame.opcode() == PONG) {
        pongs++;
        frame = socket.read();
      }
      assertEquals(4429, frame.closeCode());
      assertTrue(pongs >= 20 && pongs <= 23, pongs + " pongs");
    }
    server.nobodyIsLeft();
  }

  @Test
  void a_flood_of_pings_is_not_answered_to_its_end() throws IOException {
    server = SocketServer.open(new Tuning().build());
    try (RawWebSocket socket = server.guest(server.newRoom())) {
      ByteArrayOutputStream flood = new ByteArrayOutputStream();
      for (int i = 0; i < 10_000; i++) {
        flood.writeBytes(encode(PING, true, new byte[125]));
      }
      socket.sendTooMuch(flood.toByteArray());
      int pongs = pongs(socket);
      // What the server took in with the ping too many is answered, and nothing behind it.
      assertTrue(pongs < 2_000, pongs + " pongs");
    }
    server.nobodyIsLeft();
  }

  private static int pongs(RawWebSocket socket) throws IOException {
    int pongs = 0;
    try {
      while (true) {
        pongs += socket.read().opcode() == PONG ? 1 : 0;
      }
    } catch (EOFException | SocketException end) {
      return pongs;
    }
  }

  @Test
  void pongs_nobody_asked_for_cost_as_much_as_pings() throws IOException {
    server = SocketServer.open(new Tuning().build());
    try (RawWebSocket socket = server.guest(server.newRoom())) {
      for (int i = 0; i < 40; i++) {
        socket.frame(PONG, true, new byte[0]);
      }
      assertEquals(4429, socket.closeCode());
    }
  }

  @Test
  void an_unread_flood_of_pings_takes_no_memory() throws Exception {
    server =
        SocketServer.open(
            new Tuning().hardCloseAfter(SHORT).build(), SocketServer::smallSendBuffer);
    try (RawWebSocket socket = server.smallReader(server.newRoom(), server.newMember())) {
      ByteArrayOutputStream burst = new ByteArrayOutputStream();
      for (int i = 0; i < 10_000; i++) {
        burst.writeBytes(encode(PING, true, new byte[125]));
      }
      long before = heap();
      CompletableFuture<Void> flood =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (int i = 0; i < 1_000; i++) {
                    socket.send(burst.toByteArray());
                  }
                } catch (IOException cut) {
                  // As it should be.
                }
              });
      Until.holds("the flooding socket is gone", () -> server.sockets.count() == 0);
      long kept = heap() - before;
      assertTrue(kept < 5 << 20, kept + " bytes are kept in memory");
      flood.get();
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
