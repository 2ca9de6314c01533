package app.allo.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Mutants of what is valid, and what only has its form, against all of the server: nothing is had
 * for it, nothing breaks, nobody else notices, and nothing of it stays.
 *
 * <p>What is sent follows from the seed and the number of the case; only how many cases there are
 * depends on the time. To look further: {@code -Dallo.fuzz.seed=7 -Dallo.fuzz.seconds=600}; to see
 * one case again, {@code -Dallo.fuzz.first=4711}.
 */
class FuzzTest {
  private static final long SEED = Long.getLong("allo.fuzz.seed", 20_250_604L);
  private static final long SECONDS = Long.getLong("allo.fuzz.seconds", 10L);
  private static final long FIRST = Long.getLong("allo.fuzz.first", 0L);

  /** However slow the machine, so many are tried. */
  private static final int LEAST = 50;

  /** How often empty rooms are dropped. */
  private static final int CASES_AT_A_TIME = 500;

  private static final Duration LONGER_THAN_AN_EMPTY_ROOM = Duration.ofMinutes(11);
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private interface Kind {
    void on(Attack attack) throws IOException;
  }

  private static final List<Kind> KINDS =
      List.of(
          Attack::token, Attack::frames, Attack::messages, Attack::request, Attack::brokenRequest);

  @Test
  void whatever_is_said_nothing_breaks() throws IOException {
    System.out.println("fuzz: seed " + SEED + ", " + SECONDS + " s from case " + FIRST);
    try (FuzzServer server = new FuzzServer();
        Logged logged = new Logged();
        Pair pair = new Pair(server, new Random(SEED))) {
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      long number = FIRST;
      while (number < FIRST + LEAST || System.nanoTime() < end) {
        attack(server, logged, pair, number);
        number++;
        if (number % CASES_AT_A_TIME == 0) {
          server.turn(LONGER_THAN_AN_EMPTY_ROOM);
        }
      }
      System.out.println("fuzz: " + (number - FIRST) + " cases");
      holds("only the pair's sockets are open", () -> server.sockets() == 2);
      holds("only the pair's room is open", () -> onlyOneRoom(server));
      pair.exchange();
      assertEquals(List.of(), logged.complaints());
    }
  }

  private static void attack(FuzzServer server, Logged logged, Pair pair, long number) {
    Attack attack = new Attack(server, SEED * 1_000_003L + number);
    try {
      KINDS.get((int) (number % KINDS.size())).on(attack);
      pair.exchange();
      assertEquals(List.of(), logged.complaints());
    } catch (IOException | RuntimeException | AssertionError broken) {
      String again = "-Dallo.fuzz.seed=" + SEED + " -Dallo.fuzz.first=" + number;
      throw new AssertionError(broken + "\nafter " + attack.said() + "\n" + again, broken);
    }
  }

  /** Rooms go some time after their members, who go some time after their sockets. */
  private static boolean onlyOneRoom(FuzzServer server) {
    server.turn(Duration.ofSeconds(30));
    return server.openRooms() == 1;
  }

  private static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("still not so: " + what);
      }
      LockSupport.parkNanos(10_000_000L);
    }
  }
}
