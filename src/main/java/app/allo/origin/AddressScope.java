package app.allo.origin;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/** From where a host can be reached, judged by its name alone, without looking it up. */
public enum AddressScope {
  LOOPBACK,
  PRIVATE,
  PUBLIC;

  private static final List<String> PRIVATE_DOMAINS =
      List.of(".local", ".lan", ".internal", ".home.arpa", ".test", ".localhost");

  /**
   * @param host a name or an address, IPv6 with or without brackets
   */
  public static AddressScope of(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.equals("localhost") || name.endsWith(".localhost")) {
      return LOOPBACK;
    }
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(name);
    if (address != null) {
      return of(address);
    }
    boolean local = !name.contains(".") || PRIVATE_DOMAINS.stream().anyMatch(name::endsWith);
    return local ? PRIVATE : PUBLIC;
  }

  public static AddressScope of(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return LOOPBACK;
    }
    // fc00::/7, unique local addresses (RFC 4193), has no test of its own in InetAddress.
    boolean uniqueLocal =
        address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
    return address.isSiteLocalAddress() || address.isLinkLocalAddress() || uniqueLocal
        ? PRIVATE
        : PUBLIC;
  }
}
