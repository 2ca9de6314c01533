package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.BINARY;
import static app.allo.socket.RawFrames.CLOSE;
import static app.allo.socket.RawFrames.CONTINUATION;
import static app.allo.socket.RawFrames.LAST;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.socket.SocketServer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Which frames there may be: their length, their reserved bits, their opcode. */
class FrameHeaderTest extends Conformance {
  @TestFactory
  Stream<DynamicTest> category_1_framing() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int size : new int[] {125, 126, 127, 128, 65_535, 65_536}) {
      tests.add(
          test(
              "1.1 a text of " + size + " bytes",
              (socket, self) -> {
                socket.frame(TEXT, true, messageOf(size, self));
                answered(socket);
              }));
      tests.add(
          test(
              "1.1 a text of " + size + " bytes in chops of 997",
              (socket, self) -> {
                chop(socket, encode(TEXT, true, messageOf(size, self)), 997);
                answered(socket);
              }));
      tests.add(
          closes("1.2 a binary of " + size + " bytes", 1003, encode(BINARY, true, new byte[size])));
    }
    tests.add(
        test(
            "1.1.1 an empty text",
            (socket, self) -> {
              socket.text("");
              assertEquals("bad-message", socket.message().getString("code"));
              answers(socket, self);
            }));
    tests.add(closes("1.2.1 an empty binary", 1003, encode(BINARY, true, new byte[0])));
    tests.add(
        test(
            "1.1 a text byte by byte",
            (socket, self) -> {
              chop(socket, encode(TEXT, true, messageOf(126, self)), 1);
              answered(socket);
            }));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> category_3_reserved_bits() {
    List<DynamicTest> tests = new ArrayList<>();
    for (int rsv = 1; rsv <= 7; rsv++) {
      for (int opcode : new int[] {TEXT, BINARY, PING, CLOSE, CONTINUATION}) {
        byte[] frame = encode(LAST | rsv << 4 | opcode, new byte[0]);
        tests.add(closes("3 reserved bits " + rsv + " on opcode " + opcode, 1002, frame));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> category_4_opcodes() {
    return Stream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
        .flatMap(
            opcode ->
                Stream.of(
                    closes("4 opcode " + opcode, 1002, encode(opcode, true, new byte[0])),
                    closes(
                        "4 opcode " + opcode + " with data", 1002, encode(opcode, true, utf8("x"))),
                    test(
                        "4 opcode " + opcode + " after a good text",
                        (socket, self) -> {
                          socket.text(SocketServer.signal(self, "x"));
                          socket.frame(opcode, true, utf8("x"));
                          answered(socket);
                          assertEquals(1002, socket.closeCode());
                        })));
  }
}
