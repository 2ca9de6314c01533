package app.allo.bench;

import io.vertx.core.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What one event loop sent and received in the running phase. */
final class Tally {
  private Consumer<Talk> onNegotiated = talk -> {};
  private Latencies latencies = new Latencies();
  private final List<String> closed = new ArrayList<>();
  private long sent;

  void begin(Consumer<Talk> onNegotiated) {
    this.onNegotiated = onNegotiated;
    latencies = new Latencies();
    sent = 0;
  }

  void sent() {
    sent++;
  }

  /** Whether {@code text} was one of ours; a server also says things of its own. */
  boolean arrived(String text) {
    long sentAt = Stamped.sentAt(text);
    if (sentAt < 0) {
      return false;
    }
    latencies.add(System.nanoTime() - sentAt);
    return true;
  }

  void negotiated(Talk talk) {
    onNegotiated.accept(talk);
  }

  /** A connection ended in the middle of it. */
  void lost(WebSocket socket) {
    closed.add(socket.closeStatusCode() + " " + socket.closeReason());
  }

  /** Everything that was sent has arrived. */
  boolean isComplete() {
    return latencies.count() == sent;
  }

  /** What is wrong where not everything has arrived. */
  String complaint() {
    return (sent - latencies.count()) + " messages were lost; sockets closed: " + closed;
  }

  Latencies latencies() {
    return latencies;
  }
}
