package app.allo.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long SECOND = 1_000_000_000L;

  /** A start near the end of the range, since nanoTime may overflow. */
  private static final long START = Long.MAX_VALUE - SECOND / 2;

  private final TokenBucket bucket = new TokenBucket(SECOND / 200, 400, START);

  @Test
  void a_burst_passes_and_one_more_does_not() {
    assertEquals(400, taken(1_000, START));
    assertFalse(bucket.take(START));
  }

  @Test
  void the_lasting_rate_passes_for_ever() {
    for (int i = 1; i <= 10_000; i++) {
      assertTrue(bucket.take(START + i * SECOND / 200), "message " + i);
    }
  }

  @Test
  void a_thousand_a_second_are_out_within_the_second() {
    int i = 1;
    while (bucket.take(START + i * SECOND / 1_000)) {
      i++;
    }
    assertEquals(500, i, 2);
  }

  @Test
  void what_was_spared_is_not_saved_beyond_a_burst() {
    assertEquals(400, taken(1_000, START + 3_600 * SECOND));
  }

  private int taken(int tries, long now) {
    int taken = 0;
    for (int i = 0; i < tries; i++) {
      taken += bucket.take(now) ? 1 : 0;
    }
    return taken;
  }
}
