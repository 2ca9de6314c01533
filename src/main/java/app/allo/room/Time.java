package app.allo.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Two times: one that is never set, for how long something takes, and the date as the machine's
 * clock is set, for what outlives the process. Sees when the clock is set, and says what a moment
 * that was written down before is called since. Safe to share between threads.
 */
public final class Time {
  /** The clock may differ by less in passing: nothing here is that exact. */
  private static final long SET_MILLIS = 2_000;

  /** Of a clock that is set again and again, the oldest settings are forgotten. */
  private static final int MOST_SETTINGS = 16;

  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Dates are read to the second. */
  private static final long SLACK_MILLIS = 1_000;

  /** Both as epoch milliseconds. */
  private record Setting(long from, long to) {
    long by() {
      return to - from;
    }
  }

  private final Clock clock;
  private final LongSupplier nanos;
  private volatile List<Setting> settings = List.of();
  private volatile long timesSet;
  private long apart;

  /**
   * @param nanos goes on evenly, whatever the clock is set to, in nanoseconds
   */
  public Time(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.apart = clock.millis() - steady();
  }

  /** Time by a clock that nobody sets. */
  public static Time by(Clock clock) {
    return new Time(clock, () -> clock.millis() * NANOS_PER_MILLI);
  }

  /** Milliseconds since no moment in particular; never set. */
  public long steady() {
    return Math.floorDiv(nanos.getAsLong(), NANOS_PER_MILLI);
  }

  /** The date in epoch milliseconds, as the clock is set. */
  public long date() {
    look();
    return clock.millis();
  }

  /** How often the clock was set since the start. */
  public long timesSet() {
    look();
    return timesSet;
  }

  /** By how many seconds the clock was set last, forward if positive; 0 if it never was. */
  public long lastSetBy() {
    List<Setting> all = settings;
    return all.isEmpty() ? 0 : Math.floorDiv(all.get(all.size() - 1).by(), 1000);
  }

  /**
   * By how many seconds the clock was set since that date was read from it. Where the date does not
   * say when that was, since the clock showed it twice, the answer is the one by which most is
   * still to come. A date that the clock has not shown here yet is taken as it is.
   *
   * @param epochSecond a date that this server, or one before it, has written down
   */
  public long setSince(long epochSecond) {
    look();
    List<Setting> all = settings;
    long date = epochSecond * 1000;
    long since = 0;
    long most = Long.MIN_VALUE;
    for (int i = all.size(); i >= 0; i--) {
      boolean begun = i == 0 || date >= all.get(i - 1).to() - SLACK_MILLIS;
      boolean shown = date <= (i == all.size() ? clock.millis() : all.get(i).from()) + SLACK_MILLIS;
      if (begun && shown) {
        most = Math.max(most, since);
      }
      since += i == 0 ? 0 : all.get(i - 1).by();
    }
    return most == Long.MIN_VALUE ? 0 : Math.floorDiv(most, 1000);
  }

  private synchronized void look() {
    long before = steady();
    long date = clock.millis();
    long now = steady();
    // The process was halted in between: nothing can be told from these.
    if (now - before >= SET_MILLIS / 2) {
      return;
    }
    long by = date - now - apart;
    apart = date - now;
    if (Math.abs(by) >= SET_MILLIS) {
      List<Setting> all = new ArrayList<>(settings);
      all.add(new Setting(date - by, date));
      settings = List.copyOf(all.subList(Math.max(0, all.size() - MOST_SETTINGS), all.size()));
      timesSet++;
    }
  }
}
