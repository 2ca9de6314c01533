package app.allo.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The running web server: all its verticles as one. */
public final class WebServer {
  private final Vertx vertx;
  private final String deployment;
  private final List<WebVerticle> verticles;

  private WebServer(Vertx vertx, String deployment, List<WebVerticle> verticles) {
    this.vertx = vertx;
    this.deployment = deployment;
    this.verticles = verticles;
  }

  /**
   * Deploys that many verticles on one port. Fails with {@link java.net.BindException} if the port
   * is taken.
   */
  public static Future<WebServer> start(Vertx vertx, int instances, Supplier<WebVerticle> making) {
    List<WebVerticle> verticles = new CopyOnWriteArrayList<>();
    Supplier<WebVerticle> remembering =
        () -> {
          WebVerticle verticle = making.get();
          verticles.add(verticle);
          return verticle;
        };
    return vertx
        .deployVerticle(remembering, new DeploymentOptions().setInstances(instances))
        .map(deployment -> new WebServer(vertx, deployment, verticles));
  }

  /** The port that it listens on. */
  public int port() {
    return verticles.get(0).port();
  }

  /** Presents this certificate to new connections; open ones stay. */
  public Future<Boolean> renew(KeyCertOptions certificate) {
    // The instances share one server, so telling the first is enough.
    return verticles.get(0).renew(certificate);
  }

  /** Stops listening; completes when the last answer has left, or after a second. */
  public Future<Void> stop() {
    return vertx.undeploy(deployment);
  }
}
