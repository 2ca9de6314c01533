package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BacklogTest {
  private final Backlog backlog = new Backlog(1_000, 10);

  @Test
  void is_too_large_only_beyond_the_most() {
    assertFalse(backlog.isTooLarge(1_000));
    assertTrue(backlog.isTooLarge(1_001));
  }

  @Test
  void stalls_by_the_time_since_something_left() {
    assertEquals(10, backlog.untilStalled("first", 0, 100));
    assertEquals(5, backlog.untilStalled("first", 0, 105));
    assertEquals(0, backlog.untilStalled("first", 0, 110));
  }

  @Test
  void does_not_stall_while_the_first_leaves_bit_by_bit() {
    backlog.untilStalled("first", 0, 100);
    assertEquals(10, backlog.untilStalled("first", 1, 109));
    assertEquals(1, backlog.untilStalled("first", 1, 118));
    assertEquals(10, backlog.untilStalled("second", 1, 119));
  }

  @Test
  void starts_to_stall_anew_after_it_was_empty() {
    backlog.untilStalled("first", 0, 0);
    backlog.empty();
    assertEquals(10, backlog.untilStalled("first", 0, 1_000));
  }
}
