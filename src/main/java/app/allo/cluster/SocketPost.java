package app.allo.cluster;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import java.util.Map;

/** Carries what is for sockets to the node that they are on, and hands it out there. */
final class SocketPost {
  private static final String ADDRESS = "to";
  private static final String PUBLISHED = "published";
  private static final String RELAYED = "relayed";
  private static final String BACK = "back";
  private static final String ONLY = "only";

  private static final DeliveryOptions HERE = new DeliveryOptions().setLocalOnly(true);

  private final EventBus bus;
  private final String noPeer;
  private final Bundles bundles;

  /**
   * @param noPeer what a socket hears if nobody takes its signal
   */
  SocketPost(Vertx vertx, String noPeer) {
    this.bus = vertx.eventBus();
    this.noPeer = noPeer;
    this.bundles =
        new Bundles(vertx, (node, all) -> bus.<Buffer>sender(NodeBus.inbox(node)).write(all));
  }

  /** Has a text published at an address of another node. */
  void publish(String node, String address, String text, Map<String, String> headers) {
    DeliveryOptions options =
        new DeliveryOptions().addHeader(NodeBus.KIND, PUBLISHED).addHeader(ADDRESS, address);
    headers.forEach(options::addHeader);
    bus.send(NodeBus.inbox(node), text, options);
  }

  /**
   * Sends a signal to an inbox on another node.
   *
   * @param bundled whether that node takes several in one message
   */
  Future<Void> relay(String node, boolean bundled, Bundles.Signal signal) {
    if (bundled && Bundles.isPossible()) {
      return bundles.add(node, signal);
    }
    DeliveryOptions options =
        new DeliveryOptions()
            .addHeader(NodeBus.KIND, RELAYED)
            .addHeader(ADDRESS, signal.address())
            .addHeader(BACK, signal.otherwise().address())
            .addHeader(ONLY, signal.otherwise().socket());
    return bus.<String>sender(NodeBus.inbox(node), options).write(signal.text());
  }

  /** Hands out what another node has sent. */
  void handOut(Buffer bundle) {
    Bundles.read(bundle, this::deliver);
  }

  /** Hands out what another node has sent. */
  void handOut(Message<Object> message, String text) {
    String address = message.headers().get(ADDRESS);
    if (RELAYED.equals(message.headers().get(NodeBus.KIND))) {
      Nodes.Otherwise otherwise =
          new Nodes.Otherwise(message.headers().get(BACK), message.headers().get(ONLY));
      deliver(new Bundles.Signal(address, otherwise, text));
      return;
    }
    DeliveryOptions options = new DeliveryOptions().setLocalOnly(true);
    message.headers().forEach(options::addHeader);
    bus.publish(address, text, options);
  }

  private void deliver(Bundles.Signal signal) {
    String only = signal.otherwise().socket();
    bus.<String>sender(signal.address(), HERE)
        .write(signal.text())
        .onFailure(
            nobody ->
                publish(
                    Nodes.nodeOf(only), signal.otherwise().address(), noPeer, Map.of(ONLY, only)));
  }
}
