package app.allo.bench;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.OpenSSLEngineOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cheapest relay Vert.x can be: whatever text comes in at {@code /PAIR/a} goes out unread at
 * {@code /PAIR/b}, and back. No identity, no parsing, no event bus: the floor to compare Allo with.
 */
public final class BareRelay extends VerticleBase {
  /** As last argument: pings every socket once in {@link #TURN_MILLIS}. */
  static final String PINGING = "pinging";

  /** As last argument: TLS is that of OpenSSL, by netty-tcnative. */
  static final String OPENSSL = "openssl";

  private static final long TURN_MILLIS = 4_000;
  private static final int TICKS = 64;

  private final Map<String, ServerWebSocket> sockets;
  private final HttpServerOptions options;
  private final boolean pinging;
  private final List<ServerWebSocket> pinged = new ArrayList<>();
  private int next;

  private BareRelay(
      Map<String, ServerWebSocket> sockets, HttpServerOptions options, boolean pinging) {
    this.sockets = sockets;
    this.options = options;
    this.pinging = pinging;
  }

  /** Arguments: the port, then for TLS the files of a key and a certificate. */
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
    boolean pinging = arguments[arguments.length - 1].equals(PINGING);
    if (arguments.length > 2) {
      options
          .setSsl(true)
          .setKeyCertOptions(
              new PemKeyCertOptions().addKeyPath(arguments[1]).addCertPath(arguments[2]));
    }
    if (arguments[arguments.length - 1].equals(OPENSSL)) {
      options.setSslEngineOptions(new OpenSSLEngineOptions());
    }
    DeploymentOptions onePerCore =
        new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    vertx
        .deployVerticle(() -> new BareRelay(sockets, options, pinging), onePerCore)
        .onSuccess(id -> System.out.println("ready at " + port))
        .onFailure(
            failure -> {
              System.err.println(failure);
              vertx.close();
            });
  }

  @Override
  public Future<?> start() {
    if (pinging) {
      vertx.setPeriodic(TURN_MILLIS / TICKS, tick -> ping());
    }
    return vertx.createHttpServer(options).webSocketHandler(this::relay).listen();
  }

  private void relay(ServerWebSocket socket) {
    String own = socket.path();
    String other = own.endsWith("/a") ? own.replace("/a", "/b") : own.replace("/b", "/a");
    sockets.put(own, socket);
    if (pinging) {
      pinged.add(socket);
    }
    socket.closeHandler(closed -> sockets.remove(own, socket));
    socket.textMessageHandler(
        text -> {
          ServerWebSocket peer = sockets.get(other);
          if (peer != null) {
            peer.writeTextMessage(text);
          }
        });
  }

  /** Nobody leaves while this is measured. */
  private void ping() {
    for (int i = 0; i < pinged.size(); i += TICKS) {
      next = (next + 1) % pinged.size();
      pinged.get(next).writePing(Buffer.buffer());
    }
  }
}
