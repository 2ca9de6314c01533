package app.allo;

import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes short links as the page does (protocol.md, The short form). */
public final class ShortLinks {
  private static final Base64.Decoder FROM = Base64.getUrlDecoder();
  private static final Base64.Encoder TO = Base64.getUrlEncoder().withoutPadding();
  private static final int LEAP = 1 << 20;

  private ShortLinks() {}

  /**
   * Where an invite is opened.
   *
   * @param page the address of the page, with a slash at its end
   */
  public static String link(String page, String secret, String token) {
    String invite = invite(token);
    ByteBuffer all = ByteBuffer.allocate(88).put(FROM.decode(secret)).put(FROM.decode(invite));
    ByteBuffer head = ByteBuffer.allocate(18).put(FROM.decode(secret));
    head.putShort((short) crc(all.array()));
    return page + "#" + TO.encodeToString(head.array()) + invite;
  }

  /** The short form of an invite, or of the token of a host link, that has one. */
  public static String invite(String token) {
    String[] parts = token.split("\\.");
    JsonObject claims = new JsonObject(new String(FROM.decode(parts[1]), StandardCharsets.UTF_8));
    long gen = claims.getLong("gen");
    int form = "device".equals(claims.getString("for")) ? 2 : 1;
    int rules = (claims.getInteger("cap") - 1) << 4 | (claims.getBoolean("knock") ? 8 : 0) | form;
    ByteBuffer bytes =
        ByteBuffer.allocate(72)
            .put(FROM.decode(claims.getString("room")))
            .put(FROM.decode(claims.getString("jti")))
            .put(FROM.decode(parts[2]))
            .putInt((int) (long) claims.getLong("exp"))
            .put((byte) (gen / LEAP << 4 | gen % LEAP))
            .put((byte) (claims.getLong("lgen") % LEAP))
            .put((byte) (int) claims.getInteger("uses", 0))
            .put((byte) rules);
    return TO.encodeToString(bytes.array());
  }

  private static int crc(byte[] bytes) {
    int crc = 0xffff;
    for (byte b : bytes) {
      crc ^= (b & 0xff) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
      }
    }
    return crc & 0xffff;
  }
}
