package app.allo.room.id;

import java.util.Base64;
import java.util.Random;

/** 128 bits written as 22 base64url characters, in the canonical form (RFC 4648 §3.5). */
public final class Id128 {
  private static final int BYTES = 16;
  private static final int CHARACTERS = 22;

  private Id128() {}

  /** True for 22 base64url characters whose four unused bits are zero. */
  public static boolean isCanonical(String text) {
    if (text == null || text.length() != CHARACTERS) {
      return false;
    }
    for (int i = 0; i < CHARACTERS - 1; i++) {
      if (!isBase64Url(text.charAt(i))) {
        return false;
      }
    }
    // 22 characters carry 132 bits: the last one may only be A, Q, g or w.
    return "AQgw".indexOf(text.charAt(CHARACTERS - 1)) >= 0;
  }

  /** Encodes exactly 16 bytes; throws {@link IllegalArgumentException} for any other length. */
  public static String encode(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("expected 16 bytes");
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A new one. */
  public static String random(Random random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return encode(bytes);
  }

  static void require(String text, String what) {
    if (!isCanonical(text)) {
      throw new IllegalArgumentException("a " + what + " is 22 base64url characters");
    }
  }

  private static boolean isBase64Url(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
