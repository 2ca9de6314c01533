package app.allo.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket per address: so many at once, refilled over a minute. Bounded: of more addresses
 * than it remembers the one that asked longest ago is forgotten. Safe to share between threads.
 * Decision 053.
 */
final class RateLimit {
  private static final long NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

  /** What one costs, in nanoseconds of waiting: whole numbers, so that no rounding adds up. */
  private final long cost;

  private final int most;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param perMinute how many an address has in a minute
   * @param most how many addresses are remembered
   * @param nanos a clock that never goes back, in nanoseconds
   */
  RateLimit(int perMinute, int most, LongSupplier nanos) {
    this.cost = NANOS_PER_MINUTE / perMinute;
    this.most = most;
    this.nanos = nanos;
  }

  /** Takes one; where there is none left, the seconds until there is. */
  synchronized OptionalLong take(String address) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.computeIfAbsent(address, unknown -> new Bucket(now));
    forgetOldest();
    bucket.credit = Math.min(NANOS_PER_MINUTE, bucket.credit + (now - bucket.filledAt));
    bucket.filledAt = now;
    if (bucket.credit < cost) {
      return OptionalLong.of(seconds(cost - bucket.credit));
    }
    bucket.credit -= cost;
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

  /** Rounded up: asking again after this is not too early. */
  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }

  private static final class Bucket {
    private long credit = NANOS_PER_MINUTE;
    private long filledAt;

    Bucket(long now) {
      this.filledAt = now;
    }
  }
}
