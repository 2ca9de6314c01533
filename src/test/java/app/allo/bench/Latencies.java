package app.allo.bench;

import java.util.Arrays;

/** Every latency of one phase, in microseconds. */
final class Latencies {
  private int[] micros = new int[1 << 16];
  private int count;

  void add(long nanos) {
    if (count == micros.length) {
      micros = Arrays.copyOf(micros, 2 * count);
    }
    micros[count++] = (int) Math.min(nanos / 1_000, Integer.MAX_VALUE);
  }

  void addAll(Latencies other) {
    for (int i = 0; i < other.count; i++) {
      add(other.micros[i] * 1_000L);
    }
  }

  int count() {
    return count;
  }

  /** In milliseconds; {@code quantile} from 0 to 1. */
  double millis(double quantile) {
    if (count == 0) {
      return Double.NaN;
    }
    int[] sorted = Arrays.copyOf(micros, count);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(count - 1, Math.floor(quantile * count))] / 1_000.0;
  }
}
