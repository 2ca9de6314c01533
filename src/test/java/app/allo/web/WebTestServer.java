package app.allo.web;

import app.allo.origin.AddressRange;
import app.allo.origin.ForwardedHeaders;
import app.allo.origin.OwnOrigin;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.KeyCertOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A web server on a free port of loopback, with a small page and an API that tells what it got. */
public final class WebTestServer implements AutoCloseable {
  public static final String PAGE = "<!doctype html><title>Allo</title>";
  private static final Duration LINGER = Duration.ofMillis(200);
  public static final String SCRIPT = "console.log('allo')";

  final Vertx vertx;
  final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());

  /** What the operator was told, and the time that it goes by. */
  final List<String> hints = new CopyOnWriteArrayList<>();

  final AtomicLong nanos = new AtomicLong();
  private final WebServer web;

  private WebTestServer(
      Vertx vertx,
      WebSettings settings,
      Assets assets,
      WebVerticle.Api api,
      Handler<HttpServerRequest> socket,
      HttpTimeoutLimits limits) {
    this.vertx = vertx;
    ForwardedHeaders forwarded = new ForwardedHeaders(settings.trustedProxies());
    OwnOrigin own = new OwnOrigin(settings.publicOrigin(), forwarded);
    SetupHints setup = new SetupHints(own, forwarded, nanos::get, hints::add);
    web =
        WebServer.start(
                vertx,
                2,
                () ->
                    new WebVerticle(
                        settings,
                        own,
                        assets,
                        api,
                        () -> socket,
                        (request, status) -> {
                          statuses.add(status);
                          setup.answered(request, status);
                        },
                        limits))
            .await();
  }

  public static Builder builder() {
    return new Builder();
  }

  public int port() {
    return web.port();
  }

  public WebServer web() {
    return web;
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  /** An API that answers every path below /api/ in one way. */
  private static WebVerticle.Api everywhere(Function<HttpServerRequest, Future<Void>> answer) {
    return (router, answering) ->
        router
            .route("/api/*")
            .handler(call -> answering.accept(call.request(), answer.apply(call.request())));
  }

  /** Reads the body and answers with it. */
  private static Future<Void> echo(HttpServerRequest request) {
    return RequestBody.read(request)
        .compose(
            body -> JsonAnswer.json(request, 200, new JsonObject().put("got", body.toString())))
        .recover(large -> JsonAnswer.refuseAndClose(request, HttpRefusal.TOO_LARGE));
  }

  public static final class Builder {
    private Vertx vertx;
    private Optional<URI> publicUrl = Optional.empty();
    private Optional<KeyCertOptions> certificate = Optional.empty();
    private List<AddressRange> trusted = List.of();
    private WebVerticle.Api api = everywhere(WebTestServer::echo);
    private Handler<HttpServerRequest> socket =
        request -> request.response().setStatusCode(426).end();
    private HttpTimeoutLimits limits =
        new HttpTimeoutLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), LINGER);
    private Assets assets =
        new Assets(
            Map.of(
                "/",
                Asset.of(
                    "text/html; charset=utf-8",
                    false,
                    PAGE.getBytes(StandardCharsets.UTF_8),
                    Optional.of("in brotli".getBytes(StandardCharsets.UTF_8)),
                    Optional.of("in gzip".getBytes(StandardCharsets.UTF_8))),
                "/assets/app-0123.js",
                Asset.of(
                    "text/javascript; charset=utf-8",
                    true,
                    SCRIPT.getBytes(StandardCharsets.UTF_8),
                    Optional.empty(),
                    Optional.empty())));

    public Builder at(String url) {
      publicUrl = Optional.of(URI.create(url));
      return this;
    }

    public Builder trusting(String range) {
      trusted = List.of(AddressRange.parse(range));
      return this;
    }

    public Builder with(KeyCertOptions options) {
      certificate = Optional.of(options);
      return this;
    }

    public Builder api(Function<HttpServerRequest, Future<Void>> answer) {
      return mounting(everywhere(answer));
    }

    public Builder mounting(WebVerticle.Api mounted) {
      api = mounted;
      return this;
    }

    public Builder socket(Handler<HttpServerRequest> gate) {
      socket = gate;
      return this;
    }

    public Builder within(Duration toAsk) {
      limits = new HttpTimeoutLimits(toAsk, toAsk.multipliedBy(40), LINGER);
      return this;
    }

    public Builder on(Vertx same) {
      vertx = same;
      return this;
    }

    public Builder assets(Assets others) {
      assets = others;
      return this;
    }

    public WebTestServer open() {
      WebSettings settings = new WebSettings("127.0.0.1", 0, certificate, publicUrl, trusted);
      return new WebTestServer(
          vertx == null ? Vertx.vertx() : vertx, settings, assets, api, socket, limits);
    }
  }
}
