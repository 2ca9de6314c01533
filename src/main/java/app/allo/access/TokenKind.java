package app.allo.access;

import java.nio.charset.StandardCharsets;

/**
 * The three kinds of token. Each has a key of its own, so that one kind never passes for another,
 * even if a check is forgotten (RFC 8725 §3.11).
 */
enum TokenKind {
  HOST("allo:host"),
  INVITE("allo:invite"),
  SEAT("allo:seat");

  private final String audience;

  TokenKind(String audience) {
    this.audience = audience;
  }

  /** The {@code aud} of this kind. */
  String audience() {
    return audience;
  }

  /** The HKDF info under which this kind's key is derived. */
  byte[] info() {
    return (audience + "/v1").getBytes(StandardCharsets.US_ASCII);
  }

  static TokenKind of(Claims claims) {
    if (claims instanceof HostClaims) {
      return HOST;
    }
    return claims instanceof InviteClaims ? INVITE : SEAT;
  }
}
