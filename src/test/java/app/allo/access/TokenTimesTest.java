package app.allo.access;

import static app.allo.access.Forge.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.room.MovableClock;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.Time;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of a server whose clock is set, while it runs and from one run to the next. */
class TokenTimesTest {
  private final Vertx vertx = Vertx.vertx();
  private final MovableClock clock = new MovableClock(Instant.ofEpochSecond(NOW));
  private final MovableClock even = new MovableClock(Instant.EPOCH);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT31S", "PT10M", "P1D", "P365D", "P20000D"})
  void what_was_signed_before_a_restart_with_the_clock_set_back_is_good(Duration back) {
    Tokens before = start();
    String host = before.sign(Forge.host());
    String invite = before.sign(Forge.invite());
    String seat = before.sign(Forge.seat());
    clock.pass(back.negated());
    Tokens after = start();

    assertEquals(Forge.earlierHost(), after.host(host).await());
    assertEquals(Forge.earlierInvite(), after.hostOrInvite(invite).await());
    assertEquals(Forge.read(Forge.seat(), seat, true), after.seat(seat).await());
    assertEquals(Forge.read(Forge.seat(), seat, true), after.renewable(seat).await());
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT10M", "P1D", "P20000D", "PT-10M", "P-1D", "P-20000D"})
  void a_token_lives_as_long_as_ever_when_the_clock_is_set_meanwhile(Duration by) {
    Tokens tokens = start();
    String seat = tokens.sign(Forge.seat());
    tokens.seat(seat).await();
    clock.pass(by);

    long expires = Forge.seat().expires() + by.toSeconds();
    assertEquals(Math.max(0, expires), tokens.seat(seat).await().expires());
    pass(Duration.ofSeconds(330));
    tokens.seat(seat).await();
    pass(Duration.ofSeconds(1));
    refuses(Refusal.EXPIRED, () -> tokens.seat(seat));
    tokens.renewable(seat).await();
    // Ten minutes more: by a clock that shows them twice, they are in the bearer's favor.
    pass(Duration.ofHours(2).plusMinutes(10));
    refuses(Refusal.EXPIRED, () -> tokens.renewable(seat));
  }

  @Test
  void a_seat_that_a_node_with_another_clock_dated_is_good_and_a_link_lives_no_longer() {
    Time time = new Time(clock, () -> even.millis() * 1_000_000);
    time.othersApart(600_000);
    Tokens tokens = Tokens.open(vertx, Forge.KEYS, time).await();
    String seat = tokens.sign(Forge.seat(java.util.Set.of(), NOW + 300, NOW + 7200));
    String link = tokens.sign(Forge.invite());
    pass(Duration.ofSeconds(300 + 600 + 30));
    tokens.seat(seat).await();
    pass(Duration.ofSeconds(1));
    refuses(Refusal.EXPIRED, () -> tokens.seat(seat));
    time.othersApart(Duration.ofDays(400).toMillis());
    tokens.seat(seat).await();
    pass(Duration.ofSeconds(7200));
    refuses(Refusal.EXPIRED, () -> tokens.seat(seat));
    pass(Duration.ofDays(7));
    refuses(Refusal.EXPIRED, () -> tokens.invite(link));
  }

  @Test
  void a_board_without_a_battery_is_told_the_date_amid_a_call() {
    String link = start().sign(Forge.invite());
    clock.pass(Duration.ofSeconds(-NOW));
    Tokens tokens = start();
    tokens.invite(link).await();
    String seat = tokens.sign(Forge.seat(java.util.Set.of(), 300, 7200));
    pass(Duration.ofSeconds(60));
    tokens.seat(seat).await();
    clock.pass(Duration.ofSeconds(NOW));

    tokens.seat(seat).await();
    assertEquals(NOW + 7200, tokens.renewable(seat).await().renewUntil());
    tokens.invite(link).await();
    pass(Duration.ofHours(2));
    refuses(Refusal.EXPIRED, () -> tokens.invite(link));
    refuses(Refusal.EXPIRED, () -> tokens.renewable(seat));
  }

  @Test
  void what_is_signed_after_the_clock_was_set_holds_from_then_on() {
    Tokens tokens = start();
    tokens.host(tokens.sign(Forge.host())).await();
    clock.pass(Duration.ofMinutes(-10));
    pass(Duration.ofMinutes(11));
    long now = clock.instant().getEpochSecond();
    String seat = tokens.sign(Forge.seat(java.util.Set.of(), now + 300, now + 7200));
    pass(Duration.ofSeconds(299));
    assertEquals(now + 300, tokens.seat(seat).await().expires());
  }

  private Tokens start() {
    Time time = new Time(clock, () -> even.millis() * 1_000_000);
    return Tokens.open(vertx, Forge.KEYS, time).await();
  }

  private void pass(Duration duration) {
    clock.pass(duration);
    even.pass(duration);
  }

  private static void refuses(Refusal refusal, Supplier<Future<?>> attempt) {
    Refused refused = assertThrows(Refused.class, () -> attempt.get().await());
    assertEquals(refusal, refused.refusal());
  }
}
