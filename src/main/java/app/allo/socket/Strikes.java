package app.allo.socket;

/** Counts what a socket did wrong: the third time within 60 s ends it. Times are nanoseconds. */
final class Strikes {
  static final int MOST = 3;
  static final long WITHIN = 60_000_000_000L;

  private final long[] times = new long[MOST];
  private int count;

  /** Adds one; true if it is the third within 60 s. */
  boolean strike(long now) {
    times[count % MOST] = now;
    count++;
    long oldest = times[count % MOST];
    return count >= MOST && now - oldest < WITHIN;
  }
}
