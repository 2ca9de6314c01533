package app.allo.room;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What every room of a node has in common: its limits, the time, and who hears of changes.
 *
 * @param crowded whether memory is too short to let anybody new in
 * @param startedAt when the server started, as {@link #now} counts
 */
record RoomContext(
    RoomLimits limits, Time time, BooleanSupplier crowded, RoomListener listener, long startedAt) {
  /** From the end of a member's place until others see it gone: the sweep, the way, the screen. */
  private static final Duration TO_BE_KNOWN = Duration.ofMillis(500);

  /** Milliseconds that go on evenly, whatever the machine's clock is set to. */
  long now() {
    return time.steady();
  }

  /** When it will be that date, in epoch seconds, as {@link #now} counts. */
  long at(long epochSecond) {
    return now() + epochSecond * 1000 - time.date();
  }

  /** The date of such a moment in epoch seconds, as the machine's clock is set today. */
  long date(long moment) {
    return Math.floorDiv(time.date() + moment - now() + 500, 1000);
  }

  long after(Duration duration) {
    return now() + duration.toMillis();
  }

  /**
   * When a member whose socket is lost now, and said nothing for so long before, has lost its
   * place: early enough that the others know when the grace time is over.
   */
  long endOfGrace(Duration silence) {
    Duration spent = silence.plus(TO_BE_KNOWN);
    boolean justStarted = now() < startedAt + limits.startGrace().toMillis();
    boolean longer = limits.startGrace().compareTo(limits.grace()) > 0;
    Duration grace = justStarted && longer ? limits.startGrace() : limits.grace();
    return after(spent.compareTo(grace) < 0 ? grace.minus(spent) : Duration.ZERO);
  }
}
