package app.allo.socket;

/**
 * Counts what a browser has been sent and has not taken. Slow is one that leaves too much, or that
 * takes nothing at all for too long. Times are nanoseconds, sizes characters.
 */
final class Backlog {
  /** What a text costs beside its characters. */
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

  /** Adds a text that could not leave at once. */
  void add(int size, long now) {
    if (waiting == 0) {
      movedAt = now;
    }
    waiting += size;
    texts++;
  }

  /** Takes off a text that left. */
  void remove(int size, long now) {
    waiting -= size;
    texts--;
    movedAt = now;
  }

  /** About what that takes in memory. */
  long bytes() {
    return waiting + texts * EACH;
  }

  boolean isEmpty() {
    return waiting == 0;
  }

  boolean isTooLarge() {
    return waiting > most;
  }

  /** How long until it counts as stalled unless something leaves; 0 or less where it has. */
  long untilStalled(long now) {
    return movedAt + stallWithin - now;
  }
}
