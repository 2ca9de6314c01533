package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.joined;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.socket.RawWebSocket;
import app.allo.socket.SocketServer;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;

/**
 * RFC 6455 as Autobahn's categories 1 to 7, 9 and 10 try it, a class for each subject. Allo is no
 * echo server: what stands in for the echo is a signal to oneself, which is answered by exactly one
 * {@code no-peer}, and, if the content matters, a signal that a second member reads.
 */
abstract class Conformance {
  /** Opened again for each class that extends this one. */
  @AutoClose static SocketServer server;

  @BeforeAll
  static void open() {
    server = SocketServer.open();
  }

  /** What a case does with a socket that is in a room, under its own id. */
  interface Play {
    void with(RawWebSocket socket, MemberId self) throws IOException;
  }

  static DynamicTest test(String name, Play play) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          MemberId self = server.newMember();
          try (RawWebSocket socket = server.joined(server.newRoom(), self, Role.GUEST)) {
            play.with(socket, self);
          }
        });
  }

  /** These bytes end the connection with that code. */
  static DynamicTest closes(String name, int code, byte[]... frames) {
    return test(
        name,
        (socket, self) -> {
          socket.sendTooMuch(joined(frames));
          assertEquals(code, socket.closeCode());
        });
  }

  static void answers(RawWebSocket socket, MemberId self) throws IOException {
    socket.text(SocketServer.signal(self, "x"));
    answered(socket);
  }

  static void answered(RawWebSocket socket) throws IOException {
    assertEquals("no-peer", socket.message().getString("code"));
  }

  static void pong(RawWebSocket socket, byte[] payload) throws IOException {
    RawWebSocket.Frame frame = socket.next();
    assertEquals(PONG, frame.opcode());
    assertArrayEquals(payload, frame.payload());
  }

  /** A signal to oneself, padded with blanks to that many bytes. */
  static byte[] messageOf(int size, MemberId self) {
    String message = SocketServer.signal(self, "x");
    return utf8(message + " ".repeat(size - message.length()));
  }

  static void chop(RawWebSocket socket, byte[] bytes, int size) throws IOException {
    for (int from = 0; from < bytes.length; from += Math.min(size, bytes.length - from)) {
      socket.send(Arrays.copyOfRange(bytes, from, from + Math.min(size, bytes.length - from)));
    }
  }
}
