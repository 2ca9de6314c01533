package app.allo.cluster.hazelcast;

import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.util.Optional;

/** How nodes pass messages to each other: over TLS, with certificates on both sides. */
public final class NodeMessages {
  /** What is not answered in time is given up, so that a lost node is noticed. */
  private static final int MILLIS = 2_000;

  private NodeMessages() {}

  /**
   * Listens there for what other nodes say.
   *
   * @param cert this node's own certificate; without it, nothing is encrypted
   * @param authority signs the certificates of nodes, and no others
   */
  public static void over(
      VertxOptions options,
      String host,
      int port,
      Optional<Path> cert,
      Optional<Path> key,
      Optional<Path> authority) {
    EventBusOptions bus = new EventBusOptions();
    bus.setHost(host).setPort(port);
    bus.setClusterPingInterval(MILLIS).setClusterPingReplyInterval(MILLIS);
    bus.setConnectTimeout(MILLIS);
    // Vert.x closes a dead connection only once all that was written to it has left.
    bus.setTcpUserTimeout(2 * MILLIS);
    if (cert.isPresent()) {
      bus.setSsl(true);
      bus.setKeyCertOptions(
          new PemKeyCertOptions()
              .setCertPath(cert.get().toString())
              .setKeyPath(key.orElseThrow().toString()));
      bus.setTrustOptions(new PemTrustOptions().addCertPath(authority.orElseThrow().toString()));
      bus.setTrustAll(false).setClientAuth(ClientAuth.REQUIRED);
    }
    options.setEventBusOptions(bus);
  }
}
