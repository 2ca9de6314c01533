package app.allo.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * A token bucket per address: so many at once, refilled over a minute. Bounded: of more addresses
 * than it remembers the one that asked longest ago is forgotten. Safe to share between threads.
 */
final class RateLimit {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double SECONDS = 60;

  private final double burst;
  private final int most;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param perMinute how many an address has in a minute
   * @param most how many addresses are remembered
   * @param nanos a clock that never goes back, in nanoseconds
   */
  RateLimit(int perMinute, int most, LongSupplier nanos) {
    this.burst = perMinute;
    this.most = most;
    this.nanos = nanos;
  }

  /** Takes one; where there is none left, the seconds until there is. */
  synchronized OptionalLong take(String address) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.computeIfAbsent(address, unknown -> new Bucket(burst, now));
    forgetOldest();
    double perSecond = burst / SECONDS;
    double elapsed = (now - bucket.filledAt) / NANOS_PER_SECOND;
    bucket.left = Math.min(burst, bucket.left + elapsed * perSecond);
    bucket.filledAt = now;
    if (bucket.left < 1) {
      return OptionalLong.of((long) Math.ceil((1 - bucket.left) / perSecond));
    }
    bucket.left -= 1;
    return OptionalLong.empty();
  }

  synchronized int addresses() {
    return buckets.size();
  }

  private void forgetOldest() {
    if (buckets.size() > most) {
      var oldest = buckets.entrySet().iterator();
      oldest.next();
      oldest.remove();
    }
  }

  private static final class Bucket {
    private double left;
    private long filledAt;

    Bucket(double left, long filledAt) {
      this.left = left;
      this.filledAt = filledAt;
    }
  }
}
