package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.CLOSE;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.closeFrame;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.joined;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.socket.RawWebSocket;
import app.allo.socket.SocketServer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How a socket ends, and with which code. */
class ClosingTest extends Conformance {
  @TestFactory
  Stream<DynamicTest> category_7_closing() {
    List<DynamicTest> tests = new ArrayList<>();
    byte[] normal = closeFrame(1000, "");
    tests.add(
        test(
            "7.1.1 a text and a close",
            (socket, self) -> {
              socket.text(SocketServer.signal(self, "x"));
              socket.closing(1000);
              answered(socket);
              assertEquals(1000, socket.closeCode());
            }));
    tests.add(closes("7.1.2 two closes", 1000, normal, normal));
    tests.add(closes("7.1.3 a ping after the close", 1000, normal, encode(PING, true, utf8("x"))));
    tests.add(
        test(
            "7.1.4 a text after the close is ignored",
            (socket, self) -> {
              socket.send(joined(normal, encode(TEXT, true, messageOf(200, self))));
              RawWebSocket.Frame frame = socket.read();
              assertEquals(CLOSE, frame.opcode());
              assertTrue(socket.isAtEnd());
            }));
    tests.add(
        test(
            "7.1.5 a close amid a message",
            (socket, self) -> {
              socket.frame(TEXT, false, Arrays.copyOf(messageOf(200, self), 100));
              socket.closing(1000);
              assertEquals(1000, socket.closeCode());
            }));
    tests.add(
        test(
            "7.3.1 a close without a code",
            (socket, self) -> {
              socket.frame(CLOSE, true, new byte[0]);
              assertEquals(1000, socket.closeCode());
            }));
    tests.add(closes("7.3.2 a close of one byte", 1002, encode(CLOSE, true, new byte[1])));
    tests.add(closes("7.3.4 a close with a reason", 1000, closeFrame(1000, "bye")));
    tests.add(closes("7.3.5 the longest reason", 1000, closeFrame(1000, "*".repeat(123))));
    tests.add(closes("7.3.6 a longer reason", 1002, closeFrame(1000, "*".repeat(124))));
    byte[] badReason =
        ByteBuffer.allocate(4).putShort((short) 1000).putShort((short) 0xc0af).array();
    tests.add(closes("7.5.1 a reason not in UTF-8", 1007, encode(CLOSE, true, badReason)));
    byte[] cutShort =
        ByteBuffer.allocate(5)
            .putShort((short) 1000)
            .put((byte) 'a')
            .putShort((short) 0xe282)
            .array();
    tests.add(closes("7.5.1 a reason cut short", 1007, encode(CLOSE, true, cutShort)));
    for (int code :
        new int[] {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999}) {
      tests.add(closes("7.7 close code " + code, code, closeFrame(code, "")));
    }
    for (int code :
        new int[] {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535}) {
      tests.add(closes("7.9 close code " + code, 1002, closeFrame(code, "")));
    }
    return tests.stream();
  }
}
