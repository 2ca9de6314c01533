package app.allo.signaling;

import static app.allo.signaling.RawWebSocket.BINARY;
import static app.allo.signaling.RawWebSocket.CLOSE;
import static app.allo.signaling.RawWebSocket.CONTINUATION;
import static app.allo.signaling.RawWebSocket.PING;
import static app.allo.signaling.RawWebSocket.PONG;
import static app.allo.signaling.RawWebSocket.TEXT;
import static app.allo.signaling.RawWebSocket.claiming;
import static app.allo.signaling.RawWebSocket.encode;
import static app.allo.signaling.RawWebSocket.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.MemberId;
import app.allo.room.Role;
import app.allo.room.RoomId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * RFC 6455 as Autobahn's categories 1 to 7, 9 and 10 try it. Allo is no echo server: what stands in
 * for the echo is a signal to oneself, which is answered by exactly one {@code no-peer}, and, where
 * the content matters, a signal that a second member reads.
 */
class ConformanceTest {
  private static final int LAST = 0x80;

  private static SignalSite site;

  @BeforeAll
  static void open() {
    site = SignalSite.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  /** What a case does with a socket that is in a room, under its own id. */
  private interface Play {
    void with(RawWebSocket socket, MemberId self) throws IOException;
  }

  private static DynamicTest test(String name, Play play) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          MemberId self = site.newMember();
          try (RawWebSocket socket = site.joined(site.newRoom(), self, Role.GUEST)) {
            play.with(socket, self);
          }
        });
  }

  /** These bytes end the connection with that code. */
  private static DynamicTest closes(String name, int code, byte[]... frames) {
    return test(
        name,
        (socket, self) -> {
          socket.sendTooMuch(joined(frames));
          assertEquals(code, socket.closeCode());
        });
  }

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
                          socket.text(SignalSite.signal(self, "x"));
                          socket.frame(opcode, true, utf8("x"));
                          answered(socket);
                          assertEquals(1002, socket.closeCode());
                        })));
  }

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
  Stream<DynamicTest> category_6_valid_text_arrives_as_it_was_sent() {
    return Stream.of(
            "Hello-µ@ßöäüàá-UTF-8!!",
            "κόσμε",
            "\u0080",
            "\u07ff",
            "\u0800",
            "\uffff",
            "\ud7ff",
            "\ue000",
            "\ufffd",
            "\ufffe",
            "\ud800\udc00",
            "\udbff\udfff",
            "\ud83d\ude00 e\u0301 \u202e \u200d")
        .flatMap(
            text ->
                Stream.of(Integer.MAX_VALUE, 1)
                    .map(
                        fragment ->
                            test(
                                "6 " + HexFormat.of().formatHex(utf8(text)) + " in " + fragment,
                                (sender, self) -> relayed(text, fragment))));
  }

  @TestFactory
  Stream<DynamicTest> category_6_invalid_text_is_1007() {
    String beyond = "cebae1bdb9cf83cebcceb5f4908080656469746564";
    List<String> cases =
        List.of(
            "80",
            "bf",
            "8080",
            "80818283",
            "c0",
            "c020c120",
            "e020",
            "f020",
            "f820",
            "fc20",
            "c3",
            "e282",
            "f09f98",
            "f8888080",
            "fc84808080",
            "fe",
            "ff",
            "fefeffff",
            "c0af",
            "e080af",
            "f08080af",
            "f8808080af",
            "fc80808080af",
            "c1bf",
            "e09fbf",
            "f08fbfbf",
            "f887bfbfbf",
            "fc83bfbfbfbf",
            "c080",
            "e08080",
            "f0808080",
            "eda080",
            "edadbf",
            "edae80",
            "edafbf",
            "edb080",
            "edbe80",
            "edbfbf",
            "eda080edb080",
            "edafbfedbfbf",
            "cebae1bdb9cf83cebcceb5eda080656469746564",
            beyond,
            "f7bfbfbf",
            "fbbfbfbfbf",
            "fdbfbfbfbfbf");
    List<DynamicTest> tests = new ArrayList<>();
    for (String hex : cases) {
      byte[] bytes = HexFormat.of().parseHex(hex);
      byte[] message = dataOf(bytes);
      tests.add(closes("6 " + hex, 1007, encode(TEXT, true, message)));
      tests.add(closes("6 " + hex + " alone", 1007, encode(TEXT, true, bytes)));
      if (message.length / 8 < 32) {
        tests.add(closes("6 " + hex + " in fragments", 1007, fragments(message, 8)));
      }
    }
    return tests.stream();
  }

  @TestFactory
  Stream<DynamicTest> category_7_closing() {
    List<DynamicTest> tests = new ArrayList<>();
    byte[] normal = closeFrame(1000, "");
    tests.add(
        test(
            "7.1.1 a text and a close",
            (socket, self) -> {
              socket.text(SignalSite.signal(self, "x"));
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
              int code = socket.closeCode();
              assertTrue(code == 1000 || code == 1005, "was " + code);
            }));
    tests.add(closes("7.3.2 a close of one byte", 1002, encode(CLOSE, true, new byte[1])));
    tests.add(closes("7.3.4 a close with a reason", 1000, closeFrame(1000, "bye")));
    tests.add(closes("7.3.5 the longest reason", 1000, closeFrame(1000, "*".repeat(123))));
    tests.add(closes("7.3.6 a longer reason", 1002, closeFrame(1000, "*".repeat(124))));
    byte[] badReason =
        ByteBuffer.allocate(4).putShort((short) 1000).putShort((short) 0xc0af).array();
    tests.add(closes("7.5.1 a reason not in UTF-8", 1007, encode(CLOSE, true, badReason)));
    for (int code :
        new int[] {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999}) {
      tests.add(closes("7.7 close code " + code, code, closeFrame(code, "")));
    }
    for (int code : new int[] {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999}) {
      tests.add(closes("7.9 close code " + code, 1002, closeFrame(code, "")));
    }
    return tests.stream();
  }

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
                socket.text(SignalSite.signal(self, "x"));
              }
              for (int i = 0; i < 350; i++) {
                answered(socket);
              }
            }));
    tests.add(closes("a frame of 64 KiB and a byte", 1009, encode(TEXT, true, new byte[65_537])));
    tests.add(closes("a frame that claims 2^62 bytes", 1009, claiming(1L << 62)));
    tests.add(closes("a frame that claims 2^63 bytes", 1002, claiming(1L << 63)));
    tests.add(closes("a length longer than it need be", 1002, claiming(5)));
    tests.add(closes("an unmasked frame", 1002, new byte[] {(byte) (LAST | TEXT), 1, 'x'}));
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

  /** Two members of one room: what one says, the other reads, letter for letter. */
  private static void relayed(String text, int fragment) throws IOException {
    RoomId pair = site.newRoom();
    MemberId to = site.newMember();
    try (RawWebSocket from = site.guest(pair);
        RawWebSocket peer = site.joined(pair, to, Role.GUEST)) {
      byte[] message = utf8(SignalSite.signal(to, text));
      int size = fragment == 1 ? (message.length + 31) / 32 : message.length;
      from.send(fragments(message, size));
      assertEquals(text, peer.message("signal").getString("data"));
    }
  }

  private static void answers(RawWebSocket socket, MemberId self) throws IOException {
    socket.text(SignalSite.signal(self, "x"));
    answered(socket);
  }

  private static void answered(RawWebSocket socket) throws IOException {
    assertEquals("no-peer", socket.message().getString("code"));
  }

  private static void pong(RawWebSocket socket, byte[] payload) throws IOException {
    RawWebSocket.Frame frame = socket.next();
    assertEquals(PONG, frame.opcode());
    assertArrayEquals(payload, frame.payload());
  }

  /** A signal to oneself, padded with blanks to that many bytes. */
  private static byte[] messageOf(int size, MemberId self) {
    String message = SignalSite.signal(self, "x");
    return utf8(message + " ".repeat(size - message.length()));
  }

  private static byte[] asciiOf(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }

  /** A message that would be a good signal, were its data UTF-8. */
  private static byte[] dataOf(byte[] data) {
    String around = SignalSite.signal(new MemberId("AAAAAAAAAAAAAAAAAAAAAA"), "|");
    return joined(
        utf8(around.substring(0, around.indexOf('|'))),
        data,
        utf8(around.substring(around.indexOf('|') + 1)));
  }

  private static byte[] closeFrame(int code, String reason) {
    byte[] text = reason.getBytes(StandardCharsets.UTF_8);
    byte[] payload = ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array();
    return encode(CLOSE, true, payload);
  }

  private static byte[] fragments(byte[] message, int size) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int from = 0; from < message.length; from += size) {
      int to = Math.min(message.length, from + size);
      int opcode = from == 0 ? TEXT : CONTINUATION;
      bytes.writeBytes(encode(opcode, to == message.length, Arrays.copyOfRange(message, from, to)));
    }
    return bytes.toByteArray();
  }

  private static void chop(RawWebSocket socket, byte[] bytes, int size) throws IOException {
    for (int from = 0; from < bytes.length; from += Math.min(size, bytes.length - from)) {
      socket.send(Arrays.copyOfRange(bytes, from, from + Math.min(size, bytes.length - from)));
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
