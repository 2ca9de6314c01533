package app.allo.ops;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;

/**
 * Serves {@code /live}, {@code /ready} and {@code /metrics} for the operator's machines, on an
 * address that the public does not reach.
 */
public final class ManagementVerticle extends VerticleBase {
  private static final int IDLE_SECONDS = 10;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final String host;
  private final int port;
  private final Health health;
  private final Metrics metrics;
  private HttpServer server;

  /**
   * @param port 0 for any free one
   */
  public ManagementVerticle(String host, int port, Health health, Metrics metrics) {
    this.host = host;
    this.port = port;
    this.health = health;
    this.metrics = metrics;
  }

  @Override
  public Future<?> start() {
    HttpServerOptions options = new HttpServerOptions();
    options.setHost(host).setPort(port).setIdleTimeout(IDLE_SECONDS);
    options.setIdleTimeoutUnit(TimeUnit.SECONDS).setHttp2ClearTextEnabled(false);
    server = vertx.createHttpServer(options).requestHandler(this::serve);
    return server.listen();
  }

  /** The port that it listens on, once started. */
  public int port() {
    return server.actualPort();
  }

  private void serve(HttpServerRequest request) {
    if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
      request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
      answer(request, 405, TEXT, "method-not-allowed\n");
      return;
    }
    switch (String.valueOf(request.path())) {
      case "/live" -> answer(request, 200, TEXT, "live\n");
      case "/ready" -> ready(request);
      case "/metrics" -> answer(request, 200, PROMETHEUS, metrics.text());
      default -> answer(request, 404, TEXT, "not-found\n");
    }
  }

  private void ready(HttpServerRequest request) {
    if (health.isReady()) {
      answer(request, 200, TEXT, "ready\n");
    } else {
      answer(request, 503, TEXT, "not-ready\n");
    }
  }

  private static void answer(HttpServerRequest request, int status, String type, String body) {
    HttpServerResponse response = request.response();
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.putHeader(HttpHeaders.CONTENT_TYPE, type);
    response.putHeader("X-Content-Type-Options", "nosniff");
    response.setStatusCode(status).end(body);
  }
}
