package app.allo.web;

import app.allo.origin.Origin;
import app.allo.origin.OwnOrigin;
import app.allo.origin.PathPrefix;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

/**
 * Serves HTTP: refuses what is unsafe to read, then routes to the socket, the API or the page. One
 * instance per core; they share the port.
 */
public final class WebVerticle extends VerticleBase {
  private static final Logger LOG = System.getLogger(WebVerticle.class.getName());
  static final String SOCKET = "/signal";
  private static final String API = "/api/";
  private static final String START = "/";
  private static final int FOUND = 302;
  private static final int PERMANENT_REDIRECT = 308;
  private static final int SECONDS_TO_FINISH = 1;

  private final WebSettings settings;
  private final PathPrefix prefix;
  private final SecurityHeaders headers;
  private final OwnOrigin own;
  private final RequestChecks checks;
  private final Assets assets;
  private final Api api;
  private final Supplier<Handler<HttpServerRequest>> gates;
  private final ObjIntConsumer<HttpServerRequest> answered;
  private final HttpTimeoutLimits limits;

  private HttpTimeouts timeouts;
  private Router router;
  private Handler<HttpServerRequest> gate;
  private HttpServer server;

  /** Answers below {@code /api/}. */
  public interface Api {
    /**
     * Adds its routes.
     *
     * @param answering must be called for each request, with a future that completes when its
     *     answer was written
     */
    void mount(Router router, BiConsumer<HttpServerRequest, Future<Void>> answering);
  }

  /**
   * @param api answers below {@code /api/}
   * @param gates makes, on this verticle's event loop, the handler that upgrades or refuses {@code
   *     /signal}
   * @param answered called with the request and status of each answer, on its event loop
   */
  public WebVerticle(
      WebSettings settings,
      OwnOrigin own,
      Assets assets,
      Api api,
      Supplier<Handler<HttpServerRequest>> gates,
      ObjIntConsumer<HttpServerRequest> answered) {
    this(settings, own, assets, api, gates, answered, HttpTimeoutLimits.STANDARD);
  }

  WebVerticle(
      WebSettings settings,
      OwnOrigin own,
      Assets assets,
      Api api,
      Supplier<Handler<HttpServerRequest>> gates,
      ObjIntConsumer<HttpServerRequest> answered,
      HttpTimeoutLimits limits) {
    this.settings = settings;
    this.prefix = new PathPrefix(settings.prefix());
    this.headers = new SecurityHeaders(settings.publicOrigin());
    this.own = own;
    this.checks = new RequestChecks(own);
    this.assets = assets;
    this.api = api;
    this.gates = gates;
    this.answered = answered;
    this.limits = limits;
    ErrorPage.prepare();
  }

  @Override
  public Future<?> start() {
    timeouts = new HttpTimeouts(vertx, limits);
    gate = gates.get();
    router = Router.router(vertx);
    api.mount(router, this::answering);
    router.route("/api/*").handler(call -> answering(call.request(), absent(call.request())));
    router.route().handler(call -> page(call.request()));
    router.errorHandler(500, this::fault);
    server = vertx.createHttpServer(ServerOptions.of(settings));
    server.connectionHandler(this::opened);
    server.invalidRequestHandler(this::refuseUnreadable);
    server.requestHandler(this::serve);
    return server.listen();
  }

  @Override
  public Future<?> stop() {
    return server.shutdown(SECONDS_TO_FINISH, TimeUnit.SECONDS);
  }

  /** The port that the server listens on, once started. */
  public int port() {
    return server.actualPort();
  }

  /** Presents this certificate to new connections; open ones stay. */
  Future<Boolean> renew(KeyCertOptions certificate) {
    return server.updateSSLOptions(ServerOptions.of(settings.showing(certificate)).getSslOptions());
  }

  private void opened(HttpConnection connection) {
    timeouts.opened(connection);
    prefix.addTo(connection);
  }

  private void serve(HttpServerRequest request) {
    if (!timeouts.accept(request)) {
      return;
    }
    HttpServerResponse response = request.response();
    response.bodyEndHandler(ended -> answered.accept(request, response.getStatusCode()));
    headers.addTo(response.headers());
    try {
      route(request);
    } catch (RuntimeException fault) {
      fault(request, fault);
    }
  }

