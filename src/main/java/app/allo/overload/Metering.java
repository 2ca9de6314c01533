package app.allo.overload;

import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.core.transport.Transport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Puts a meter into each connection that the servers of one Vert.x accept, before TLS, once it
 * knows the bounds.
 */
public final class Metering {
  private record Bounds(MemoryBudget budget, Function<InetAddress, Optional<String>> address) {}

  private final AtomicReference<Bounds> bounds = new AtomicReference<>();
  private volatile int portOfNodes = -1;

  /** A Vert.x whose servers are metered. */
  public Vertx vertx(VertxOptions options) {
    return builder(options).build();
  }

  /**
   * A Vert.x that is one of several nodes, which send their messages to that port. What comes from
   * the others is not metered: they have proven who they are.
   */
  public Future<Vertx> clustered(VertxOptions options, ClusterManager manager, int port) {
    portOfNodes = port;
    return builder(options).withClusterManager(manager).buildClustered();
  }

  private VertxBuilder builder(VertxOptions options) {
    Transport nativeOrNot = Transport.nativeTransport();
    Transport transport =
        nativeOrNot != null && nativeOrNot.available() ? nativeOrNot : Transport.NIO;
    return Vertx.builder().with(options).withTransport(new Metered(transport, this::watch));
  }

  /**
   * Begins.
   *
   * @param address the address that limits count a peer under; empty for a proxy, whose visitors
   *     are known only later
   */
  public void begin(MemoryBudget budget, Function<InetAddress, Optional<String>> address) {
    bounds.set(new Bounds(budget, address));
  }

  private void watch(Channel accepted) {
    Bounds known = bounds.get();
    if (known != null
        && accepted.remoteAddress() instanceof InetSocketAddress peer
        && ((InetSocketAddress) accepted.localAddress()).getPort() != portOfNodes) {
      ConnectionMeter meter = ConnectionMeter.addTo(accepted, known.budget());
      known.address().apply(peer.getAddress()).ifPresent(meter::from);
      meter.accepted();
    }
  }
}
