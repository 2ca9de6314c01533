package app.allo;

import app.allo.cluster.NodeBus;
import app.allo.cluster.Nodes;
import app.allo.cluster.hazelcast.HazelcastNodes;
import app.allo.cluster.hazelcast.NodeMessages;
import app.allo.cluster.hazelcast.OwnCertificate;
import app.allo.config.ClusterConfig;
import app.allo.config.ConfigMistakes;
import app.allo.config.Setting;
import app.allo.overload.Metering;
import app.allo.room.id.Id128;
import app.allo.signaling.Rooms;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Where this server runs: by itself, as nearly all do, or as one of several nodes. */
record Place(Vertx vertx, Nodes nodes) {
  private static final Logger LOG = System.getLogger(Place.class.getName());
  private static final long SAYS_SO_AFTER_SECONDS = 20;
  private static final long JOINED_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(150);
  private static final String IN_USE = "already in use";
  private static final String NOT_JOINED = "Node failed to start";
  private static final String HAZELCAST = "com.hazelcast.core.Hazelcast";

  static Place alone(Vertx vertx) {
    return new Place(vertx, Nodes.alone(Id128.random(new SecureRandom())));
  }

  /**
   * By itself on that Vert.x, or on one of its own beside others if there is a cluster. Fails with
   * {@link ConfigMistakes}, {@link CannotListen} or {@link CannotJoin}.
   *
   * @param fellOut is called when this node has fallen out of its cluster for good
   */
  static Future<Place> of(
      Vertx vertx,
      Metering metering,
      VertxOptions options,
      Optional<ClusterConfig> cluster,
      Runnable fellOut) {
    if (cluster.isEmpty()) {
      return Future.succeededFuture(alone(vertx));
    }
    if (!hasHazelcast()) {
      return mistake("ALLO_CLUSTER: this jar has no cluster: use allo-cluster.jar");
    }
    Optional<String> complaint =
        cluster.get().tls().flatMap(tls -> OwnCertificate.complaint(vertx, certificates(tls)));
    return complaint.isPresent()
        ? mistake(complaint.get())
        : vertx.close().compose(closed -> join(metering, options, cluster.get(), fellOut));
  }

  private static Future<Place> join(
      Metering metering, VertxOptions options, ClusterConfig cluster, Runnable fellOut) {
    AtomicReference<NodeBus> bus = new AtomicReference<>();
    HazelcastNodes list =
        new HazelcastNodes(
            cluster.nodes(),
            cluster.service(),
            cluster.host(),
            cluster.port(),
            () -> Optional.ofNullable(bus.get()).ifPresent(NodeBus::rejoined),
            fellOut);
    NodeMessages.over(
        options, cluster.host(), cluster.port() + 1, cluster.tls().map(Place::certificates));
    // Hazelcast joins on a worker, which a node that hangs may keep waiting for so long.
    options.setMaxWorkerExecuteTime(JOINED_WITHIN_NANOS);
    Future<Vertx> joined = metering.clustered(options, list, cluster.port() + 1);
    CompletableFuture.delayedExecutor(SAYS_SO_AFTER_SECONDS, TimeUnit.SECONDS)
        .execute(
            () -> {
              if (!joined.isComplete()) {
                LOG.log(
                    Level.WARNING,
                    "A node of ALLO_CLUSTER answers, and does not let this one in yet");
              }
            });
    return joined
        .map(
            vertx -> {
              bus.set(
                  new NodeBus(vertx, list.name(), list::names, Rooms.NODE_MILLIS, Rooms.noPeer()));
              list.watch(vertx);
              return new Place(vertx, bus.get());
            })
        .recover(failure -> cannotJoin(cluster, failure));
  }

  private static <T> Future<T> cannotJoin(ClusterConfig cluster, Throwable failure) {
    String reason = reason(failure);
    if (reason.contains(NOT_JOINED)) {
      return Future.failedFuture(new CannotJoin(failure));
    }
    return reason.contains(IN_USE)
        ? Future.failedFuture(
            new CannotListen(cluster.host(), taken(cluster, reason), Setting.CLUSTER_PORT, failure))
        : mistake("ALLO_CLUSTER: this node cannot join: " + reason);
  }

  /** Hazelcast names its port; the one for messages is the next. */
  private static int taken(ClusterConfig cluster, String reason) {
    return reason.contains("[" + cluster.port() + "]") ? cluster.port() : cluster.port() + 1;
  }

  private static NodeMessages.Certificates certificates(ClusterConfig.Tls tls) {
    return new NodeMessages.Certificates(tls.cert(), tls.key(), tls.authority());
  }

  private static String reason(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static <T> Future<T> mistake(String line) {
    return Future.failedFuture(new ConfigMistakes(List.of(line)));
  }

  private static boolean hasHazelcast() {
    try {
      Class.forName(HAZELCAST, false, Place.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException plainJar) {
      return false;
    }
  }
}
