package app.allo.bench;

import java.util.function.Consumer;

/** What one event loop sent and received in the running phase. */
final class Tally {
  private Consumer<Talk> onNegotiated = talk -> {};
  private Latencies latencies = new Latencies();
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

  /** Everything that was sent has arrived. */
  boolean isComplete() {
    return latencies.count() == sent;
  }

  long missing() {
    return sent - latencies.count();
  }

  Latencies latencies() {
    return latencies;
  }
}
