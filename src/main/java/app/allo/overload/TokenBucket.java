package app.allo.overload;

/**
 * A token bucket: so many at once, and another one each interval. Times are nanoseconds of a clock
 * that never goes back, but may overflow. Decision 045.
 */
public final class TokenBucket {
  /** What one costs, in nanoseconds of waiting: whole numbers, so that no rounding adds up. */
  private final long interval;

  private final long full;
  private long credit;
  private long filledAt;

  /** A full bucket. */
  public TokenBucket(long interval, int burst, long now) {
    this.interval = interval;
    this.full = interval * burst;
    this.credit = full;
    this.filledAt = now;
  }

  /** Takes one; false when there is none left. */
  public boolean take(long now) {
    return takeOrWait(now) == 0;
  }

  /** Takes one and returns 0; if there is none left, returns the nanoseconds until there is. */
  public long takeOrWait(long now) {
    credit = Math.min(full, credit + (now - filledAt));
    filledAt = now;
    if (credit < interval) {
      return interval - credit;
    }
    credit -= interval;
    return 0;
  }
}
