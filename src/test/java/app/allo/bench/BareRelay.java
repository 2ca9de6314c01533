package app.allo.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cheapest relay Vert.x can be: whatever text comes in at {@code /PAIR/a} goes out unread at
 * {@code /PAIR/b}, and back. No identity, no parsing, no event bus: the floor to compare Allo with.
 */
public final class BareRelay extends VerticleBase {
  private final Map<String, ServerWebSocket> sockets;
  private final HttpServerOptions options;

  private BareRelay(Map<String, ServerWebSocket> sockets, HttpServerOptions options) {
    this.sockets = sockets;
    this.options = options;
  }

  /** Arguments: the port and, for TLS, the files of a key and a certificate. */
  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    Map<String, ServerWebSocket> sockets = new ConcurrentHashMap<>();
    int port = Integer.parseInt(arguments[0]);
    HttpServerOptions options =
        new HttpServerOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false);
    if (arguments.length > 1) {
      options
          .setSsl(true)
          .setKeyCertOptions(
              new PemKeyCertOptions().addKeyPath(arguments[1]).addCertPath(arguments[2]));
    }
    DeploymentOptions onePerCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    vertx
        .deployVerticle(() -> new BareRelay(sockets, options), onePerCore)
        .onSuccess(id -> System.out.println("ready at " + port))
        .onFailure(
            failure -> {
              System.err.println(failure);
              vertx.close();
            });
  }

  @Override
  public Future<?> start() {
    return vertx.createHttpServer(options).webSocketHandler(this::relay).listen();
  }

  private void relay(ServerWebSocket socket) {
    String own = socket.path();
    String other = own.endsWith("/a") ? own.replace("/a", "/b") : own.replace("/b", "/a");
    sockets.put(own, socket);
    socket.closeHandler(closed -> sockets.remove(own, socket));
    socket.textMessageHandler(
        text -> {
          ServerWebSocket peer = sockets.get(other);
          if (peer != null) {
            peer.writeTextMessage(text);
          }
        });
  }
}
