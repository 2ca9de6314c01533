package app.allo.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The strict gate before any token is parsed: length, the shape of three canonical base64url parts,
 * and a header from a fixed set, compared as text. A header is never decoded, so nothing in it can
 * choose an algorithm, a key or an address (RFC 8725 §3.1). Decision 022.
 *
 * @param <V> what verifies the tokens of one header
 */
final class TokenGate<V> {
  /** The most characters of a token. */
  static final int MOST = 1600;

  private final Map<String, V> byHeader;

  TokenGate(Map<String, V> byHeader) {
    this.byHeader = Map.copyOf(byHeader);
  }

  /** The headers that pass. */
  Set<String> headers() {
    return byHeader.keySet();
  }

  /** What verifies this token, or nothing if the token does not pass. */
  Optional<V> verifier(String token) {
    if (token == null || token.isEmpty() || token.length() > MOST) {
      return Optional.empty();
    }
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 0
        || second < 0
        || !isCanonical(token, 0, first)
        || !isCanonical(token, first + 1, second)
        || !isCanonical(token, second + 1, token.length())) {
      return Optional.empty();
    }
    return Optional.ofNullable(byHeader.get(token.substring(0, first)));
  }

  /**
   * True for a non-empty stretch of base64url without padding whose unused bits are zero (RFC 4648
   * §3.5). Otherwise two texts would be the same token, and every comparison of texts could be
   * evaded.
   */
  private static boolean isCanonical(String text, int from, int to) {
    int length = to - from;
    if (length == 0 || length % 4 == 1) {
      return false;
    }
    int last = 0;
    for (int i = from; i < to; i++) {
      last = sextet(text.charAt(i));
      if (last < 0) {
        return false;
      }
    }
    return switch (length % 4) {
      case 2 -> (last & 0b1111) == 0;
      case 3 -> (last & 0b11) == 0;
      default -> true;
    };
  }

  private static int sextet(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '-' ? 62 : c == '_' ? 63 : -1;
  }
}
