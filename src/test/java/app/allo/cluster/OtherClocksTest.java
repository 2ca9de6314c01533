package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OtherClocksTest {
  private static final long NOON = 1_800_000_000_000L;

  private final OtherClocks clocks = new OtherClocks();

  @Test
  void an_answer_that_takes_long_proves_nothing() {
    clocks.answered("b", NOON, NOON + 4_000, NOON + 9_000);
    assertEquals(0, clocks.apart());
  }

  @Test
  void a_clock_that_shows_a_later_time_than_the_answer_is_ahead() {
    clocks.answered("b", NOON, NOON + 600_000, NOON + 50);
    assertEquals(599_950, clocks.apart());
  }

  @Test
  void a_clock_that_shows_an_earlier_time_than_the_question_is_behind() {
    clocks.answered("b", NOON, NOON - 600_000, NOON + 50);
    assertEquals(600_000, clocks.apart());
  }

  @Test
  void of_several_the_farthest_counts_as_long_as_it_is_there() {
    clocks.answered("b", NOON, NOON - 20_000, NOON);
    clocks.answered("c", NOON, NOON + 5_000, NOON);
    assertEquals(20_000, clocks.apart());
    clocks.keep(Set.of("c"));
    assertEquals(5_000, clocks.apart());
  }

  @Test
  void a_clock_that_is_put_right_is_apart_no_more() {
    clocks.answered("b", NOON, NOON - 20_000, NOON);
    clocks.answered("b", NOON, NOON, NOON);
    assertEquals(0, clocks.apart());
  }
}
