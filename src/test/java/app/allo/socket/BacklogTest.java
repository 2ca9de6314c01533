package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BacklogTest {
  private final Backlog backlog = new Backlog(1_000, 10);

  @Test
  void is_too_large_only_beyond_the_most() {
    backlog.add(1_000, 0);
    assertFalse(backlog.isTooLarge());
    backlog.add(1, 0);
    assertTrue(backlog.isTooLarge());
  }

  @Test
  void shrinks_by_what_leaves() {
    backlog.add(900, 0);
    backlog.add(100, 0);
    backlog.remove(900, 1);
    backlog.add(900, 2);
    assertFalse(backlog.isTooLarge());
    backlog.remove(100, 3);
    backlog.remove(900, 3);
    assertTrue(backlog.isEmpty());
  }

  @Test
  void stalls_by_the_time_since_something_left() {
    backlog.add(10, 100);
    backlog.add(10, 105);
    assertEquals(0, backlog.untilStalled(110));
    backlog.remove(10, 109);
    assertEquals(9, backlog.untilStalled(110));
  }

  @Test
  void starts_to_stall_anew_after_it_was_empty() {
    backlog.add(10, 0);
    backlog.remove(10, 1);
    backlog.add(10, 1_000);
    assertEquals(10, backlog.untilStalled(1_000));
  }
}
