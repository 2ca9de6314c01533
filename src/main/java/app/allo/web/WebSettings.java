package app.allo.web;

import io.vertx.core.net.KeyCertOptions;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where the web server listens and whom it believes.
 *
 * @param host the address to listen on
 * @param port the port; 0 for any free one
 * @param certificate the certificate of https; empty where a proxy terminates TLS
 * @param publicUrl the only address that browsers use, for example {@code https://allo.example};
 *     empty where the server answers to whatever name it is reached by
 * @param trustedProxies whose {@code X-Forwarded-*} headers are believed
 * @throws IllegalArgumentException for a public address that is not an http or https origin
 */
public record WebSettings(
    String host,
    int port,
    Optional<KeyCertOptions> certificate,
    Optional<URI> publicUrl,
    List<AddressRange> trustedProxies) {
  public WebSettings {
    trustedProxies = List.copyOf(trustedProxies);
    publicUrl.map(URI::toString).ifPresent(Origin::parse);
  }

  /** The same with another certificate. */
  WebSettings showing(KeyCertOptions other) {
    return new WebSettings(host, port, Optional.of(other), publicUrl, trustedProxies);
  }

  /** The origin of {@link #publicUrl}. */
  public Optional<Origin> publicOrigin() {
    return publicUrl.map(url -> Origin.parse(url.toString()));
  }
}
