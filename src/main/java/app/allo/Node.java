package app.allo;

import app.allo.access.Tokens;
import app.allo.api.RoomApi;
import app.allo.api.RoomPolicy;
import app.allo.cluster.Nodes;
import app.allo.config.Config;
import app.allo.config.ConfigMistakes;
import app.allo.config.Setting;
import app.allo.config.TlsMode;
import app.allo.ice.IceServers;
import app.allo.ops.Drain;
import app.allo.ops.Health;
import app.allo.ops.Heap;
import app.allo.ops.LoopLag;
import app.allo.ops.ManagementVerticle;
import app.allo.ops.Metrics;
import app.allo.origin.ForwardedHeaders;
import app.allo.origin.OwnOrigin;
import app.allo.overload.MemoryBudget;
import app.allo.overload.Metering;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.signaling.RoomVerticle;
import app.allo.signaling.Rooms;
import app.allo.socket.SignalGate;
import app.allo.socket.SignalLimits;
import app.allo.socket.Sockets;
import app.allo.web.Assets;
import app.allo.web.SetupHints;
import app.allo.web.WebServer;
import app.allo.web.WebSettings;
import app.allo.web.WebVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** One running server: puts the parts together and takes them out of service again. */
final class Node {
  /** Over how long sockets are closed after this node was cut off from others. */
  private static final Duration REJOIN_OVER = Duration.ofSeconds(1);

  private final Metering metering;
  private final Vertx vertx;
  private final Config config;
  private final Clock clock = Clock.systemUTC();
  private final Time time = new Time(clock, System::nanoTime);
  private final SecureRandom random = new SecureRandom();
  private final Nodes nodes;
  private final Health health;
  private final Metrics metrics = new Metrics();
  private final Sockets sockets = new Sockets(metrics::refused, metrics::relayed);
  private final Credentials credentials;
  private OptionalInt managementPort = OptionalInt.empty();
  private WebServer server;

  private Node(Metering metering, Place place, Config config) {
    this.metering = metering;
    this.vertx = place.vertx();
    this.nodes = place.nodes();
    this.health = new Health(nodes::isReady);
    this.config = config;
    this.credentials = new Credentials(vertx, config, clock, random);
  }

  /**
   * Starts to serve. Fails with {@link ConfigMistakes} if a certificate or key cannot be used, with
   * {@link CannotListen} if a port is taken.
   */
  static Future<Node> start(Metering metering, Place place, Config config) {
    return new Node(metering, place, config).start();
  }

  /** The port that the page is served on. */
  int port() {
    return server.port();
  }

  /** The port that health and metrics are served on, if they are. */
  OptionalInt managementPort() {
    return managementPort;
  }

  /** Takes the node out of service within 10 s, so that browsers come back elsewhere. */
  Future<Void> drain() {
    credentials.close();
    nodes.leave();
    return new Drain(vertx, health, sockets::drain, server::stop).begin();
  }

  private Future<Node> start() {
    Future<Tokens> tokens = credentials.keys().compose(keys -> Tokens.open(vertx, keys, time));
    Future<Optional<KeyCertOptions>> certificate = credentials.certificate();
    Future<Assets> assets = Assets.load(vertx, config.listening().publicUrl());
    return Future.all(tokens, certificate, assets)
        .compose(all -> management())
        .compose(managed -> rooms(tokens.result()))
        .compose(rooms -> web(tokens.result(), rooms, certificate.result(), assets.result()))
        .map(
            web -> {
              server = web;
              credentials.follow(web::renew);
              health.ready();
              return this;
            });
  }

  private long clustered() {
    return nodes.isAlone() ? 0 : 1;
  }

  /** Every page here comes back, so that it learns from the room how things are now. */
  private void rejoined() {
    sockets.restart(REJOIN_OVER);
  }

  private Future<?> management() {
    metrics
        .gauge("allo.sockets", "Open sockets", sockets::count)
        .counter("allo.relays", "Signals relayed", sockets::relayed)
        .gauge("allo.nodes", "Nodes that own rooms, as this one sees it", nodes::ready)
        .gauge("allo.clustered", "Whether this is one of several nodes", this::clustered);
    OptionalInt port = config.management().port();
    if (port.isEmpty()) {
      return Future.succeededFuture();
    }
    String host = config.management().host();
    ManagementVerticle management = new ManagementVerticle(host, port.getAsInt(), health, metrics);
    DeploymentOptions onEachLoop =
        new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE);
    return vertx
        .deployVerticle(() -> new LoopLag(System::nanoTime, metrics::late), onEachLoop)
        .compose(deployed -> vertx.deployVerticle(management))
        .onSuccess(deployed -> managementPort = OptionalInt.of(management.port()))
        .recover(failure -> cannotListen(host, port.getAsInt(), Setting.MANAGEMENT_PORT, failure));
  }

  private IceServers iceServers() {
    Config.Ice ice = config.ice();
    return new IceServers(ice.stun(), ice.turn(), ice.turnSecret(), clock);
  }

  private Future<Rooms> rooms(Tokens tokens) {
    Config.Access access = config.access();
    IceServers servers = iceServers();
    RoomLimits limits =
        RoomLimits.of(
            config.limits().grace(),
            access.roomTtl(),
            access.inviteTtl(),
            config.limits().maxRooms());
    Heap heap = Heap.ofThisProcess();
    RoomVerticle owner =
        new RoomVerticle(
            nodes, tokens, servers::forMember, limits, time, heap::isCrowded, this::rejoined);
    return vertx
        .deployVerticle(owner)
        .onSuccess(
            deployed ->
                metrics
                    .gauge("allo.rooms", "Open rooms", owner::openRooms)
                    .gauge("allo.members", "Members in rooms or waiting", owner::members)
                    .gauge("allo.heap.kept.bytes", "Heap that collections left", heap::kept)
                    .gauge("allo.heap.most.bytes", "Heap at most", heap::most))
        .map(deployed -> new Rooms(vertx, nodes));
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
    metering.begin(MemoryBudget.ofThisProcess(), forwarded::clientAddress);
    OwnOrigin own = new OwnOrigin(settings.publicOrigin(), forwarded);
    SetupHints hints = new SetupHints(own, forwarded);
    RoomApi api =
        new RoomApi(
            tokens, rooms, policy(), iceServers(), own, forwarded, clock, random, metrics::refused);
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
                    (request, status) -> {
                      metrics.answered(status);
                      hints.answered(request, status);
                    }))
        .recover(
            failure -> cannotListen(listening.host(), listening.port(), Setting.PORT, failure));
  }

  private RoomPolicy policy() {
    return new RoomPolicy(
        config.access().createKey(),
        config.limits().capacity(),
        config.access().roomTtl(),
        config.access().inviteTtl(),
        config.access().laterTtl(),
        config.limits().roomsPerMinute(),
        config.limits().seatsPerMinute(),
        !config.ice().turn().isEmpty(),
        isLocal());
  }

  private boolean isLocal() {
    return config.listening().isEverywhere()
        && config.listening().publicUrl().isEmpty()
        && config.tls().mode() != TlsMode.OFF;
  }

  private static <T> Future<T> cannotListen(
      String host, int port, Setting<?> setting, Throwable failure) {
    return Future.failedFuture(
        failure instanceof IOException ? new CannotListen(host, port, setting, failure) : failure);
  }
}
