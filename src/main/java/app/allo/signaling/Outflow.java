package app.allo.signaling;

/**
 * Judges whether a browser reads what it is sent. Counts the bytes written since its connection
 * last took everything: an upper bound of what waits in memory. Times are nanoseconds.
 */
final class Outflow {
  private final int maxBacklog;
  private final long stallWithin;
  private boolean full;
  private long fullSince;
  private long waiting;

  Outflow(int maxBacklog, long stallWithin) {
    this.maxBacklog = maxBacklog;
    this.stallWithin = stallWithin;
  }

  /** Notes a write of some bytes to a connection that is full or not. */
  void wrote(int bytes, boolean isFull, long now) {
    if (!isFull) {
      drained();
      return;
    }
    if (!full) {
      full = true;
      fullSince = now;
    }
    waiting += bytes;
  }

  /** Notes that the connection took everything. */
  void drained() {
    full = false;
    waiting = 0;
  }

  /** Whether the connection is full. */
  boolean isFull() {
    return full;
  }

  /** Whether the socket is to be cut: too much waits, or for too long. */
  boolean isTooSlow(long now) {
    return full && (waiting > maxBacklog || now - fullSince >= stallWithin);
  }
}
