package app.allo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 for one block of output (RFC 5869 §2). */
final class Hkdf {
  private static final byte[] SALT = "allo".getBytes(StandardCharsets.US_ASCII);

  private Hkdf() {}

  /** Derives 32 bytes from a secret for one purpose. */
  static byte[] derive(byte[] secret, byte[] info) {
    return derive(SALT, secret, info);
  }

  static byte[] derive(byte[] salt, byte[] secret, byte[] info) {
    byte[] pseudorandom = hmac(salt, secret);
    byte[] block = new byte[info.length + 1];
    System.arraycopy(info, 0, block, 0, info.length);
    block[info.length] = 1;
    return hmac(pseudorandom, block);
  }

  /** HMAC-SHA256 (RFC 2104). */
  static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA256", e);
    }
  }
}
