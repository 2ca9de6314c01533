package app.allo.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A web origin (RFC 6454): scheme, host and port, in the one spelling that browsers send: lower
 * case, without the scheme's default port.
 *
 * @param scheme {@code http} or {@code https}
 * @param authority the host, with {@code :port} unless that is the scheme's own
 */
public record Origin(String scheme, String authority) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int HIGHEST_PORT = 65_535;

  /**
   * Reads {@code https://host[:port]}, with or without a slash at the end.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Origin parse(String text) {
    URI uri = uri(text);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (!(scheme.equals("http") || scheme.equals("https"))
        || uri.getHost() == null
        || uri.getPort() > HIGHEST_PORT
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null
        || !(path.isEmpty() || path.equals("/"))) {
      throw new IllegalArgumentException("an origin is https://host[:port]");
    }
    return new Origin(scheme, authority(scheme, uri));
  }

  /** The origin of a page that was asked for under this {@code Host} header. */
  static Origin ofHost(boolean https, String host) {
    return parse((https ? "https://" : "http://") + host);
  }

  boolean isHttps() {
    return scheme.equals("https");
  }

  /** Whether it names the machine it is asked from (RFC 6761 §6.3). */
  boolean isLocalhost() {
    String host = authority.replaceFirst(":[0-9]+$", "");
    return host.equals("localhost") || host.endsWith(".localhost");
  }

  @Override
  public String toString() {
    return scheme + "://" + authority;
  }

  private static URI uri(String text) {
    try {
      return new URI(text).parseServerAuthority();
    } catch (URISyntaxException notAnAddress) {
      throw new IllegalArgumentException("an origin is https://host[:port]", notAnAddress);
    }
  }

  private static String authority(String scheme, URI uri) {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    int own = scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
    return uri.getPort() == -1 || uri.getPort() == own ? host : host + ":" + uri.getPort();
  }
}
