package app.allo.socket.conformance;

import static app.allo.socket.RawFrames.TEXT;
import static app.allo.socket.RawFrames.encode;
import static app.allo.socket.RawFrames.fragments;
import static app.allo.socket.RawFrames.joined;
import static app.allo.socket.RawFrames.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.socket.RawWebSocket;
import app.allo.socket.SocketServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Text is UTF-8, whole and to the letter, or the socket ends. */
class Utf8Test extends Conformance {
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

  /** Two members of one room: what one says, the other reads, letter for letter. */
  private static void relayed(String text, int fragment) throws IOException {
    RoomId pair = server.newRoom();
    MemberId to = server.newMember();
    try (RawWebSocket from = server.guest(pair);
        RawWebSocket peer = server.joined(pair, to, Role.GUEST)) {
      byte[] message = utf8(SocketServer.signal(to, text));
      int size = fragment == 1 ? (message.length + 31) / 32 : message.length;
      from.send(fragments(message, size));
      assertEquals(text, peer.message("signal").getString("data"));
    }
  }

  /** A message that would be a good signal, were its data UTF-8. */
  private static byte[] dataOf(byte[] data) {
    String around = SocketServer.signal(new MemberId("AAAAAAAAAAAAAAAAAAAAAA"), "|");
    return joined(
        utf8(around.substring(0, around.indexOf('|'))),
        data,
        utf8(around.substring(around.indexOf('|') + 1)));
  }
}
