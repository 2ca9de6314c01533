package app.allo.fuzz;

import app.allo.socket.RawFrames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What has the form of JSON, of a frame or of a request, and hardly ever a meaning. */
final class Grammar {
  private static final int DEEPEST = 11;
  private static final List<String> KEYS =
      List.of(
          "type",
          "profile",
          "to",
          "data",
          "member",
          "locked",
          "plate",
          "invite",
          "from",
          "room",
          "role",
          "token",
          "nonce",
          "capacity",
          "knock",
          "ttl",
          "uses",
          "__proto__",
          "constructor",
          "",
          "\\u0074ype",
          "\\u0000",
          "n".repeat(70));
  private static final List<String> SCALARS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-0",
          "01",
          "1e309",
          "9007199254740993",
          "-9223372036854775809",
          "9".repeat(400),
          "0.1e-400",
          "NaN",
          "\"\"",
          "\"join\"",
          "\"signal\"",
          "\"leave\"",
          "\"remove\"",
          "\"lock\"",
          "\"plate\"",
          "\"end\"",
          "\"*\"",
          "\"AAAAAAAAAAAAAAAAAAAAAA\"",
          "\"AAAAAAAAAAAAAAAAAAAAAB\"",
          "\"\\ud800\"",
          "\"\\udc00\\ud800\"",
          "\"\\u0000\\u001b[2J\"",
          "\"\u202e\u200b<img src=x>\"",
          "\"'; DROP TABLE rooms; --\"",
          "\"\\x\"",
          "\"a\nb\"",
          "'a'",
          "\"" + "p".repeat(1_100) + "\"",
          "\"" + "d".repeat(50_000) + "\"");
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "FOO", "get");
  private static final List<String> PATHS =
      List.of(
          "/",
          "/signal",
          "/signal?seat=x",
          "/api/rooms",
          "/api/rooms/",
          "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/invites",
          "/api/rooms/AAAAAAAAAAAAAAAAAAAAAB/invites",
          "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/invites/AAAAAAAAAAAAAAAAAAAAAA",
          "/api/seats",
          "/api/seats/renew",
          "/api/invites/look",
          "/api/seats?x=%",
          "/api/../etc/passwd",
          "/api/%2e%2e/seats",
          "/api/%",
          "/api/%zz",
          "/api//seats",
          "/assets/../../META-INF/MANIFEST.MF",
          "/%c0%ae%c0%ae/",
          "/%00",
          "/.git/config",
          "//evil.example/",
          "/\\evil",
          "*",
          "http://allo/",
          "allo:80",
          "?",
          "/" + "a".repeat(3_000),
          "/" + "a".repeat(5_000));
  private static final List<String> HEADERS =
      List.of(
          "Content-Type: application/json",
          "Content-Type: application/json; charset=utf-8",
          "Content-Type: text/plain",
          "Content-Type: ;;;",
          "Content-Encoding: gzip",
          "Origin: http://allo",
          "Origin: null",
          "Origin: http://evil.example",
          "Sec-Fetch-Site: cross-site",
          "Authorization: Bearer",
          "Authorization: Bearer x.y.z",
          "Authorization: Basic eDp5",
          "Authorization: \u00ff",
          "X-Forwarded-For: 1.2.3.4, , [::",
          "X-Forwarded-Proto: https",
          "X-Forwarded-Host: evil.example",
          "Forwarded: for=\"[\";proto=;;=",
          "Accept-Encoding: br;q=x, *;q=-1, ;",
          "If-None-Match: \"",
          "If-Modified-Since: never",
          "Range: bytes=-1--2",
          "Cookie: a=\"\\\"",
          "Expect: 100-continue",
          "Expect: 200-ok",
          "Host: allo",
          "X:" + " ".repeat(200),
          "X: " + "a".repeat(9_000),
          "Sec-WebSocket-Key: x",
          "Sec-WebSocket-Version: 13");

  private final Random random;

  Grammar(Random random) {
    this.random = random;
  }

  /** An object, mostly, with more or less JSON in it. */
  String json() {
    return random.nextInt(10) == 0 ? value(0) : object(0);
  }

  private String value(int depth) {
    int kind = random.nextInt(8);
    if (kind == 0 && depth < DEEPEST) {
      return "[" + (random.nextBoolean() ? value(depth + 1) + "," : "") + value(depth + 1) + "]";
    }
    return kind <= 2 && depth < DEEPEST ? object(depth + 1) : any(SCALARS);
  }

  private String object(int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int fields = random.nextInt(5); fields >= 0; fields--) {
      object.append('"').append(any(KEYS)).append("\":").append(value(depth));
      object.append(fields > 0 ? "," : "");
    }
    return object.append("}").toString();
  }

  /** One to six frames. */
  byte[] frames() {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int i = random.nextInt(6); i >= 0; i--) {
      frames.writeBytes(frame());
    }
    return frames.toByteArray();
  }

  private byte[] frame() {
    byte[] payload =
        new byte[List.of(0, 1, 2, 7, 125, 126, 127, 4_000, 65_536, 66_000).get(any(10))];
    if (random.nextBoolean()) {
      random.nextBytes(payload);
    } else {
      byte[] text = json().getBytes(StandardCharsets.UTF_8);
      payload = random.nextBoolean() ? text : Arrays.copyOf(text, payload.length);
    }
    int opcode = List.of(0, 0, 1, 1, 1, 2, 3, 8, 9, 10, 15).get(any(11));
    int first = (random.nextInt(3) == 0 ? 0 : 0x80) | opcode;
    byte[] frame =
        RawFrames.encode(
            random.nextInt(8) == 0 ? first | (random.nextInt(8) << 4) : first, payload);
    if (random.nextInt(8) == 0) {
      // A head that says another length, or that nothing is masked.
      ByteBuffer lie = ByteBuffer.wrap(frame);
      lie.put(1, (byte) random.nextInt(256));
    }
    return frame;
  }

  /** A whole request, which is the last on its connection. */
  String request() {
    String body = random.nextInt(3) == 0 ? "" : json();
    StringBuilder request = new StringBuilder();
    request.append(any(METHODS)).append(' ').append(any(PATHS)).append(" HTTP/1.1\r\n");
    request.append("Host: allo\r\n");
    for (int headers = random.nextInt(5); headers > 0; headers--) {
      request.append(any(HEADERS)).append("\r\n");
    }
    request.append("Connection: close\r\n");
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return request.append("Content-Length: " + length + "\r\n\r\n").append(body).toString();
  }

  private <T> T any(List<T> list) {
    return list.get(any(list.size()));
  }

  private int any(int bound) {
    return random.nextInt(bound);
  }
}
