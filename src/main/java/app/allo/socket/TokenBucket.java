package app.allo.socket;

/**
 * A token bucket: so many at once, so many a second for ever. Times are nanoseconds. Decision 045.
 */
final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private double left;
  private long last;

  /** A full bucket. */
  TokenBucket(double perSecond, double burst, long now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.left = burst;
    this.last = now;
  }

  /** Takes one; false when there is none left. */
  boolean take(long now) {
    left = Math.min(burst, left + (now - last) / NANOS * perSecond);
    last = now;
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }
}
