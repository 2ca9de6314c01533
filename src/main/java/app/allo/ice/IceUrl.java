package app.allo.ice;

import io.netty.util.NetUtil;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads STUN and TURN URLs (RFC 7064 §3.1, RFC 7065 §3.1) as strictly as the strictest browser, for
 * which one bad entry makes all of them useless.
 */
public final class IceUrl {
  private static final int HIGHEST_PORT = 65_535;
  private static final int LONGEST_NAME = 253;

  /** Ports that browsers refuse to use (Fetch, bad ports), except 53, which ICE may use. */
  private static final Set<Integer> BLOCKED =
      Set.of(
          1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 69, 77, 79, 87, 95, 101, 102,
          103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
          465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989,
          990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665,
          6666, 6667, 6668, 6669, 6679, 6697, 10080);

  private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?");

  /**
   * Browsers take a name whose last label is a number for an IPv4 address (WHATWG URL, the host
   * parser).
   */
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9A-Fa-f]*)\\.?");

  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");

  /** Host, port with its colon, query with its question mark. */
  private static final Pattern PARTS =
      Pattern.compile("(\\[[^]]*]|[^:?]*)(:[^?]*)?(\\?.*)?", Pattern.DOTALL);

  private IceUrl() {}

  /** What is wrong with a {@code stun:host[:port]} URL; completes "expects". */
  public static Optional<String> faultInStun(String url) {
    return url.startsWith("stuns:")
        ? Optional.of("stun: at the beginning, since Firefox takes no stuns:")
        : fault(url, "stun");
  }

  /** The same of {@code turn:host[:port][?transport=udp|tcp]} and {@code turns:}. */
  public static Optional<String> faultInTurn(String url) {
    return fault(url, "turn");
  }

  private static Optional<String> fault(String url, String scheme) {
    int colon = url.indexOf(':');
    String found = url.substring(0, Math.max(colon, 0));
    Matcher parts = PARTS.matcher(url.substring(colon + 1));
    if (!found.equals(scheme) && !found.equals(scheme + "s")) {
      String secure = scheme.equals("turn") ? " or turns:" : "";
      return Optional.of(scheme + ":" + secure + " at the beginning");
    }
    if (url.indexOf('/') >= 0) {
      return Optional.of("no slash");
    }
    if (url.indexOf('@') >= 0) {
      return Optional.of("no user name or password");
    }
    if (!parts.matches() || !isHost(parts.group(1))) {
      return Optional.of("a host name, an IPv4 address or an IPv6 address in brackets");
    }
    return faultInPort(parts.group(2)).or(() -> faultInQuery(parts.group(3), scheme));
  }

  private static Optional<String> faultInPort(String port) {
    if (port == null) {
      return Optional.empty();
    }
    int number = port.matches(":[0-9]{1,5}") ? Integer.parseInt(port.substring(1)) : 0;
    if (number < 1 || number > HIGHEST_PORT) {
      return Optional.of("a port from 1 to 65535");
    }
    return BLOCKED.contains(number)
        ? Optional.of("another port, since browsers block " + number)
        : Optional.empty();
  }

  private static Optional<String> faultInQuery(String query, String scheme) {
    if (query == null) {
      return Optional.empty();
    }
    if (scheme.equals("stun")) {
      return Optional.of("nothing after the port");
    }
    boolean known = query.equals("?transport=udp") || query.equals("?transport=tcp");
    return known
        ? Optional.empty()
        : Optional.of("nothing after the port but ?transport=udp or ?transport=tcp");
  }

  private static boolean isHost(String host) {
    if (host.startsWith("[")) {
      return IPV6.matcher(host).matches()
          && NetUtil.isValidIpV6Address(host.substring(1, host.length() - 1));
    }
    return ENDS_IN_NUMBER.matcher(host).matches()
        ? NetUtil.isValidIpV4Address(host)
        : host.length() <= LONGEST_NAME && NAME.matcher(host).matches();
  }
}
