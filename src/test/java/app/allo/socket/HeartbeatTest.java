package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.socket.Heartbeat.Beat;
import org.junit.jupiter.api.Test;

class HeartbeatTest {
  private static final long TURN = 4_000;

  private final Heartbeat heartbeat = new Heartbeat(TURN);

  @Test
  void a_browser_that_answers_is_pinged_for_ever() {
    for (int turn = 1; turn <= 100; turn++) {
      assertEquals(Beat.PING, heartbeat.beat(turn * TURN));
      heartbeat.heard();
    }
  }

  @Test
  void a_ping_that_nothing_follows_within_a_turn_is_the_last() {
    assertEquals(Beat.PING, heartbeat.beat(TURN));
    assertEquals(Beat.GIVE_UP, heartbeat.beat(2 * TURN));
  }

  @Test
  void the_silence_counts_from_the_ping_that_nothing_followed() {
    assertEquals(0, heartbeat.silence(TURN));
    heartbeat.beat(TURN);
    heartbeat.heard();
    assertEquals(0, heartbeat.silence(2 * TURN));
    heartbeat.beat(2 * TURN);
    assertEquals(TURN, heartbeat.silence(3 * TURN));
  }

  @Test
  void a_turn_that_comes_late_is_not_held_against_a_browser_that_answered() {
    assertEquals(Beat.PING, heartbeat.beat(TURN));
    heartbeat.heard();
    assertEquals(Beat.PING, heartbeat.beat(10 * TURN));
  }

  @Test
  void turns_that_were_missed_and_come_at_once_leave_time_to_answer() {
    assertEquals(Beat.PING, heartbeat.beat(10 * TURN));
    assertEquals(Beat.WAIT, heartbeat.beat(10 * TURN + 1));
    assertEquals(Beat.WAIT, heartbeat.beat(10 * TURN + 2));
    assertEquals(Beat.GIVE_UP, heartbeat.beat(11 * TURN));
  }
}
