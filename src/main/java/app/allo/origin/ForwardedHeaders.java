package app.allo.origin;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells who sent a request, and whether over https, even behind proxies. {@code X-Forwarded-For}
 * and {@code X-Forwarded-Proto} are lists that each proxy appends to, so they are read from the
 * right, entry by entry, as long as a trusted address wrote the entry. The first address that is
 * not trusted is the client; junk ends the walk at the last good address. {@code Forwarded} and
 * {@code X-Forwarded-Host} are never read. Immutable, so safe to share. Decisions 052 and 270.
 */
public final class ForwardedHeaders {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final String UNKNOWN = "unknown";
  private static final Pattern PORT = Pattern.compile("(:[0-9]{1,5})?");

  private final List<AddressRange> trusted;

  /** The client's address, and how many trusted proxies the request came through. */
  private record Chain(String client, int proxies) {}

  public ForwardedHeaders(List<AddressRange> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /**
   * The address that limits count: an IPv4 address, or the /64 network of an IPv6 address, since
   * every household and rented server has a whole /64.
   */
  public String clientAddress(HttpServerRequest request) {
    return counted(chain(request).client());
  }

  /**
   * The same for a connection that has not sent anything yet; empty if a trusted proxy opened it.
   */
  public Optional<String> clientAddress(InetAddress peer) {
    String address = peer.getHostAddress();
    return isTrusted(address) ? Optional.empty() : Optional.of(counted(address));
  }

  private static String counted(String address) {
    InetAddress known = AddressRange.address(address);
    if (known == null) {
      return UNKNOWN;
    }
    byte[] bytes = known.getAddress();
    if (bytes.length == IPV4_BYTES) {
      return NetUtil.bytesToIpAddress(bytes);
    }
    Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
    return NetUtil.bytesToIpAddress(bytes) + "/64";
  }

  /** Whether the browser came by https, as far as this connection or trusted proxies know. */
  public boolean isHttps(HttpServerRequest request) {
    List<String> schemes = entries(request, "X-Forwarded-Proto");
    int proxies = schemes.isEmpty() ? 0 : chain(request).proxies();
    boolean https = request.isSSL();
    // A proxy may pass the list on unchanged instead of appending; then it is shorter.
    for (int i = 0; i < Math.min(proxies, schemes.size()) && isScheme(schemes.get(i)); i++) {
      https = schemes.get(i).equalsIgnoreCase("https");
    }
    return https;
  }

  /** Whether the connection comes from a trusted proxy. */
  public boolean isBehindTrusted(HttpServerRequest request) {
    return isTrusted(remote(request));
  }

  private Chain chain(HttpServerRequest request) {
    String client = remote(request);
    int proxies = 0;
    for (String entry : entries(request, "X-Forwarded-For")) {
      String hop = withoutPort(entry);
      if (!isTrusted(client)) {
        return new Chain(client, proxies);
      }
      proxies++;
      if (AddressRange.address(hop) == null) {
        return new Chain(client, proxies);
      }
      client = hop;
    }
    return new Chain(client, isTrusted(client) ? proxies + 1 : proxies);
  }

  /** The entries of a list that may span several lines, from the right. */
  private static List<String> entries(HttpServerRequest request, String header) {
    List<String> entries = new ArrayList<>();
    for (String line : request.headers().getAll(header)) {
      for (String entry : line.split(",", -1)) {
        entries.add(entry.strip());
      }
    }
    Collections.reverse(entries);
    return entries;
  }

  private static boolean isScheme(String text) {
    return text.equalsIgnoreCase("https") || text.equalsIgnoreCase("http");
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static String remote(HttpServerRequest request) {
    SocketAddress address = request.remoteAddress();
    return address == null || address.hostAddress() == null ? "" : address.hostAddress();
  }

  /**
   * Some proxies write {@code 203.0.113.7:4711} or {@code [2001:db8::7]:4711}; empty for anything
   * that is neither that nor a plain address.
   */
  private static String withoutPort(String entry) {
    int bracket = entry.indexOf(']');
    if (entry.startsWith("[") && bracket > 0) {
      return PORT.matcher(entry.substring(bracket + 1)).matches()
          ? entry.substring(1, bracket)
          : "";
    }
    int colon = entry.indexOf(':');
    if (colon < 0 || colon != entry.lastIndexOf(':')) {
      return entry;
    }
    return PORT.matcher(entry.substring(colon)).matches() ? entry.substring(0, colon) : "";
  }
}
