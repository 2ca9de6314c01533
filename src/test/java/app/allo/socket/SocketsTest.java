package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketsTest {
  private final Sockets sockets = new Sockets(refused -> {}, took -> {});

  @Test
  void an_address_has_so_many_places_and_no_more() {
    assertTrue(sockets.enter("a", 2));
    assertTrue(sockets.enter("a", 2));
    assertFalse(sockets.enter("a", 2));
    assertTrue(sockets.enter("b", 2));
    sockets.exit("a");
    assertTrue(sockets.enter("a", 2));
  }

  @Test
  void an_address_without_sockets_is_forgotten() {
    for (int i = 0; i < 10_000; i++) {
      sockets.enter("address " + i, 2);
      sockets.enter("address " + i, 2);
    }
    for (int i = 0; i < 10_000; i++) {
      sockets.exit("address " + i);
      sockets.exit("address " + i);
    }
    assertEquals(0, sockets.addresses());
  }

  @Test
  void a_refused_address_is_not_kept() {
    assertFalse(sockets.enter("a", 0));
    assertEquals(0, sockets.addresses());
  }

  @Test
  void draining_tells_every_socket_within_the_time_and_waits_for_the_last() {
    List<Long> delays = new ArrayList<>();
    Promise<Void> last = Promise.promise();
    for (int i = 0; i < 500; i++) {
      Future<Void> gone = i == 7 ? last.future() : Future.succeededFuture();
      sockets.add(
          delay -> {
            delays.add(delay);
            return gone;
          });
    }

    Future<Void> drained = sockets.drain(Duration.ofSeconds(5));

    assertTrue(sockets.isDraining());
    assertFalse(drained.isComplete());
    assertEquals(500, delays.size());
    assertTrue(delays.stream().allMatch(delay -> delay >= 0 && delay <= 5_000));
    assertTrue(delays.stream().mapToLong(delay -> delay / 1_000).distinct().count() >= 5);
    last.complete();
    assertTrue(drained.succeeded());
  }

  @Test
  void a_socket_that_opens_while_draining_is_told_at_once() {
    sockets.drain(Duration.ofSeconds(5));
    List<Long> delays = new ArrayList<>();
    sockets.add(
        delay -> {
          delays.add(delay);
          return Future.succeededFuture();
        });
    assertEquals(List.of(0L), delays);
  }

  @Test
  void draining_without_sockets_is_done_at_once() {
    assertTrue(sockets.drain(Duration.ofSeconds(5)).succeeded());
  }
}
