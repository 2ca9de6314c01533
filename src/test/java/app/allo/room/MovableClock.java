package app.allo.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when a test says so; safe to move from another thread. */
public class MovableClock extends Clock {
  private volatile Instant now;

  public MovableClock(Instant now) {
    this.now = now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** Time by this clock, while {@code set} is what the machine's clock shows. */
  public static Time time(MovableClock even, AtomicReference<Duration> set) {
    Clock shown =
        new MovableClock(Instant.EPOCH) {
          @Override
          public Instant instant() {
            return even.instant().plus(set.get());
          }
        };
    return new Time(shown, () -> even.millis() * 1_000_000);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
