package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long something takes that is promised to take no longer than so many seconds. Prints
 * each time as measured; machines are shared, so a test fails only at {@link #SLACK} times the
 * promise.
 */
public final class Stopwatch {
  private static final double SLACK = 10;

  private final long nanos = System.nanoTime();

  private Stopwatch() {}

  public static Stopwatch start() {
    return new Stopwatch();
  }

  /** {@code what} is so now, {@code seconds} after the start at most. */
  public void promised(String what, double seconds) {
    met(what, (System.nanoTime() - nanos) / 1e9, seconds);
  }

  /** {@code what} took so long. */
  public static void met(String what, double took, double seconds) {
    System.out.printf(
        Locale.ROOT,
        "  %-58s %6.2f s (promised: %.1f s)%s%n",
        what,
        took,
        seconds,
        took > seconds ? " MISSED" : "");
    assertTrue(took <= SLACK * seconds, what + " took " + took + " s");
  }

  /** {@code what} took so long; nothing is promised. */
  public void noted(String what) {
    System.out.printf(Locale.ROOT, "  %-58s %6.2f s%n", what, (System.nanoTime() - nanos) / 1e9);
  }

  /** Lets a fault last until so many seconds after the start, while {@code person} looks on. */
  public void lasts(Person person, int seconds) {
    long left = TimeUnit.SECONDS.toNanos(seconds) - (System.nanoTime() - nanos);
    person.page().waitForTimeout(Math.max(0, TimeUnit.NANOSECONDS.toMillis(left)));
  }
}
