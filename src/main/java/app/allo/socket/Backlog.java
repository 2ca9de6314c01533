package app.allo.socket;

/**
 * Judges by what waits for a browser whether it is slow: too much waits, or nothing of it has left
 * for too long. It is shown the queue from time to time and compares. Times are nanoseconds, sizes
 * bytes.
 */
final class Backlog {
  private final long most;
  private final long stallWithin;
  private Object head;
  private long headLeft;
  private long movedAt;

  Backlog(long most, long stallWithin) {
    this.most = most;
    this.stallWithin = stallWithin;
  }

  boolean isTooLarge(long waiting) {
    return waiting > most;
  }

  /** Nothing waits. */
  void empty() {
    head = null;
  }

  /**
   * Looks at the first thing that waits.
   *
   * @param first what it is
   * @param left how much of it has left
   * @return how long until it counts as stalled unless something leaves; 0 or less if it is stalled
   */
  long untilStalled(Object first, long left, long now) {
    if (first != head || left != headLeft) {
      head = first;
      headLeft = left;
      movedAt = now;
    }
    return movedAt + stallWithin - now;
  }
}
