package app.allo.room;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What every room of a node has in common: its limits, the time, and who hears of changes.
 *
 * @param crowded whether memory is too short to let anybody new in
 * @param startedAt epoch millisecond of the server's start
 */
record Surroundings(
    RoomLimits limits, Clock clock, BooleanSupplier crowded, Audience audience, long startedAt) {
  long now() {
    return clock.millis();
  }

  long nowSeconds() {
    return Math.floorDiv(now(), 1000);
  }

  long after(Duration duration) {
    return now() + duration.toMillis();
  }

  /** When a member whose socket is lost now has lost its place. */
  long endOfGrace() {
    boolean justStarted = now() < startedAt + limits.startGrace().toMillis();
    boolean longer = limits.startGrace().compareTo(limits.grace()) > 0;
    return after(justStarted && longer ? limits.startGrace() : limits.grace());
  }
}
