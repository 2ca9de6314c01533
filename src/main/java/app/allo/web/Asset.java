package app.allo.web;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the page, in memory, with the compressed twins that the build made.
 *
 * @param type its {@code Content-Type}
 * @param immutable whether its name contains a hash of its content, so that browsers may keep it
 *     forever
 * @param plain the file itself
 * @param brotli its twin in brotli, smaller than {@code gzip}
 * @param gzip its twin in gzip
 * @param policy its {@code Content-Security-Policy}, if that is not everything's
 */
record Asset(
    String type,
    boolean immutable,
    Representation plain,
    Optional<Representation> brotli,
    Optional<Representation> gzip,
    Optional<String> policy) {
  private static final Pattern PICTURE =
      Pattern.compile("<meta property=\"og:image\" content=\"([^\":]+)\"");

  static Asset of(
      String type, boolean immutable, byte[] plain, Optional<byte[]> br, Optional<byte[]> gzip) {
    String hash = hash(plain);
    return new Asset(
        type,
        immutable,
        new Representation("", "\"" + hash + "\"", Buffer.buffer(plain)),
        br.map(bytes -> new Representation("br", "\"" + hash + "-br\"", Buffer.buffer(bytes))),
        gzip.map(bytes -> new Representation("gzip", "\"" + hash + "-gz\"", Buffer.buffer(bytes))),
        Optional.empty());
  }

  /** The same under a policy of its own. */
  Asset under(Optional<String> other) {
    return new Asset(type, immutable, plain, brotli, gzip, other);
  }

  /**
   * The page with the whole address of its picture, since messengers follow no relative one. It is
   * compressed here, with gzip alone. Decision 302.
   *
   * @param page the public address of the page
   */
  Asset naming(URI page) {
    String text = plain.content().toString(StandardCharsets.UTF_8);
    Matcher picture = PICTURE.matcher(text);
    if (!picture.find()) {
      return this;
    }
    String base = page.toString().replaceFirst("/*$", "/");
    int at = picture.start(1);
    byte[] named =
        (text.substring(0, at) + base + text.substring(at)).getBytes(StandardCharsets.UTF_8);
    return of(type, immutable, named, Optional.empty(), Optional.of(zipped(named))).under(policy);
  }

  private static byte[] zipped(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return zipped.toByteArray();
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
