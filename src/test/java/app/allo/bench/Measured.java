package app.allo.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The figures of one phase of one server; several rounds become one by their medians. */
public record Measured(
    double relaysPerSecond, double cpuPer100k, double p50Millis, double p99Millis) {
  public static Measured median(List<Measured> rounds) {
    return new Measured(
        median(rounds, Measured::relaysPerSecond),
        median(rounds, Measured::cpuPer100k),
        median(rounds, Measured::p50Millis),
        median(rounds, Measured::p99Millis));
  }

  private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
