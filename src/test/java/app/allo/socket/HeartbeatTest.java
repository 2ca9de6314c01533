package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.socket.Heartbeat.Beat;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final long TURN = 4_000;
  private static final long TO_ANSWER = 3_500;

  private final Heartbeat heartbeat = new Heartbeat(TURN, 0);

  @Test
  void a_browser_that_answers_is_pinged_for_ever() {
    for (int turn = 1; turn <= 100; turn++) {
      assertEquals(Beat.PING, heartbeat.beat(turn * TURN));
      heartbeat.heard(turn * TURN);
    }
  }

  @Test
  void who_speaks_is_not_pinged() {
    for (int second = 1; second <= 100; second++) {
      heartbeat.heard(second * 1_000);
      assertEquals(Beat.WAIT, heartbeat.beat(second * 1_000 + TURN - 1));
    }
  }

  @Test
  void a_ping_that_nothing_follows_in_time_is_the_last() {
    assertEquals(Beat.PING, heartbeat.beat(TURN));
    assertEquals(Beat.WAIT, heartbeat.beat(TURN + TO_ANSWER - 1));
    assertEquals(Beat.GIVE_UP, heartbeat.beat(TURN + TO_ANSWER));
  }

  @Test
  void the_silence_counts_from_the_ping_that_nothing_followed() {
    assertEquals(0, heartbeat.silence(TURN));
    heartbeat.beat(TURN);
    heartbeat.heard(TURN + 1);
    assertEquals(0, heartbeat.silence(2 * TURN));
    heartbeat.beat(3 * TURN);
    assertEquals(TURN, heartbeat.silence(4 * TURN));
  }

  @Test
  void it_is_looked_at_again_when_it_has_to_be_pinged_or_given_up() {
    assertEquals(TURN - 100, heartbeat.next(100));
    heartbeat.heard(1_000);
    assertEquals(TURN - 500, heartbeat.next(1_500));
    heartbeat.beat(1_000 + TURN);
    assertEquals(TO_ANSWER, heartbeat.next(1_000 + TURN));
  }

  @Test
  void looks_that_come_late_and_all_at_once_leave_time_to_answer() {
    assertEquals(Beat.PING, heartbeat.beat(10 * TURN));
    assertEquals(Beat.WAIT, heartbeat.beat(10 * TURN + 1));
    assertEquals(Beat.WAIT, heartbeat.beat(10 * TURN + 2));
    assertEquals(Beat.GIVE_UP, heartbeat.beat(11 * TURN));
  }
}
