package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a room does when the machine's clock is set while it is open, forward and back. */
class ClockSetTest {
  private static final String MINUTES = "PT10M";
  private static final String DAYS = "P2D";
  private static final String YEARS = "P20000D";
  private static final String BACK = "PT-10M";
  private static final String DAYS_BACK = "P-2D";
  private static final String TO_1970 = "P-20000D";

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, DAYS, YEARS, BACK, DAYS_BACK, TO_1970})
  void nobody_leaves_a_call(Duration by) {
    Scene scene = new Scene();
    scene.host();
    scene.guest("guest");
    scene.heard();
    scene.clock.pass(by);
    scene.pass(Duration.ofHours(11));
    assertEquals(java.util.List.of(), scene.heard());
    assertEquals(2, scene.room().roster().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, DAYS, YEARS, BACK, DAYS_BACK, TO_1970})
  void a_room_ends_when_as_much_time_is_over_as_it_had(Duration by) {
    Scene scene = new Scene();
    scene.host();
    scene.clock.pass(by);
    scene.pass(Duration.ofHours(12).minusMinutes(2));
    assertEquals(1, scene.rooms.size());
    scene.pass(Duration.ofMinutes(2));
    assertEquals(0, scene.rooms.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, DAYS, YEARS, BACK, DAYS_BACK, TO_1970})
  void a_lost_socket_keeps_its_place_for_as_long_as_ever(Duration by) {
    Scene scene = new Scene();
    scene.host();
    Browser guest = scene.guest("guest");
    guest.lost();
    scene.clock.pass(by);
    scene.pass(Duration.ofSeconds(9));
    assertEquals(2, scene.room().roster().size());
    scene.pass(Duration.ofSeconds(1));
    assertEquals(1, scene.room().roster().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, DAYS, YEARS, BACK, DAYS_BACK, TO_1970})
  void a_rebuilt_room_holds_back_for_just_a_second(Duration by) {
    Scene scene = new Scene();
    Browser host = scene.host();
    scene.restart();
    host.join();
    scene.clock.pass(by);
    scene.pass(Duration.ofMillis(900));
    assertTrue(scene.room().isHeldBack());
    scene.pass(Duration.ofMillis(100));
    assertFalse(scene.room().isHeldBack());
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, DAYS, YEARS, BACK, DAYS_BACK, TO_1970})
  void an_empty_room_is_dropped_in_its_time_and_its_dead_links_stay_dead(Duration by) {
    Scene scene = new Scene();
    Link link = scene.invite("invite", 0);
    Browser host = scene.host();
    scene.room().rotate();
    host.leave();
    scene.clock.pass(by);
    scene.pass(Duration.ofSeconds(119));
    assertEquals(1, scene.rooms.size());
    scene.pass(Duration.ofSeconds(1));
    assertEquals(0, scene.rooms.size());
    scene.pass(Duration.ofHours(1));
    assertEquals(1, scene.rooms.remembered());
    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("late").redeem(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, DAYS, YEARS, BACK, DAYS_BACK, TO_1970})
  void what_a_seat_says_of_the_end_moves_with_the_clock(Duration by) {
    Scene scene = new Scene();
    scene.host();
    long before = scene.room().until();
    scene.clock.pass(by);
    assertEquals(before + by.toSeconds(), scene.room().until());
  }

  @ParameterizedTest
  @ValueSource(strings = {BACK, DAYS_BACK, TO_1970})
  void a_server_that_starts_with_its_clock_behind_keeps_no_room_for_years(Duration by) {
    Scene scene = new Scene();
    Browser host = scene.host();
    scene.clock.pass(by);
    scene.restart();
    host.join();
    scene.pass(Duration.ofHours(12));
    assertEquals(0, scene.rooms.size());
  }
}
