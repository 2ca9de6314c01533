package app.allo.access;

import app.allo.access.HostClaims.Purpose;
import app.allo.room.id.Id128;
import app.allo.room.id.RoomId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An invite, or a link that makes a host, in 96 characters (protocol.md, The short form): all that
 * its token says beyond what is the same in every token of this server, and the signature. Nothing
 * of it is believed before the token that it stands for was verified. Decisions 300 and 323.
 *
 * @param made epoch second, the {@code iat} of the token
 * @param run of the server that signed it
 * @param signature as it stands in the token
 */
record ShortInvite(Claims claims, long made, String run, String signature) {
  private static final int CHARACTERS = 96;
  private static final int BYTES = 72;
  private static final int ID_BYTES = 16;
  private static final int RUN_CHARACTERS = 8;
  private static final int RUN_BYTES = 6;
  private static final int MADE_BYTES = 4;
  private static final int SIGNATURE_BYTES = 32;

  /** What the lowest bits say of it. */
  private static final int INVITE = 1;

  private static final int HOST_LINK = 2;

  /** Where a room that was rebuilt in doubt counts on from. Decision 281. */
  private static final long LEAP = 1L << 20;

  /** No invite lives as long, in seconds: a number that shows what is none. */
  private static final long TOO_LONG = 1L << 26;

  /** What a text says that has this form, the only text that says it; empty for any other. */
  static Optional<ShortInvite> read(String text) {
    if (text == null || text.length() != CHARACTERS) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      // Whatever is padded holds less.
      return bytes.length == BYTES ? read(ByteBuffer.wrap(bytes)) : Optional.empty();
    } catch (IllegalArgumentException otherForm) {
      return Optional.empty();
    }
  }

  private static Optional<ShortInvite> read(ByteBuffer bytes) {
    RoomId room = new RoomId(id(bytes));
    String jti = id(bytes);
    byte[] mac = new byte[SIGNATURE_BYTES];
    bytes.get(mac);
    long expires = Integer.toUnsignedLong(bytes.getInt());
    int generations = Byte.toUnsignedInt(bytes.get());
    int links = Byte.toUnsignedInt(bytes.get());
    int uses = Byte.toUnsignedInt(bytes.get());
    int rules = Byte.toUnsignedInt(bytes.get());
    long life = expires - madeIn(jti);
    int form = rules & 0b111;
    if (life <= 0 || life >= TOO_LONG || form != INVITE && (form != HOST_LINK || uses != 0)) {
      return Optional.empty();
    }
    long leaps = (generations >> 4) * LEAP;
    long gen = leaps + (generations & 0b1111);
    long lgen = leaps + links;
    int capacity = (rules >> 4) + 1;
    boolean knock = (rules & 0b1000) != 0;
    Claims claims =
        form == INVITE
            ? new InviteClaims(room, jti, gen, lgen, uses, capacity, knock, expires)
            : new HostClaims(room, jti, gen, lgen, capacity, knock, expires, Purpose.DEVICE);
    String signature = Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    return Optional.of(
        new ShortInvite(claims, madeIn(jti), jti.substring(0, RUN_CHARACTERS), signature));
  }

  /**
   * The id of an invite, which says by whom and when it was made, so that its short form need not
   * say it again.
   *
   * @param run of the server, 8 base64url characters
   * @param second since 1970
   * @param random 6 bytes
   */
  static String newId(String run, long second, byte[] random) {
    return Id128.encode(
        ByteBuffer.allocate(ID_BYTES)
            .put(Base64.getUrlDecoder().decode(run))
            .putInt((int) second)
            .put(random)
            .array());
  }

  /** When that run of the server made the invite of this id; empty if it is of another make. */
  static OptionalLong made(String jti, String run) {
    return jti.startsWith(run) ? OptionalLong.of(madeIn(jti)) : OptionalLong.empty();
  }

  private static long madeIn(String jti) {
    byte[] bytes = Base64.getUrlDecoder().decode(jti);
    byte[] second = Arrays.copyOfRange(bytes, RUN_BYTES, RUN_BYTES + MADE_BYTES);
    return Integer.toUnsignedLong(ByteBuffer.wrap(second).getInt());
  }

  private static String id(ByteBuffer bytes) {
    byte[] id = new byte[ID_BYTES];
    bytes.get(id);
    return Id128.encode(id);
  }
}
