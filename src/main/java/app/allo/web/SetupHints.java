package app.allo.web;

import app.allo.origin.ForwardedHeaders;
import app.allo.origin.Origin;
import app.allo.origin.OwnOrigin;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells the operator what a refusal reveals about their settings, or those of a proxy in front:
 * which header is wrong, and what to change. At most one line a minute of each kind, and nothing
 * about a visitor in it: of what was sent, only a valid host name is repeated. Safe to share.
 */
public final class SetupHints {
  private static final Logger LOG = System.getLogger(SetupHints.class.getName());
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_HOST = "X-Forwarded-Host";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final int MOST_SHOWN = 100;

  private final OwnOrigin own;
  private final ForwardedHeaders forwarded;
  private final Kind host;
  private final Kind scheme;
  private final Kind origin;
  private final Kind socket;
  private final Kind visitors;

  public SetupHints(OwnOrigin own, ForwardedHeaders forwarded) {
    this(own, forwarded, System::nanoTime, line -> LOG.log(Level.WARNING, line));
  }

  SetupHints(OwnOrigin own, ForwardedHeaders forwarded, LongSupplier nanos, Consumer<String> log) {
    this.own = own;
    this.forwarded = forwarded;
    this.host = new Kind(nanos, log);
    this.scheme = new Kind(nanos, log);
    this.origin = new Kind(nanos, log);
    this.socket = new Kind(nanos, log);
    this.visitors = new Kind(nanos, log);
  }

  /** Looks at an answered request, on any event loop. */
  public void answered(HttpServerRequest request, int status) {
    if (request.decoderResult().isFailure()) {
      return;
    }
    switch (status) {
      case 308, 403 -> schemeOrOrigin(request);
      case 400, 426 -> hintAtSocket(request);
      case 421 -> hintAtHost(request);
      case 429 -> hintAtVisitors(request);
      default -> {
        // Nothing is wrong, or at least not with the settings.
      }
    }
  }

  private void hintAtHost(HttpServerRequest request) {
    Optional<Origin> asked = own.asked(request);
    Optional<Origin> configured = own.of(request);
    if (asked.isEmpty() || configured.isEmpty()) {
      return;
    }
    String names = "Host is " + shown(asked.get().authority());
    String instead = ", not that of ALLO_PUBLIC_URL, " + configured.get() + ": answered 421. ";
    host.tell(
        isRewritten(request, configured.get())
            ? names
                + instead
                + FORWARDED_HOST
                + " is right, so a proxy rewrites Host: let it pass Host on unchanged"
                + " (Nginx: proxy_set_header Host $http_host)"
            : names
                + instead
                + "If people use that name, set ALLO_PUBLIC_URL to it; if a proxy wrote it,"
                + " let it pass Host on unchanged");
  }

  private boolean isRewritten(HttpServerRequest request, Origin configured) {
    return forwardedHost(request).filter(name -> name.equals(configured.host())).isPresent();
  }

  private static Optional<String> forwardedHost(HttpServerRequest request) {
    return Optional.ofNullable(request.getHeader(FORWARDED_HOST))
        .flatMap(name -> Origin.find("https://" + name.strip()))
        .map(Origin::host);
  }

  private void schemeOrOrigin(HttpServerRequest request) {
    if (own.secure(request).isPresent()) {
      schemeFault(request)
          .ifPresent(
              fault ->
                  scheme.tell(
                      fault + ", so requests count as http, and pages redirect to https forever"));
    } else {
      hintAtOrigin(request);
    }
  }

