package app.allo.ops;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How long something took, in buckets; recording costs two additions. Safe to share. */
final class LatencyHistogram implements Collector {
  private static final List<Double> SECONDS =
      List.of(0.001, 0.005, 0.025, 0.1, 0.5, 2.5, Double.POSITIVE_INFINITY);
  private static final double NANOS_PER_SECOND = 1e9;

  /** All but the last, in nanoseconds for comparing. */
  private static final long[] NANOS =
      SECONDS.stream()
          .filter(Double::isFinite)
          .mapToLong(bound -> Math.round(bound * NANOS_PER_SECOND))
          .toArray();

  private final String name;
  private final String description;
  private final List<LongAdder> counts = new ArrayList<>();
  private final LongAdder nanos = new LongAdder();

  LatencyHistogram(String name, String description) {
    this.name = name;
    this.description = description;
    SECONDS.forEach(bound -> counts.add(new LongAdder()));
  }

  void record(long took) {
    int bucket = 0;
    while (bucket < NANOS.length && took > NANOS[bucket]) {
      bucket++;
    }
    counts.get(bucket).increment();
    nanos.add(took);
  }

  @Override
  public HistogramSnapshot collect() {
    List<Long> totals = counts.stream().map(LongAdder::sum).toList();
    return HistogramSnapshot.builder()
        .name(name)
        .help(description)
        .dataPoint(
            HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(ClassicHistogramBuckets.of(SECONDS, totals))
                .sum(nanos.sum() / NANOS_PER_SECOND)
                .build())
        .build();
  }
}
