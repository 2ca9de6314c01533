package app.allo.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What is almost right: valid inputs with one to four things changed. */
final class Mutants {
  private static final List<String> TREATS =
      List.of(
          "\r\n",
          "\r\n\r\n",
          "\n",
          "\0",
          " ",
          "\t",
          ",",
          ";",
          ":",
          "\"",
          "\\",
          "\\u0000",
          "\\ud800",
          "{",
          "}",
          "[[[[[[[[[",
          "]",
          "null",
          "-1",
          "1e309",
          "9007199254740993",
          "99999999999999999999",
          "..",
          "../",
          "%2e%2e%2f",
          "%c0%ae",
          "%00",
          "%",
          "//",
          "\u00e9",
          "\u00ff\u00fe",
          "\r\nHost: evil.example",
          "\r\nContent-Length: 5",
          "\r\nTransfer-Encoding: chunked",
          "\r\nTransfer-Encoding: xchunked",
          "\r\nConnection: close",
          "\r\nUpgrade: h2c",
          "\r\nX-Forwarded-For: ,,;\u00ff",
          "\r\nExpect: 100-continue",
          "HTTP/1.0",
          "HTTP/2.0",
          "a".repeat(300),
          "a".repeat(5_000),
          "a".repeat(9_000));

  private static final String TOKEN_LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

  private final Random random;

  Mutants(Random random) {
    this.random = random;
  }

  /** Bytes with one to four places changed. */
  byte[] bytes(byte[] valid) {
    byte[] mutant = valid;
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      mutant = change(mutant);
    }
    return mutant;
  }

  /** The same for text, each character one byte. */
  String text(String valid) {
    byte[] mutant = bytes(valid.getBytes(StandardCharsets.ISO_8859_1));
    return new String(mutant, StandardCharsets.ISO_8859_1);
  }

  /**
   * A token that was not signed so.
   *
   * @param others further valid tokens, parts of which may stand in it
   */
  String token(String valid, List<String> others) {
    String mutant = valid;
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      mutant = changeToken(mutant, others);
    }
    return mutant.equals(valid) || others.contains(mutant) ? mutant + "." : mutant;
  }

  private String changeToken(String token, List<String> others) {
    int at = random.nextInt(token.length() + 1);
    String before = token.substring(0, at);
    String after = token.substring(at);
    String letter = String.valueOf(TOKEN_LETTERS.charAt(random.nextInt(TOKEN_LETTERS.length())));
    return switch (random.nextInt(7)) {
      case 0 -> before + letter + after;
      case 1 -> before + letter + (after.isEmpty() ? "" : after.substring(1));
      case 2 -> before + (after.isEmpty() ? "x" : after.substring(1));
      case 3 -> before.isEmpty() ? "." : before;
      case 4 -> withForeignPart(token, others.get(random.nextInt(others.size())));
      case 5 -> withForeignPart(token, Forgery.of(random));
      default -> before + "=".repeat(random.nextInt(3)) + "." + after;
    };
  }

  private String withForeignPart(String token, String other) {
    String[] parts = token.split("\\.", -1);
    String[] foreign = other.split("\\.", -1);
    int part = random.nextInt(Math.min(parts.length, foreign.length));
    parts[part] = foreign[part];
    return String.join(".", parts);
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(16));
    return switch (random.nextInt(8)) {
      case 0 -> flipped(bytes, at);
      case 1 -> spliced(bytes, at, at, treat());
      case 2 -> spliced(bytes, at, to, treat());
      case 3 -> spliced(bytes, at, to, new byte[0]);
      case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
      case 5 -> spliced(bytes, at, at, noise());
      case 6 -> spliced(bytes, at, to, noise());
      default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : flipped(bytes, at);
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    byte[] mutant = bytes.clone();
    if (at < mutant.length) {
      mutant[at] ^= (byte) (1 << random.nextInt(8));
    }
    return mutant;
  }

  private byte[] treat() {
    return TREATS.get(random.nextInt(TREATS.size())).getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(8)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + with.length);
    all.write(bytes, 0, from);
    all.writeBytes(with);
    all.write(bytes, to, bytes.length - to);
    return all.toByteArray();
  }
}
