package app.allo.web;

import app.allo.origin.AddressRange;
import app.allo.origin.Origin;
import io.vertx.core.net.KeyCertOptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the web server listens and which proxies it trusts.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any free one
 * @param certificate the certificate of https; empty if a proxy terminates TLS
 * @param publicUrl the only address that browsers use, for example {@code https://allo.example} or
 *     {@code https://example.org/allo}; empty if the server answers to any name
 * @param trustedProxies proxies whose {@code X-Forwarded-*} headers are trusted
 * @throws IllegalArgumentException unless the public address is an origin with a plain path
 */
public record WebSettings(
    String host,
    int port,
    Optional<KeyCertOptions> certificate,
    Optional<URI> publicUrl,
    List<AddressRange> trustedProxies) {
  /** A path that every proxy and browser spells in the same way. */
  private static final Pattern PATH =
      Pattern.compile("(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,63}){0,8}/?");

  /**
   * Our own paths: a prefix that equals one could not be recognized once a proxy has stripped it.
   */
  private static final Pattern OURS = Pattern.compile("/(?:api|assets|check|signal)(?:/.*)?");

  public WebSettings {
    trustedProxies = List.copyOf(trustedProxies);
    publicUrl.ifPresent(WebSettings::originOf);
  }

  /** The same with another certificate. */
  WebSettings showing(KeyCertOptions other) {
    return new WebSettings(host, port, Optional.of(other), publicUrl, trustedProxies);
  }

  /** Whether an address may have this path: plain, and not one of our own. */
  public static boolean isPath(String path) {
    return PATH.matcher(path).matches() && !OURS.matcher(path).matches();
  }

  /** The origin of {@link #publicUrl}. */
  public Optional<Origin> publicOrigin() {
    return publicUrl.map(WebSettings::originOf);
  }

  /** The path of {@link #publicUrl} without a slash at its end, such as {@code /allo}; or "". */
  String prefix() {
    return publicUrl.map(url -> url.getRawPath().replaceFirst("/$", "")).orElse("");
  }

  private static Origin originOf(URI url) {
    if (!isPath(url.getRawPath())) {
      throw new IllegalArgumentException("a path is /one or /one/two, of letters, digits, . - _ ~");
    }
    String text = url.toString();
    return Origin.parse(text.substring(0, text.length() - url.getRawPath().length()));
  }
}
