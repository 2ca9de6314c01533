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

  /** The certificate of this node, its key, and who signs nodes, and no others. */
  public record Certificates(Path own, Path key, Path authority) {}

  private NodeMessages() {}

  /**
   * Listens there for what other nodes say.
   *
   * @param certificates without them, nothing is encrypted
   */
  public static void over(
      VertxOptions options, String host, int port, Optional<Certificates> certificates) {
    EventBusOptions bus = new EventBusOptions();
    bus.setHost(host).setPort(port);
    bus.setClusterPingInterval(MILLIS).setClusterPingReplyInterval(MILLIS);
    bus.setConnectTimeout(MILLIS);
    // Vert.x closes a dead connection only once all that was written to it has left.
    bus.setTcpUserTimeout(2 * MILLIS);
    certificates.ifPresent(given -> encrypt(bus, given));
    options.setEventBusOptions(bus);
  }

  private static void encrypt(EventBusOptions bus, Certificates given) {
    bus.setSsl(true);
    bus.setKeyCertOptions(
        new PemKeyCertOptions()
            .setCertPath(given.own().toString())
            .setKeyPath(given.key().toString()));
    bus.setTrustOptions(new PemTrustOptions().addCertPath(given.authority().toString()));
    bus.setTrustAll(false).setClientAuth(ClientAuth.REQUIRED);
  }
}
