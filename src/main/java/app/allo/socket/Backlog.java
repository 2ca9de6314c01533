package app.allo.socket;

/**
 * Counts what a browser has been sent and has not read. A browser is slow if too much waits for it,
 * or if it reads nothing at all for too long. Times are nanoseconds, sizes characters.
 */
final class Backlog {
  /** What a text costs in addition to its characters. */
  private static final long EACH = 512;

  private final int most;
  private final long stallWithin;
  private long waiting;
  private int texts;
  private long movedAt;

  Backlog(int most, long stallWithin) {
    this.most = most;
    this.stallWithin = stallWithin;
  }

  /** Adds a text that could not be sent at once. */
  void add(int size, long now) {
    if (waiting == 0) {
      movedAt = now;
    }
    waiting += size;
    texts++;
  }

  /** Removes a text that was sent. */
  void remove(int size, long now) {
    waiting -= size;
    texts--;
    movedAt = now;
  }

  /** About how much memory that takes. */
  long bytes() {
    return waiting + texts * EACH;
  }

  boolean isEmpty() {
    return waiting == 0;
  }

  boolean isTooLarge() {
    return waiting > most;
  }

  /** How long until it counts as stalled unless something is sent; 0 or less if it is stalled. */
  long untilStalled(long now) {
    return movedAt + stallWithin - now;
  }
}