  /** What is wrong, if the browser may have come by https; empty if it did not. */
  private Optional<String> schemeFault(HttpServerRequest request) {
    String said = request.getHeader(FORWARDED_PROTO);
    boolean cameSecurely = own.cameSecurely(request);
    if (!forwarded.isBehindTrusted(request)) {
      return said != null && said.toLowerCase(Locale.ROOT).contains("https")
          ? Optional.of(
              FORWARDED_PROTO + " says https, but ALLO_TRUST_PROXY does not name whoever sent it")
          : Optional.of("The browser came by https, but ALLO_TRUST_PROXY does not name the proxy")
              .filter(fault -> cameSecurely);
    }
    if (said == null) {
      return Optional.of(
          "A proxy of ALLO_TRUST_PROXY sends no "
              + FORWARDED_PROTO
              + " (Nginx: proxy_set_header X-Forwarded-Proto $scheme)");
    }
    return Optional.of(
            "The browser came by https, but "
                + FORWARDED_PROTO
                + " says http: the proxy that terminates TLS must set it, those behind must pass it on")
        .filter(fault -> cameSecurely);
  }

  private void hintAtOrigin(HttpServerRequest request) {
    List<String> origins = request.headers().getAll(HttpHeaders.ORIGIN);
    Optional<Origin> sent = origins.size() == 1 ? Origin.find(origins.get(0)) : Optional.empty();
    Optional<Origin> self = own.of(request);
    if (sent.isEmpty() || self.isEmpty() || sent.equals(self)) {
      return;
    }
    if (isOurPage(request, sent.get(), self.get())) {
      origin.tell(
          "Origin is "
              + shown(sent.get().toString())
              + ", but Allo's own is "
              + shown(self.get().toString())
              + ": answered 403. Set ALLO_PUBLIC_URL to the address that people use, with its port;"
              + " behind a proxy also ALLO_TRUST_PROXY, for its "
              + FORWARDED_PROTO);
    }
  }

  /**
   * Whether our own page sent it, according to the browser or by its name, and not another site's.
   */
  private static boolean isOurPage(HttpServerRequest request, Origin sent, Origin self) {
    return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
        || sent.host().equals(self.host())
        || forwardedHost(request).filter(name -> name.equals(sent.host())).isPresent();
  }

  private void hintAtSocket(HttpServerRequest request) {
    MultiMap headers = request.headers();
    if (!request.path().equals(WebVerticle.SOCKET)
        || !headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY)) {
      return;
    }
    if (!headers.contains(HttpHeaders.UPGRADE)) {
      socket.tell(
          "A WebSocket came without its Upgrade header: a proxy must speak HTTP/1.1 and pass"
              + " Upgrade and Connection on (Nginx: proxy_http_version, proxy_set_header)");
    } else if (!headers.contains(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL)) {
      socket.tell(
          "A WebSocket came without its Sec-WebSocket-Protocol header: a proxy must pass it on");
    }
  }

  private void hintAtVisitors(HttpServerRequest request) {
    if (request.headers().contains(FORWARDED_FOR) && !forwarded.isBehindTrusted(request)) {
      visitors.tell(
          FORWARDED_FOR
              + " came from an address that ALLO_TRUST_PROXY does not name: if that is your proxy,"
              + " name it, since everyone behind it counts as one visitor now (answered 429)");
    }
  }

  private static String shown(String name) {
    return '"' + name.substring(0, Math.min(name.length(), MOST_SHOWN)) + '"';
  }

  /** Lines of one kind, at most one a minute. */
  private static final class Kind {
    private static final long BETWEEN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final Consumer<String> log;
    private final AtomicLong due;
    private final AtomicLong untold = new AtomicLong();

    Kind(LongSupplier nanos, Consumer<String> log) {
      this.nanos = nanos;
      this.log = log;
      this.due = new AtomicLong(nanos.getAsLong());
    }

    void tell(String line) {
      long now = nanos.getAsLong();
      long then = due.get();
      if (now - then < 0 || !due.compareAndSet(then, now + BETWEEN_NANOS)) {
        untold.incrementAndGet();
        return;
      }
      long more = untold.getAndSet(0);
      log.accept(more == 0 ? line : line + " (and " + more + " more times)");
    }
  }
}
