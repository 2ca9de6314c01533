package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.LAST;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.claiming;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.fragments;

import app.allo.socket.SocketServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Up to 64 KiB in whatever pieces, and not a byte more. */
class MessageSizeTest extends Conformance {
  @TestFactory
  Stream<DynamicTest> category_9_limits() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int fragment : new int[] {65_536, 32_768, 4_096, 2_048}) {
      tests.add(
          test(
              "9.3 64 KiB in fragments of " + fragment,
              (socket, self) -> {
                socket.send(fragments(messageOf(65_536, self), fragment));
                answered(socket);
              }));
    }
    for (int chop : new int[] {64, 128, 1_024}) {
      tests.add(
          test(
              "9.5 64 KiB in chops of " + chop,
              (socket, self) -> {
                chop(socket, encode(TEXT, true, messageOf(65_536, self)), chop);
                answered(socket);
              }));
    }
    tests.add(
        test(
            "9.7 a burst of small messages",
            (socket, self) -> {
              for (int i = 0; i < 350; i++) {
                socket.text(SocketServer.signal(self, "x"));
              }
              for (int i = 0; i < 350; i++) {
                answered(socket);
              }
            }));
    tests.add(closes("a frame of 64 KiB and a byte", 1009, encode(TEXT, true, new byte[65_537])));
    tests.add(closes("a frame that only claims so", 1009, claiming(65_537)));
    tests.add(closes("a frame that claims 2^62 bytes", 1009, claiming(1L << 62)));
    tests.add(closes("a frame that claims 2^63 bytes", 1002, claiming(1L << 63)));
    tests.add(closes("a length longer than it need be", 1002, claiming(5)));
    tests.add(closes("an unmasked frame", 1002, new byte[] {(byte) (LAST | TEXT), 1, 'x'}));
    return tests.stream();
  }
}
