package app.allo.web;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One file of the page, in memory, with the compressed twins that the build made.
 *
 * @param type its {@code Content-Type}
 * @param immutable whether its name contains a hash of its content, so that browsers may keep it
 *     forever
 * @param plain the file itself
 * @param brotli its twin in brotli, smaller than {@code gzip}
 * @param gzip its twin in gzip
 */
record Asset(
    String type,
    boolean immutable,
    Representation plain,
    Optional<Representation> brotli,
    Optional<Representation> gzip) {

  static Asset of(
      String type, boolean immutable, byte[] plain, Optional<byte[]> br, Optional<byte[]> gzip) {
    String hash = hash(plain);
    return new Asset(
        type,
        immutable,
        new Representation("", "\"" + hash + "\"", Buffer.buffer(plain)),
        br.map(bytes -> new Representation("br", "\"" + hash + "-br\"", Buffer.buffer(bytes))),
        gzip.map(bytes -> new Representation("gzip", "\"" + hash + "-gz\"", Buffer.buffer(bytes))));
  }

  /** The smallest form that the browser accepts. */
  Representation best(List<String> acceptEncoding) {
    return brotli
        .filter(twin -> AcceptEncoding.accepts(acceptEncoding, twin.coding()))
        .or(() -> gzip.filter(twin -> AcceptEncoding.accepts(acceptEncoding, twin.coding())))
        .orElse(plain);
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      byte[] text = Base64.getUrlEncoder().withoutPadding().encode(digest);
      return new String(text, 0, 22, StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }

  /**
   * A form in which the file is sent (RFC 9110 §3.2).
   *
   * @param coding its {@code Content-Encoding}, empty for the file itself
   * @param etag its strong entity tag, which differs from that of the other forms
   */
  record Representation(String coding, String etag, Buffer content) {}
}
