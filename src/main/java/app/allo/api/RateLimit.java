package app.allo.api;

import app.allo.overload.TokenBucket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket per address: so many at once, refilled over a minute. Bounded: once it remembers
 * too many addresses, it forgets the one that asked longest ago. Safe to share between threads.
 * Decision 053.
 */
final class RateLimit {
  private static final long NANOS_PER_MINUTE = TimeUnit.MINUTES.toNanos(1);

  private final int perMinute;
  private final int most;
  private final LongSupplier nanos;
  private final Map<String, TokenBucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param perMinute how many an address has in a minute
   * @param most how many addresses are remembered
   * @param nanos a clock that never goes back, in nanoseconds
   */
  RateLimit(int perMinute, int most, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.most = most;
    this.nanos = nanos;
  }

  /** Takes one; if there is none left, returns the seconds until there is. */
  synchronized OptionalLong take(String address) {
    long now = nanos.getAsLong();
    TokenBucket bucket = buckets.computeIfAbsent(address, unknown -> full(now));
    forgetOldest();
    long wait = bucket.takeOrWait(now);
    return wait == 0 ? OptionalLong.empty() : OptionalLong.of(seconds(wait));
  }

  private TokenBucket full(long now) {
    return new TokenBucket(NANOS_PER_MINUTE / perMinute, perMinute, now);
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

  /** Rounded up, so that asking again after this is not too early. */
  private static long seconds(long nanos) {
    return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
  }
}
