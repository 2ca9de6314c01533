package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.CONTINUATION;
import static app.allo.socket.RawFrames.PING;
import static app.allo.socket.RawFrames.PONG;
import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.fragments;
import static app.allo.socket.RawFrames.joined;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A message in pieces, with control frames between them. */
class FragmentationTest extends Conformance {
  @TestFactory
  Stream<DynamicTest> category_5_fragmentation() {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(closes("5.1 a fragmented ping", 1002, encode(PING, false, utf8("a"))));
    tests.add(closes("5.2 a fragmented pong", 1002, encode(PONG, false, utf8("a"))));
    for (int chop : new int[] {Integer.MAX_VALUE, 1}) {
      String how = chop == 1 ? ", byte by byte" : "";
      tests.add(
          test(
              "5.3 a text in two fragments" + how,
              (socket, self) -> {
                chop(socket, fragments(messageOf(200, self), 100), chop);
                answered(socket);
              }));
      tests.add(
          test(
              "5.6 a ping between two fragments" + how,
              (socket, self) -> {
                byte[] message = messageOf(200, self);
                chop(
                    socket,
                    joined(
                        encode(TEXT, false, Arrays.copyOf(message, 100)),
                        encode(PING, true, utf8("between")),
                        encode(CONTINUATION, true, Arrays.copyOfRange(message, 100, 200))),
                    chop);
                pong(socket, utf8("between"));
                answered(socket);
              }));
      tests.add(
          test(
              "5.19 five fragments with pings between" + how,
              (socket, self) -> {
                byte[] message = messageOf(500, self);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                for (int i = 0; i < 5; i++) {
                  byte[] part = Arrays.copyOfRange(message, i * 100, i * 100 + 100);
                  bytes.writeBytes(encode(i == 0 ? TEXT : CONTINUATION, i == 4, part));
                  bytes.writeBytes(encode(PING, true, utf8("ping " + i)));
                }
                chop(socket, bytes.toByteArray(), chop);
                for (int i = 0; i < 4; i++) {
                  pong(socket, utf8("ping " + i));
                }
                // The last ping is behind the end of the message, so its pong may be too.
                List<Integer> opcodes = List.of(socket.read().opcode(), socket.read().opcode());
                assertTrue(opcodes.containsAll(List.of(TEXT, PONG)), opcodes::toString);
              }));
    }
    byte[] x = utf8("x");
    tests.add(closes("5.9 a last fragment of nothing", 1002, encode(CONTINUATION, true, x)));
    tests.add(closes("5.12 a fragment of nothing", 1002, encode(CONTINUATION, false, x)));
    tests.add(
        closes(
            "5.15 a fragment after the last",
            1002,
            fragments(utf8("abcd"), 2),
            encode(CONTINUATION, false, x)));
    tests.add(
        closes(
            "5.18 a new text before the last fragment",
            1002,
            encode(TEXT, false, x),
            encode(TEXT, true, x)));
    tests.add(
        test(
            "an empty first fragment",
            (socket, self) -> {
              socket.frame(TEXT, false, new byte[0]);
              socket.frame(CONTINUATION, true, messageOf(200, self));
              answered(socket);
              answers(socket, self);
            }));
    tests.add(
        test(
            "empty fragments everywhere",
            (socket, self) -> {
              byte[] message = messageOf(200, self);
              socket.frame(TEXT, false, new byte[0]);
              socket.frame(CONTINUATION, false, Arrays.copyOf(message, 7));
              socket.frame(CONTINUATION, false, new byte[0]);
              socket.frame(CONTINUATION, false, Arrays.copyOfRange(message, 7, 200));
              socket.frame(CONTINUATION, true, new byte[0]);
              answered(socket);
            }));
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> category_10_the_senders_fragments() {
    return Stream.of(
        test(
            "10.1.1 64 KiB in fragments of 2,100",
            (socket, self) -> {
              socket.send(fragments(messageOf(65_536, self), 2_100));
              answered(socket);
            }),
        closes("64 KiB in more than 32 fragments", 1008, fragments(new byte[65_536], 1_300)),
        closes("64 KiB and a byte in fragments", 1009, fragments(asciiOf(65_537), 4_096)));
  }

  private static byte[] asciiOf(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }
}
