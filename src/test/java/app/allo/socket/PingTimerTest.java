package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PingTimerTest {
  private static final int TURN_MILLIS = 640;
  private static final long TURN = TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS);

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final PingTimer timer = new PingTimer(vertx, TURN_MILLIS);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void nobody_is_called_before_it_is_due() throws Exception {
    CompletableFuture<Long> called = new CompletableFuture<>();
    long due = TURN / 4;
    long start = System.nanoTime();
    loop.runOnContext(
        here ->
            timer.add(
                () -> {
                  called.complete(System.nanoTime() - start);
                  return TURN;
                },
                due));
    long after = called.get(60, TimeUnit.SECONDS);
    // A periodic timer may come a tick early.
    assertTrue(after >= due - TURN / 64, "called after " + after + " ns");
  }

  @Test
  void many_that_are_due_at_once_are_called_in_different_turns_of_the_loop() throws Exception {
    int sockets = 80;
    List<Integer> ticks = new ArrayList<>();
    CompletableFuture<List<Integer>> all = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          int[] tick = {0};
          timer.add(
              () -> {
                tick[0]++;
                return 0;
              },
              0);
          for (int i = 0; i < sockets; i++) {
            timer.add(
                () -> {
                  ticks.add(tick[0]);
                  if (ticks.size() == sockets) {
                    all.complete(List.copyOf(ticks));
                  }
                  return TURN;
                },
                TURN / 2);
          }
        });
    Map<Integer, Long> each =
        all.get(60, TimeUnit.SECONDS).stream()
            .collect(Collectors.groupingBy(tick -> tick, Collectors.counting()));
    assertTrue(each.size() > 1, "spread: " + each);
    long most = each.values().stream().mapToLong(count -> count).max().orElseThrow();
    assertTrue(most <= sockets / 2, "spread: " + each);
  }

  @Test
  void a_socket_is_called_again_and_again() throws Exception {
    CompletableFuture<Void> often = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          int[] calls = {0};
          timer.add(
              () -> {
                if (++calls[0] == 200) {
                  often.complete(null);
                }
                return 0;
              },
              0);
        });
    often.get(60, TimeUnit.SECONDS);
  }

  @Test
  void it_begins_again_after_it_stood_still() throws Exception {
    CompletableFuture<Void> called = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          timer.remove(timer.add(() -> TURN, 0));
          timer.add(
              () -> {
                called.complete(null);
                return TURN;
              },
              0);
        });
    called.get(60, TimeUnit.SECONDS);
  }

  @Test
  void who_is_given_up_is_not_called_again_and_keeps_nobody_from_its_call() throws Exception {
    List<Integer> called = new ArrayList<>();
    CompletableFuture<List<Integer>> end = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          PingTimer.Place[] places = new PingTimer.Place[32];
          for (int i = 0; i < places.length; i++) {
            int number = i;
            places[i] =
                timer.add(
                    () -> {
                      called.add(number);
                      timer.remove(places[number]);
                      return 0;
                    },
                    0);
          }
          timer.add(
              () -> {
                if (called.size() >= places.length) {
                  end.complete(List.copyOf(called));
                }
                return 0;
              },
              TURN / 2);
        });
    List<Integer> each = end.get(60, TimeUnit.SECONDS);
    assertEquals(32, each.size());
    assertEquals(32, each.stream().distinct().count());
  }
}
