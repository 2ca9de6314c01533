package app.allo.room;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Two clocks: one that is never set, for durations, and the machine's, for dates that outlive the
 * process. Notices when the machine's clock is set, and translates dates that were written down
 * before. Safe to share between threads.
 */
public final class Time {
  /** Smaller differences are ignored: nothing here is that exact. */
  private static final long SET_MILLIS = 2_000;

  /** If the clock is set again and again, the oldest changes are forgotten. */
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
  private volatile long othersApart;
  private long apart;

  /**
   * @param nanos a clock that is never set, in nanoseconds
   */
  public Time(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.apart = clock.millis() - steady();
  }

  /** Time by one clock that nobody sets. */
  public static Time by(Clock clock) {
    return new Time(clock, () -> clock.millis() * NANOS_PER_MILLI);
  }

  /** Milliseconds since an arbitrary moment, on the clock that is never set. */
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
   * By how many seconds the clock has been set since that date was read from it. If the clock
   * showed the date twice, the answer is the one that leaves more time. A date that the clock has
   * not shown yet is taken as it is.
   *
   * @param epochSecond a date that this server, or an earlier one, has written down
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

  /** From now on the clock of another node is that many milliseconds apart from this one's. */
  public void othersApart(long millis) {
    othersApart = millis;
  }

  /** By how many seconds the clock of another node is apart from this one's, at the most. */
  public long othersApart() {
    return -Math.floorDiv(-othersApart, 1000L);
  }

  private synchronized void look() {
    long before = steady();
    long date = clock.millis();
    long now = steady();
    // The process was halted in between: these readings say nothing.
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
