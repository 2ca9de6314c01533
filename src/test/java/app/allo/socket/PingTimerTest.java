package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PingTimerTest {
  private static final int TURN_MILLIS = 80;

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final PingTimer timer = new PingTimer(vertx, TURN_MILLIS);

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void each_socket_is_called_as_often_as_any_other() throws Exception {
    int sockets = 20;
    List<Integer> calls = new ArrayList<>();
    CompletableFuture<List<Integer>> fiveTurns = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          for (int i = 0; i < sockets; i++) {
            int number = i;
            timer.add(
                () -> {
                  calls.add(number);
                  if (calls.size() == 5 * sockets) {
                    fiveTurns.complete(List.copyOf(calls));
                  }
                });
          }
        });
    List<Integer> heard = fiveTurns.get(60, TimeUnit.SECONDS);
    for (int turn = 0; turn < 5; turn++) {
      List<Integer> one = heard.subList(turn * sockets, (turn + 1) * sockets);
      assertEquals(sockets, new HashSet<>(one).size(), "turn " + turn + ": " + one);
    }
  }

  @Test
  void it_begins_again_after_it_stood_still() throws Exception {
    CompletableFuture<Void> called = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          PingTimer.Beating first = () -> {};
          timer.remove(first, timer.add(first));
          timer.add(() -> called.complete(null));
        });
    called.get(60, TimeUnit.SECONDS);
  }

  @Test
  void who_is_given_up_keeps_nobody_of_the_same_slot_from_its_call() throws Exception {
    List<Integer> slots = new ArrayList<>();
    CompletableFuture<List<Integer>> all = new CompletableFuture<>();
    loop.runOnContext(
        here -> {
          for (int i = 0; i < 16; i++) {
            int[] slot = new int[1];
            PingTimer.Beating leaving =
                new PingTimer.Beating() {
                  @Override
                  public void beat() {
                    timer.remove(this, slot[0]);
                    slots.add(slot[0]);
                    if (slots.size() == 16) {
                      all.complete(List.copyOf(slots));
                    }
                  }
                };
            slot[0] = timer.add(leaving);
          }
        });
    List<Integer> called = all.get(60, TimeUnit.SECONDS);
    assertEquals(8, new HashSet<>(called).size(), "spread over the turn");
    for (int i = 0; i < 16; i += 2) {
      assertEquals(called.get(i), called.get(i + 1), "both of a slot, one after the other");
    }
  }
}
