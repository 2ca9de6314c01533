package app.allo.room;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeTest {
  private static final long NOON = 1_800_000_000L;
  private static final long YEAR = Duration.ofDays(365).toSeconds();

  private final MovableClock clock = new MovableClock(Instant.ofEpochSecond(NOON));
  private final MovableClock even = new MovableClock(Instant.EPOCH);
  private final Time time = new Time(clock, () -> even.millis() * 1_000_000);

  @Test
  void a_clock_that_goes_evenly_was_never_set() {
    pass(Duration.ofDays(9));
    assertEquals(0, time.timesSet());
    assertEquals(0, time.setSince(NOON));
    assertEquals(NOON + Duration.ofDays(9).toSeconds(), time.date() / 1000);
  }

  @Test
  void a_clock_that_is_adjusted_little_by_little_was_never_set() {
    for (int i = 0; i < 100; i++) {
      pass(Duration.ofSeconds(1));
      clock.pass(Duration.ofMillis(1_900));
      time.date();
    }
    assertEquals(0, time.timesSet());
  }

  @Test
  void what_was_written_before_the_clock_was_set_moves_with_it() {
    for (long by : new long[] {600, -600, 86_400, -86_400, 30 * YEAR}) {
      Time time = new Time(clock, () -> even.millis() * 1_000_000);
      long written = time.date() / 1000;
      pass(Duration.ofMinutes(1));
      time.date();
      clock.pass(Duration.ofSeconds(by));
      assertEquals(by, time.setSince(written));
      assertEquals(by, time.lastSetBy());
      assertEquals(1, time.timesSet());
    }
  }

  @Test
  void what_was_written_since_stays() {
    set(Duration.ofDays(1));
    assertEquals(0, time.setSince(time.date() / 1000));
    pass(Duration.ofHours(1));
    assertEquals(0, time.setSince(time.date() / 1000 - 3600));
  }

  @Test
  void a_clock_that_is_put_right_again_leaves_what_was_written_before_as_it_was() {
    set(Duration.ofDays(3650));
    long wrong = time.date() / 1000;
    pass(Duration.ofMinutes(5));
    set(Duration.ofDays(-3650));

    assertEquals(0, time.setSince(NOON));
    assertEquals(-Duration.ofDays(3650).toSeconds(), time.setSince(wrong));
    assertEquals(0, time.setSince(time.date() / 1000));
  }

  @Test
  void a_date_that_was_shown_twice_is_that_by_which_more_is_to_come() {
    pass(Duration.ofMinutes(30));
    set(Duration.ofMinutes(-20));
    pass(Duration.ofMinutes(15));
    assertEquals(0, time.setSince(NOON + Duration.ofMinutes(15).toSeconds()));
    assertEquals(-1200, time.setSince(NOON + Duration.ofMinutes(29).toSeconds()));
  }

  @Test
  void a_date_from_before_a_start_without_a_clock_is_taken_as_it_is() {
    MovableClock clock = new MovableClock(Instant.EPOCH);
    Time time = new Time(clock, () -> even.millis() * 1_000_000);
    assertEquals(0, time.setSince(NOON));
    clock.pass(Duration.ofSeconds(NOON));
    assertEquals(0, time.setSince(NOON - 3600));
    assertEquals(NOON, time.setSince(0));
  }

  @Test
  void a_clock_that_is_set_for_ever_is_not_remembered_for_ever() {
    for (int i = 0; i < 1000; i++) {
      set(Duration.ofMinutes(1));
      time.date();
    }
    assertEquals(1000, time.timesSet());
    assertEquals(16 * 60, time.setSince(NOON));
  }

  private void pass(Duration duration) {
    clock.pass(duration);
    even.pass(duration);
  }

  private void set(Duration by) {
    time.date();
    clock.pass(by);
    time.date();
  }
}
