package app.allo.room;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What every room of a node has in common: its limits, the time, and the listener.
 *
 * @param crowded whether memory is too short to let anyone new in
 * @param startedAt when the server started, as {@link #now} counts
 */
record RoomContext(
    RoomLimits limits,
    Time time,
    BooleanSupplier crowded,
    RoomEvent.Listener listener,
    long startedAt) {
  /**
   * From the moment a member loses its place until others see that: the sweep, the network, the
   * screen.
   */
  private static final Duration TO_BE_KNOWN = Duration.ofMillis(500);

  /** Milliseconds on a clock that is never set, whatever happens to the machine's. */
  long now() {
    return time.steady();
  }

  /** The moment of a date in epoch seconds, as {@link #now} counts. */
  long at(long epochSecond) {
    return now() + epochSecond * 1000 - time.date();
  }

  /** The date of such a moment in epoch seconds, by the machine's clock as it is set now. */
  long date(long moment) {
    return Math.floorDiv(time.date() + moment - now() + 500, 1000);
  }

  long after(Duration duration) {
    return now() + duration.toMillis();
  }

  /**
   * When a member loses its place whose node is gone: as after a start, since everyone there comes
   * back.
   */
  long endOfLongGrace() {
    Duration grace = limits.grace();
    return after(grace.compareTo(limits.startGrace()) > 0 ? grace : limits.startGrace());
  }

  /**
   * When a member loses its place whose socket is lost now, after this much silence: early enough
   * that the others know by the end of the grace time.
   */
  long endOfGrace(Duration silence) {
    Duration spent = silence.plus(TO_BE_KNOWN);
    boolean justStarted = now() < startedAt + limits.startGrace().toMillis();
    boolean longer = limits.startGrace().compareTo(limits.grace()) > 0;
    Duration grace = justStarted && longer ? limits.startGrace() : limits.grace();
    return after(spent.compareTo(grace) < 0 ? grace.minus(spent) : Duration.ZERO);
  }
}
