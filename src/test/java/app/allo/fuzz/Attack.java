package app.allo.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.ShortLinks;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.socket.RawFrames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing that nobody should say to a server, and what the answer may be. */
final class Attack {
  private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/[0-9.]+ ([0-9]{3})");
  private static final Pattern TRACE =
      Pattern.compile("Exception|\\sat [a-z]+\\.|java\\.|io\\.(vertx|netty)|app\\.allo\\.");

  /** Busy, and a version of HTTP that is not spoken: these are no faults. */
  private static final Set<Integer> NO_FAULTS = Set.of(503, 501);

  private static final byte[] GOODBYE =
      RawFrames.encode(RawFrames.CLOSE, true, new byte[] {3, (byte) 0xe8});

  private final FuzzServer server;
  private final Random random;
  private final Mutants mutants;
  private final Grammar grammar;
  private final RoomId room;
  private final MemberId member;
  private final String host;
  private final String invite;
  private final String shortInvite;
  private final String seat;
  private final StringBuilder said = new StringBuilder();

  /** All of it follows from the seed, except what the server's clock adds to its tokens. */
  Attack(FuzzServer server, long seed) {
    this.server = server;
    random = new Random(seed);
    mutants = new Mutants(random);
    grammar = new Grammar(random);
    room = FuzzServer.room(random);
    member = new MemberId(FuzzServer.id(random));
    Role role = random.nextBoolean() ? Role.HOST : Role.GUEST;
    host = server.tokens.sign(server.host(room, random));
    invite = server.invite(room);
    shortInvite = ShortLinks.invite(invite);
    seat = server.seat(room, member, role, random);
  }

  /** What was said to the server, as far as it fits. */
  String said() {
    StringBuilder readable = new StringBuilder();
    for (char c : said.substring(0, Math.min(said.length(), 8_000)).toCharArray()) {
      readable.append(c >= ' ' && c < 127 ? "" + c : String.format("\\x%02x", (int) c));
    }
    return readable.toString();
  }

  /** A token that was not signed, wherever a token is taken: nothing is had for it. */
  void token() throws IOException {
    List<String> valid = List.of(host, invite, shortInvite, seat);
    int kind = random.nextInt(4);
    int call = random.nextInt(6);
    // A third of them is signed, but for something else.
    boolean crossed = random.nextInt(3) == 0 && !takes(call, kind);
    String token = crossed ? valid.get(kind) : mutants.token(valid.get(kind), valid);
    try (Wire wire = new Wire(server.port())) {
      say(wire, latin(calling(call, token)));
      Wire.Answer answer = wire.answer();
      harmless(answer.text());
      assertTrue(answer.status() >= 400 && answer.status() < 500, answer::text);
    }
  }

  private static boolean takes(int call, int kind) {
    return call == 0 ? kind < 3 : call < 4 ? kind == 0 : kind == 3;
  }

  private String calling(int call, String token) {
    String invites = "/api/rooms/" + room + "/invites";
    return switch (call) {
      case 0 -> FuzzServer.call("POST", "/api/seats", "", redeeming(token));
      case 1 -> FuzzServer.call("POST", invites, token, "{}");
      case 2 -> FuzzServer.call("DELETE", invites, token, "");
      case 3 -> FuzzServer.call("DELETE", invites + "/" + FuzzServer.id(random), token, "");
      case 4 -> FuzzServer.call("POST", "/api/seats/renew", token, "");
      default -> FuzzServer.upgrade(token);
    };
  }

  private String redeeming(String token) {
    return "{\"token\":\"" + token + "\",\"nonce\":\"" + FuzzServer.id(random) + "\"}";
  }

  /** Frames that are none, or that come where they must not. */
  void frames() throws IOException {
    byte[] frames = random.nextBoolean() ? grammar.frames() : mutants.bytes(valid());
    try (Wire wire =
        random.nextInt(4) == 0 ? Pair.upgraded(server, seat) : Pair.joined(server, seat)) {
      say(wire, frames);
      // Where more is expected to come, it does not.
      wire.finish();
      harmless(wire.texts());
    }
  }

  private byte[] valid() {
    StringBuilder frames = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      frames.append(new String(Wire.text(message()), StandardCharsets.ISO_8859_1));
    }
    return latin(frames.toString());
  }

  /** Messages that are none, each in a right frame; the server says goodbye in any case. */
  void messages() throws IOException {
    try (Wire wire =
        random.nextInt(4) == 0 ? Pair.upgraded(server, seat) : Pair.joined(server, seat)) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        String message = random.nextBoolean() ? grammar.json() : mutants.text(message());
        say(wire, Wire.text(message));
      }
      say(wire, GOODBYE);
      harmless(wire.texts());
    }
  }

  private String message() {
    String somebody =
        "\"" + (random.nextBoolean() ? member.value() : FuzzServer.id(random)) + "\"}";
    List<String> messages =
        List.of(
            "{\"type\":\"join\",\"profile\":\"cHJvZmlsZQ\"}",
            "{\"type\":\"profile\",\"profile\":\"b3RoZXI\"}",
            "{\"type\":\"signal\",\"data\":\"c2lnbmFs\",\"to\":" + somebody,
            "{\"type\":\"admit\",\"member\":" + somebody,
            "{\"type\":\"refuse\",\"member\":" + somebody,
            "{\"type\":\"remove\",\"member\":" + somebody,
            "{\"type\":\"promote\",\"member\":" + somebody,
            "{\"type\":\"lock\",\"locked\":true}",
            "{\"type\":\"end\"}",
            "{\"type\":\"leave\"}");
    return messages.get(random.nextInt(messages.size()));
  }

  /** A request of which only the form is right: it is answered, and the connection closes. */
  void request() throws IOException {
    try (Wire wire = new Wire(server.port())) {
      say(wire, grammar.request().getBytes(StandardCharsets.UTF_8));
      assertFalse(statuses(wire.rest()).isEmpty(), "no answer");
    }
  }

  /** A request of which even the form is not right; it may be taken for the half of one. */
  void brokenRequest() throws IOException {
    String valid = random.nextBoolean() ? grammar.request() : calling(random.nextInt(6), invite);
    try (Wire wire = new Wire(server.port())) {
      say(wire, mutants.bytes(latin(valid)));
      wire.finish();
      statuses(wire.rest());
    }
  }

  private void say(Wire wire, byte[] bytes) throws IOException {
    said.append(new String(bytes, StandardCharsets.ISO_8859_1));
    wire.send(bytes);
  }

  private static List<Integer> statuses(String answers) {
    harmless(answers);
    List<Integer> statuses = new ArrayList<>();
    Matcher found = STATUS.matcher(answers);
    while (found.find()) {
      int status = Integer.parseInt(found.group(1));
      statuses.add(status);
      assertTrue(status < 500 || NO_FAULTS.contains(status), answers);
    }
    return statuses;
  }

  private static void harmless(String answer) {
    assertFalse(TRACE.matcher(answer).find(), () -> "a stack trace: " + answer);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
