package app.allo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Tokens made up by somebody without the key. */
final class Forgery {
  private static final List<String> HEADERS =
      List.of(
          "{\"alg\":\"none\"}",
          "{\"typ\":\"JWT\",\"alg\":\"None\",\"kid\":\"k\"}",
          "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"k\"}",
          "{\"typ\":\"JWT\",\"alg\":\"HS512\",\"kid\":\"k\"}",
          "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"../k\"}",
          "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k\",\"jku\":\"http://evil.example\"}",
          "{\"typ\":\"JWT\",\"alg\":\"HS256\",\"kid\":\"k\",\"crit\":[\"exp\"]}",
          "{}",
          "[]");
  private static final List<String> PAYLOADS =
      List.of(
          "{\"exp\":null}",
          "{\"exp\":1e30,\"aud\":5}",
          "{\"aud\":[\"allo:host\",\"allo:seat\"],\"exp\":99999999999}",
          "{\"a\":".repeat(40) + "1" + "}".repeat(40),
          "[[[[[[[[[[",
          "null",
          "\u0000");

  private Forgery() {}

  static String of(Random random) {
    byte[] mac = new byte[List.of(0, 1, 31, 32, 33).get(random.nextInt(5))];
    random.nextBytes(mac);
    return part(HEADERS.get(random.nextInt(HEADERS.size())))
        + "."
        + part(PAYLOADS.get(random.nextInt(PAYLOADS.size())))
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
