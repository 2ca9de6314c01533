package app.allo.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Until;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LoopLagTest {
  @Test
  void a_loop_that_was_held_up_came_so_late() {
    Vertx vertx = Vertx.vertx();
    AtomicLong now = new AtomicLong();
    List<Long> late = new CopyOnWriteArrayList<>();
    try {
      vertx.deployVerticle(new LoopLag(now::get, late::add)).await();
      // Two seconds pass, by this clock, until the loop looks again.
      now.set(LoopLag.EVERY.toNanos() + TimeUnit.SECONDS.toNanos(2));
      Until.holds("it looked", () -> !late.isEmpty());
      assertEquals(TimeUnit.SECONDS.toNanos(2), late.get(0));
      now.addAndGet(LoopLag.EVERY.toNanos());
      int before = late.size();
      Until.holds("it looks on", () -> late.size() > before);
    } finally {
      vertx.close().await();
    }
  }
}
