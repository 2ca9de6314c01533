package app.allo;

import app.allo.access.KeyFile;
import app.allo.access.Keys;
import app.allo.access.Tokens;
import app.allo.ice.IceServers;
import app.allo.ops.Drain;
import app.allo.ops.Health;
import app.allo.ops.Heap;
import app.allo.room.Bits128;
import app.allo.room.RoomLimits;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import app.allo.signaling.SignalGate;
import app.allo.signaling.SignalLimits;
import app.allo.signaling.Sockets;
import app.allo.web.Assets;
import app.allo.web.ForwardedHeaders;
import app.allo.web.Origin;
import app.allo.web.OwnOrigin;
import app.allo.web.RoomApi;
import app.allo.web.RoomPolicy;
import app.allo.web.Tls;
import app.allo.web.WebServer;
import app.allo.web.WebSettings;
import app.allo.web.WebVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One running server: puts the parts together, and takes them apart again. */
final class Node {
  private static final Logger LOG = System.getLogger(Node.class.getName());

  /** Whose tokens they are where nothing else is known; the keys already tell them apart. */
  private static final String ISSUER = "allo";

  private final Vertx vertx;
  private final Config config;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final String name = name(random);
  private final Sockets sockets = new Sockets();
  private final Health health = new Health();
  private final Optional<Tls> tls;
  private WebServer server;

  private Node(Vertx vertx, Config config) {
    this.vertx = vertx;
    this.config = config;
    this.tls = tls(vertx, config, clock);
  }

  /**
   * Starts to serve. Fails with {@link ConfigMistakes} where a certificate or key cannot be used,
   * with {@link CannotListen} where the port is taken.
   */
  static Future<Node> start(Vertx vertx, Config config) {
    return new Node(vertx, config).start();
  }

  /** The port that the page is served on. */
  int port() {
    return server.port();
  }

  /** Takes the node out of service within 10 s, so that browsers come back elsewhere. */
  Future<Void> drain() {
    tls.ifPresent(Tls::close);
    return new Drain(vertx, health, sockets::drain, server::stop).begin();
  }

  private Future<Node> start() {
    Future<Tokens> tokens = keys().compose(keys -> Tokens.open(vertx, keys, clock));
    Future<Optional<KeyCertOptions>> certificate = certificate();
    Future<Assets> assets = Assets.load(vertx);
    return Future.all(tokens, certificate, assets)
        .compose(all -> rooms(tokens.result()))
        .compose(rooms -> web(tokens.result(), rooms, certificate.result(), assets.result()))
        .map(
            web -> {
              server = web;
              tls.ifPresent(shown -> shown.follow(web::renew));
              health.ready();
              return this;
            });
  }

  private Future<Rooms> rooms(Tokens tokens) {
    Config.Ice ice = config.ice();
    Config.Access access = config.access();
    IceServers servers =
        new IceServers(ice.stun(), ice.turn(), ice.turnSecret(), access.roomTtl(), clock);
    RoomLimits limits =
        RoomLimits.of(
            config.limits().grace(),
            access.roomTtl(),
            access.inviteTtl(),
            config.limits().maxRooms());
    Heap heap = Heap.ofThisProcess();
    return vertx
        .deployVerticle(
            new RoomVerticle(name, tokens, servers::forMember, limits, clock, heap::isCrowded))
        .map(deployed -> new Rooms(vertx.eventBus(), name));
  }

  private Future<WebServer> web(
      Tokens tokens, Rooms rooms, Optional<KeyCertOptions> certificate, Assets assets) {
    Config.Listening listening = config.listening();
    WebSettings settings =
        new WebSettings(
            listening.host(),
            listening.port(),
            certificate,
            listening.publicUrl(),
            listening.trustProxy());
    ForwardedHeaders forwarded = new ForwardedHeaders(listening.trustProxy());
    Optional<Origin> origin = settings.publicOrigin();
    OwnOrigin own = new OwnOrigin(origin, forwarded);
    RoomApi api =
        new RoomApi(tokens, rooms, policy(), own, forwarded, clock, random, refused -> {});
    SignalLimits limits =
        SignalLimits.of(config.limits().socketsPerAddress(), config.limits().messagesPerSecond());
    return WebServer.start(
            vertx,
            Runtime.getRuntime().availableProcessors(),
            () ->
                new WebVerticle(
                    settings,
                    own,
                    assets,
                    api,
                    () ->
                        new SignalGate(
                            vertx,
                            tokens,
                            rooms,
                            sockets,
                            limits,
                            own::isOwn,
                            forwarded::clientAddress),
                    status -> {}))
        .recover(failure -> cannotListen(failure));
  }

  private RoomPolicy policy() {
    return new RoomPolicy(
        config.access().createKey(),
        config.limits().capacity(),
        config.access().roomTtl(),
        config.access().inviteTtl(),
        config.limits().roomsPerMinute(),
        config.limits().seatsPerMinute());
  }

  private Future<Keys> keys() {
    Optional<String> issuer = config.listening().publicUrl().map(URI::toString);
    if (config.access().keys().isPresent()) {
      return Future.succeededFuture(
          Keys.parse(config.access().keys().get(), issuer.orElse(ISSUER)));
    }
    KeyFile file =
        new KeyFile(config.tls().certsDir(), random, line -> LOG.log(Level.WARNING, line));
    return vertx
        .executeBlocking(() -> file.open(issuer))
        .recover(failure -> mistake(failure.getMessage()));
  }

  private Future<Optional<KeyCertOptions>> certificate() {
    if (tls.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    return tls.get()
        .open()
        .map(Optional::of)
        .recover(
            failure ->
                mistake("ALLO_CERT and ALLO_KEY expect a certificate and its key: " + failure));
  }

  private <T> Future<T> cannotListen(Throwable failure) {
    Config.Listening listening = config.listening();
    return Future.failedFuture(
        failure instanceof IOException
            ? new CannotListen(listening.host(), listening.port(), Variable.PORT, failure)
            : failure);
  }

  private static Optional<Tls> tls(Vertx vertx, Config config, Clock clock) {
    Config.Tls tls = config.tls();
    return switch (tls.mode()) {
      case OFF -> Optional.empty();
      case PEM -> Optional.of(Tls.pem(vertx, tls.cert().orElseThrow(), tls.key().orElseThrow()));
      case SELF_SIGNED -> Optional.of(Tls.selfSigned(vertx, tls.certsDir(), names(config), clock));
    };
  }

  private static List<String> names(Config config) {
    return config.listening().publicUrl().map(URI::getHost).stream().toList();
  }

  private static <T> Future<T> mistake(String line) {
    return Future.failedFuture(new ConfigMistakes(List.of(line)));
  }

  private static String name(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Bits128.encode(bytes);
  }
}
