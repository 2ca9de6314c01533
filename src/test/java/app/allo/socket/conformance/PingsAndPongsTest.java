package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.utf8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Control frames are answered, in order, with what they carry. */
class PingsAndPongsTest extends Conformance {
  @TestFactory
  Stream<DynamicTest> category_2_pings_and_pongs() {
    List<DynamicTest> tests = new ArrayList<>();
    byte[] binary = HexFormat.of().parseHex("00fffefdfcfb00ff");
    for (byte[] payload : List.of(new byte[0], utf8("Hello"), binary, new byte[125])) {
      tests.add(
          test(
              "2 a ping of " + payload.length + " bytes",
              (socket, self) -> {
                socket.frame(PING, true, payload);
                pong(socket, payload);
              }));
    }
    tests.add(closes("2.5 a ping of 126 bytes", 1002, encode(PING, true, new byte[126])));
    tests.add(
        test(
            "2.6 a ping byte by byte",
            (socket, self) -> {
              chop(socket, encode(PING, true, new byte[125]), 1);
              pong(socket, new byte[125]);
            }));
    tests.add(
        test(
            "2.7 to 2.9 a pong nobody asked for",
            (socket, self) -> {
              socket.frame(PONG, true, utf8("unsolicited"));
              socket.frame(PING, true, utf8("ping"));
              pong(socket, utf8("ping"));
            }));
    tests.add(
        test(
            "2.10 ten pings",
            (socket, self) -> {
              for (int i = 0; i < 10; i++) {
                socket.frame(PING, true, utf8("payload-" + i));
              }
              for (int i = 0; i < 10; i++) {
                pong(socket, utf8("payload-" + i));
              }
            }));
    tests.add(
        test(
            "2.11 ten pings byte by byte",
            (socket, self) -> {
              for (int i = 0; i < 10; i++) {
                chop(socket, encode(PING, true, utf8("payload-" + i)), 1);
              }
              for (int i = 0; i < 10; i++) {
                pong(socket, utf8("payload-" + i));
              }
            }));
    return tests.stream();
  }
}
