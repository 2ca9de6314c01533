package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StrikesTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long START = -5 * SECOND;

  private final Strikes strikes = new Strikes();

  @Test
  void the_third_within_a_minute_is_out() {
    assertFalse(strikes.strike(START));
    assertFalse(strikes.strike(START + 30 * SECOND));
    assertTrue(strikes.strike(START + 59 * SECOND));
  }

  @Test
  void the_third_after_a_minute_is_not() {
    assertFalse(strikes.strike(START));
    assertFalse(strikes.strike(START + 30 * SECOND));
    assertFalse(strikes.strike(START + 60 * SECOND));
    assertTrue(strikes.strike(START + 89 * SECOND));
  }

  @Test
  void one_now_and_then_is_never_out() {
    for (int i = 0; i < 100; i++) {
      assertFalse(strikes.strike(START + i * 30 * SECOND));
    }
  }
}
