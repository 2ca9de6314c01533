package app.allo.bench;

import java.util.Locale;

/**
 * How fast members came in.
 *
 * @param cpuMillis processor time that the server took for each who came and went
 */
public record Joins(double perSecond, double cpuMillis) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.0f joins/s, %.3f ms of processor time each", perSecond, cpuMillis);
  }
}
