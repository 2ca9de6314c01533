package app.allo.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {
  private final Vertx vertx = Vertx.vertx();
  private final Health health = new Health();
  private final List<String> steps = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void the_node_is_not_ready_before_the_first_socket_is_closed() {
    health.ready();
    drain(
            () -> {
              steps.add("sockets, ready: " + health.isReady());
              return Future.succeededFuture();
            },
            () -> {
              steps.add("server");
              return Future.succeededFuture();
            })
        .begin()
        .await();
    assertEquals(List.of("sockets, ready: false", "server"), steps);
  }

  @Test
  void the_server_stops_only_once_the_sockets_are_closed() {
    Promise<Void> closed = Promise.promise();
    Drain drain =
        drain(
            closed::future,
            () -> {
              steps.add("server");
              return Future.succeededFuture();
            });
    Future<Void> done = drain.begin();
    assertEquals(List.of(), steps);
    assertFalse(done.isComplete());
    closed.complete();
    done.await();
    assertEquals(List.of("server"), steps);
  }

  @Test
  void a_second_signal_changes_nothing() {
    Drain drain =
        drain(
            () -> {
              steps.add("sockets");
              return Future.succeededFuture();
            },
            Future::succeededFuture);
    assertSame(drain.begin(), drain.begin());
    drain.begin().await();
    assertEquals(List.of("sockets"), steps);
  }

  @Test
  void a_step_that_fails_or_throws_does_not_stop_the_next() {
    drain(
            () -> {
              throw new IllegalStateException("broken");
            },
            () -> {
              steps.add("server");
              return Future.failedFuture("broken");
            })
        .begin()
        .await();
    assertEquals(List.of("server"), steps);
  }

  @Test
  void a_step_that_never_ends_is_given_up() {
    Duration shortly = Duration.ofMillis(50);
    new Drain(
            vertx,
            health,
            over -> Future.future(never -> {}),
            () -> {
              steps.add("server");
              return Future.future(never -> {});
            },
            shortly,
            shortly)
        .begin()
        .await();
    assertEquals(List.of("server"), steps);
  }

  @Test
  void all_of_it_takes_less_than_ten_seconds() {
    Duration longest = Drain.TO_CLOSE_SOCKETS.plus(Drain.STEP_LIMIT).plus(Drain.STEP_LIMIT);
    assertTrue(longest.compareTo(Duration.ofSeconds(9)) < 0);
  }

  private Drain drain(Step closeSockets, Step stopServing) {
    return new Drain(vertx, health, over -> closeSockets.run(), stopServing::run);
  }

  private interface Step {
    Future<Void> run();
  }
}
