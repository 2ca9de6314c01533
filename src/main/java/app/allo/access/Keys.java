package app.allo.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The secrets under which tokens are signed, and the deployment that they are valid for. The first
 * signs, all verify; a new one is put in front and the old one removed once its tokens have
 * expired.
 */
public final class Keys {
  /** What {@link #parse} accepts. */
  public static final String EXPECTED =
      "secret or kid:secret[,kid2:secret2 ...], each kid 1 to 32 letters, digits, - or _,"
          + " each secret 32 bytes or more";

  private static final int LEAST_BYTES = 32;
  private static final Pattern KID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final byte[] KID_INFO = "allo:kid/v1".getBytes(StandardCharsets.US_ASCII);
  private static final int KID_BYTES = 4;
  private static final byte[] MEMBER_INFO = "allo:member/v1".getBytes(StandardCharsets.US_ASCII);

  /** One secret and its name in a token's header. Printed without the secret. */
  record Key(String kid, byte[] secret) {
    Key {
      if (!KID.matcher(kid).matches() || secret.length < LEAST_BYTES) {
        throw new IllegalArgumentException(EXPECTED);
      }
    }

    @Override
    public String toString() {
      return "Key " + kid;
    }
  }

  private final List<Key> keys;
  private final String issuer;

  Keys(List<Key> keys, String issuer) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(EXPECTED);
    }
    this.keys = List.copyOf(keys);
    this.issuer = issuer;
  }

  /**
   * Reads {@code kid:secret,kid2:secret2}. A secret without a name, as platforms generate them, is
   * named for itself, so that it keeps its name wherever it stands among others.
   *
   * @param issuer the deployment, which every token names as {@code iss}
   * @throws IllegalArgumentException for anything else; the message holds no secret
   */
  public static Keys parse(String text, String issuer) {
    List<Key> keys = new ArrayList<>();
    Set<String> kids = new HashSet<>();
    for (String part : text.split(",", -1)) {
      int colon = part.indexOf(':');
      byte[] secret = part.substring(colon + 1).strip().getBytes(StandardCharsets.UTF_8);
      Key key = new Key(colon < 0 ? nameOf(secret) : part.substring(0, colon).strip(), secret);
      if (!kids.add(key.kid())) {
        throw new IllegalArgumentException(EXPECTED);
      }
      keys.add(key);
    }
    return new Keys(keys, issuer);
  }

  /** Tells nothing of the secret but that it is the same. */
  private static String nameOf(byte[] secret) {
    byte[] derived = Hkdf.derive(secret, KID_INFO);
    return HexFormat.of().formatHex(derived, 0, KID_BYTES);
  }

  /** The deployment that tokens are valid for. */
  public String issuer() {
    return issuer;
  }

  /** The names of the keys, the one that signs first. */
  List<String> kids() {
    return keys.stream().map(Key::kid).toList();
  }

  /** The key of one kind of token under the secret of that name: 32 bytes. */
  byte[] derive(String kid, TokenKind kind) {
    return Hkdf.derive(secret(kid), kind.info());
  }

  /** The key under which member ids are derived: 32 bytes. */
  byte[] deriveForMembers() {
    return Hkdf.derive(keys.get(0).secret(), MEMBER_INFO);
  }

  private byte[] secret(String kid) {
    return keys.stream()
        .filter(key -> key.kid().equals(kid))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such key"))
        .secret();
  }

  @Override
  public String toString() {
    return "Keys " + kids();
  }
}
