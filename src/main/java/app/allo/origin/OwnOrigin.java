package app.allo.origin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/**
 * Knows the deployment's own origin: that of the public address if one is configured, else that of
 * the name the request was made to. Immutable, so safe to share.
 */
public final class OwnOrigin {
  private static final String WWW = "www.";

  private final Optional<Origin> configured;
  private final ForwardedHeaders forwarded;

  public OwnOrigin(Optional<Origin> configured, ForwardedHeaders forwarded) {
    this.configured = configured;
    this.forwarded = forwarded;
  }

  /** Whether a browser's {@code Origin} header is exactly this deployment's. */
  public boolean isOwn(String origin, HttpServerRequest request) {
    return origin != null && of(request).filter(own -> own.toString().equals(origin)).isPresent();
  }

  /**
   * Whether the page of another site made its visitor's browser send this. Programs that are not
   * browsers say nothing about where they come from, and are not foreign.
   */
  public boolean isForeign(HttpServerRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
    if (origins.isEmpty()) {
      String site = request.getHeader("Sec-Fetch-Site");
      return "cross-site".equals(site) || "same-site".equals(site);
    }
    return origins.size() > 1 || !isOwn(origins.get(0), request);
  }

  /** The deployment's origin as this request sees it; empty for an invalid {@code Host}. */
  public Optional<Origin> of(HttpServerRequest request) {
    return configured.isPresent() ? configured : asked(request);
  }

  /**
   * Whether the request's {@code Host} is the configured one; true for any if none is configured.
   */
  public boolean isOwnHost(HttpServerRequest request) {
    return configured.isEmpty()
        || asked(request).filter(o -> o.authority().equals(authorityOf(o))).isPresent();
  }

  /**
   * Whether the request's {@code Host} is the configured one with {@code www.} in front, without
   * it, or with a dot at its end, which names may have.
   */
  public boolean isNearlyOwnHost(HttpServerRequest request) {
    return asked(request).filter(this::isNearlyOwn).isPresent();
  }

  private boolean isNearlyOwn(Origin asked) {
    String own = authorityOf(asked);
    String name = asked.authority().replaceFirst("\\.(?=:|$)", "");
    return name.equals(own) || name.equals(WWW + own) || own.equals(WWW + name);
  }

  /**
   * Whether the browser itself came by https, whatever a proxy says: it sends Fetch Metadata (§2)
   * to no other address except those of its own machine.
   */
  public boolean cameSecurely(HttpServerRequest request) {
    return request.headers().contains("Sec-Fetch-Mode")
        && of(request).filter(own -> !own.isThisMachine()).isPresent();
  }

  /** The origin to redirect an unencrypted request to; empty if this one is fine. */
  public Optional<Origin> secure(HttpServerRequest request) {
    return configured.filter(own -> own.isHttps() && !forwarded.isHttps(request));
  }

  private String authorityOf(Origin asked) {
    // A request over http to the default port is still meant for https://host.
    return configured
        .map(own -> Origin.parse(asked.scheme() + "://" + own.authority()).authority())
        .orElse("");
  }

  /**
   * The origin according to the {@code Host} header; empty if it is missing, invalid, or there are
   * two.
   */
  public Optional<Origin> asked(HttpServerRequest request) {
    List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
    if (hosts.size() != 1) {
      return Optional.empty();
    }
    return Origin.find((forwarded.isHttps(request) ? "https://" : "http://") + hosts.get(0));
  }
}
