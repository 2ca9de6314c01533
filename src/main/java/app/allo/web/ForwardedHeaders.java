package app.allo.web;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Tells who asks and over what, behind a proxy too. {@code X-Forwarded-For} and {@code
 * X-Forwarded-Proto} count only on connections from trusted addresses, and of each only the
 * rightmost entry, which that proxy wrote itself; junk counts as absent. {@code X-Forwarded-Host}
 * is never read. Immutable, so safe to share.
 */
public final class ForwardedHeaders {
  private static final int IPV4_BYTES = 4;
  private static final int IPV6_NETWORK_BYTES = 8;
  private static final String UNKNOWN = "unknown";

  private final List<AddressRange> trusted;

  public ForwardedHeaders(List<AddressRange> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /**
   * The address that limits count by: an IPv4 address, or the /64 network of an IPv6 one, since a
   * household or a rented server has a whole network of those.
   */
  public String clientAddress(HttpServerRequest request) {
    byte[] hop = AddressRange.bytes(withoutPort(forwarded(request, "X-Forwarded-For")));
    byte[] bytes = hop != null ? hop : AddressRange.bytes(remote(request));
    if (bytes == null) {
      return UNKNOWN;
    }
    if (bytes.length == IPV4_BYTES) {
      return NetUtil.bytesToIpAddress(bytes);
    }
    Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
    return NetUtil.bytesToIpAddress(bytes) + "/64";
  }

  /** Whether the browser asked over https, as far as this connection or a trusted proxy knows. */
  public boolean isHttps(HttpServerRequest request) {
    String scheme = forwarded(request, "X-Forwarded-Proto");
    if (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) {
      return scheme.equalsIgnoreCase("https");
    }
    return request.isSSL();
  }

  /** The rightmost entry of the header, empty where there is none or nobody to believe. */
  private String forwarded(HttpServerRequest request, String header) {
    List<String> lines = request.headers().getAll(header);
    if (lines.isEmpty() || !isTrusted(remote(request))) {
      return "";
    }
    String last = lines.get(lines.size() - 1);
    return last.substring(last.lastIndexOf(',') + 1).trim();
  }

  private boolean isTrusted(String address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static String remote(HttpServerRequest request) {
    SocketAddress address = request.remoteAddress();
    return address == null || address.hostAddress() == null ? "" : address.hostAddress();
  }

  /** Some proxies write {@code 203.0.113.7:4711} or {@code [2001:db8::7]:4711}. */
  private static String withoutPort(String entry) {
    int end = entry.indexOf(']');
    if (entry.startsWith("[") && end > 0) {
      return entry.substring(1, end);
    }
    int colon = entry.indexOf(':');
    return colon >= 0 && colon == entry.lastIndexOf(':') ? entry.substring(0, colon) : entry;
  }
}
