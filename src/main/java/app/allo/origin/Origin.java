package app.allo.origin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

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

  /** The same; empty for anything else. */
  public static Optional<Origin> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException notAnOrigin) {
      return Optional.empty();
    }
  }

  /** The host without its port. */
  public String host() {
    return authority.replaceFirst(":[0-9]+$", "");
  }

  public boolean isHttps() {
    return scheme.equals("https");
  }

  /** Whether it is a name of the machine it is used on (RFC 6761 §6.3). */
  public boolean isLocalhost() {
    return host().equals("localhost") || host().endsWith(".localhost");
  }

  /** Whether browsers consider it secure even over http (Secure Contexts §3.1). */
  public boolean isThisMachine() {
    return isLocalhost() || host().matches("127\\.[0-9.]+|\\[::1]");
  }

  /** The same service at another host: scheme and port stay. */
  public Origin at(String other) {
    return new Origin(scheme, other + authority.substring(host().length()));
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
