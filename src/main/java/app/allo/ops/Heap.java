package app.allo.ops;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells whether the heap is nearly full of live objects: it looks at what the last collection left,
 * so garbage does not count. Safe to share between threads.
 */
public final class Heap {
  private static final int CROWDED_PERCENT = 80;
  private static final long LOOKED_AT_EVERY = Duration.ofSeconds(1).toNanos();

  private final LongSupplier kept;
  private final long most;
  private final LongSupplier nanos;
  private volatile boolean crowded;
  private volatile long lookedAt;

  /**
   * @param kept bytes left by the last collections
   * @param most bytes that the heap can grow to
   * @param nanos a clock that never goes back, in nanoseconds
   */
  Heap(LongSupplier kept, long most, LongSupplier nanos) {
    this.kept = kept;
    this.most = most;
    this.nanos = nanos;
    this.lookedAt = nanos.getAsLong() - LOOKED_AT_EVERY;
  }

  /** The heap of this process. */
  public static Heap ofThisProcess() {
    return new Heap(Heap::keptBytes, Runtime.getRuntime().maxMemory(), System::nanoTime);
  }

  /** Whether more than 80 % is in use; checked at most once a second. */
  public boolean isCrowded() {
    long now = nanos.getAsLong();
    if (now - lookedAt >= LOOKED_AT_EVERY) {
      lookedAt = now;
      crowded = kept.getAsLong() > most / 100 * CROWDED_PERCENT;
    }
    return crowded;
  }

  /** Bytes left by the last collections. */
  public long kept() {
    return kept.getAsLong();
  }

  /** Bytes to which it can grow. */
  public long most() {
    return most;
  }

  private static long keptBytes() {
    long bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
      bytes += usage == null ? 0 : usage.getUsed();
    }
    return bytes;
  }
}