  private void route(HttpServerRequest request) {
    Optional<HttpRefusal> refusal = checks.refusal(request);
    if (refusal.isPresent()) {
      refuse(request, refusal.get());
    } else if (own.secure(request).isPresent()) {
      forceHttps(request, own.secure(request).get());
    } else if (request.path().equals(SOCKET)) {
      socket(request);
    } else if (request.path().indexOf('%') < 0) {
      router.handle(request);
    } else {
      unnamed(request);
    }
  }

  private void refuse(HttpServerRequest request, HttpRefusal refusal) {
    if (refusal == HttpRefusal.MISDIRECTED && own.isNearlyOwnHost(request) && isForPage(request)) {
      redirect(request, settings.publicOrigin().orElseThrow());
    } else if (refusal == HttpRefusal.MISDIRECTED) {
      JsonAnswer.refuseHost(request, settings.publicUrl().map(URI::toString).orElseThrow());
    } else {
      JsonAnswer.refuseAndClose(request, refusal);
    }
  }

  private void socket(HttpServerRequest request) {
    if (Navigation.isForPerson(request)) {
      request.response().putHeader(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
      answering(request, JsonAnswer.refuse(request, HttpRefusal.UPGRADE_REQUIRED));
      return;
    }
    timeouts.handOver(request);
    gate.handle(request);
  }

  private void answering(HttpServerRequest request, Future<Void> written) {
    written.onComplete(done -> timeouts.answered(request));
  }

  /** No path here contains an escape, and the Router fails on an incomplete one. */
  private void unnamed(HttpServerRequest request) {
    if (request.path().startsWith(API)) {
      answering(request, absent(request));
    } else {
      page(request);
    }
  }

  private static Future<Void> absent(HttpServerRequest request) {
    return JsonAnswer.refuse(request, HttpRefusal.NOT_FOUND);
  }

  private void page(HttpServerRequest request) {
    timeouts.sending(request);
    boolean isFile = assets.has(request.path()) || !Navigation.is(request);
    answering(request, isFile ? assets.serve(request) : pageFor(request));
  }

  /** Whatever a person opens, they get the page, so that a link survives its journey. */
  private Future<Void> pageFor(HttpServerRequest request) {
    Optional<PageAddress> address = PageAddress.of(request.uri());
    if (address.isEmpty()) {
      return absent(request);
    }
    return address.get().isFlat() && !prefix.begins(request.path())
        ? assets.servePage(request)
        : JsonAnswer.redirect(request, FOUND, settings.prefix() + address.get().atRoot());
  }

  private void fault(RoutingContext call) {
    fault(call.request(), call.failure());
  }

  private static void fault(HttpServerRequest request, Throwable fault) {
    LOG.log(Level.ERROR, "A request failed", fault);
    if (!request.response().headWritten()) {
      JsonAnswer.refuseAndClose(request, HttpRefusal.FAULT);
    }
  }

  /** A program that sent its token unencrypted gets no redirect. */
  private void forceHttps(HttpServerRequest request, Origin secure) {
    // If it came by https after all, the redirect would be a loop.
    if (isForPage(request) && !own.cameSecurely(request)) {
      redirect(request, secure);
    } else {
      JsonAnswer.refuse(request, HttpRefusal.HTTPS_ONLY);
    }
  }

  private static boolean isForPage(HttpServerRequest request) {
    boolean asks = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    return asks && !request.path().equals(SOCKET) && !request.path().startsWith(API);
  }

  /** Only ever redirects to the configured host. */
  private void redirect(HttpServerRequest request, Origin configured) {
    JsonAnswer.redirect(
        request, PERMANENT_REDIRECT, configured + settings.prefix() + destination(request));
  }

  /** The same file or page, with the link and the query of an address that a person opened. */
  private String destination(HttpServerRequest request) {
    String path = request.path();
    boolean isFile = assets.has(path) && !path.equals(START);
    return isFile ? path : PageAddress.of(request.uri()).map(PageAddress::atRoot).orElse(START);
  }

  private void refuseUnreadable(HttpServerRequest request) {
    HttpRefusal refusal = HttpRefusal.of(request.decoderResult().cause());
    if (timeouts.acceptLast(request)) {
      headers.addTo(request.response().headers());
      JsonAnswer.refuseUnended(request, refusal);
      answered.accept(request, refusal.status());
    }
  }
}
