package app.allo.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeapTest {
  private final AtomicLong kept = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Heap heap = new Heap(kept::get, 1000, nanos::get);

  @Test
  void it_is_crowded_above_80_percent() {
    kept.set(800);
    assertFalse(heap.isCrowded());
    kept.set(801);
    pass(Duration.ofSeconds(1));
    assertTrue(heap.isCrowded());
    kept.set(100);
    pass(Duration.ofSeconds(1));
    assertFalse(heap.isCrowded());
  }

  @Test
  void it_is_looked_at_once_a_second() {
    assertFalse(heap.isCrowded());
    kept.set(1000);
    pass(Duration.ofMillis(999));
    assertFalse(heap.isCrowded());
    pass(Duration.ofMillis(1));
    assertTrue(heap.isCrowded());
  }

  @Test
  void what_can_be_collected_does_not_count() {
    byte[][] garbage = new byte[20][];
    for (int i = 0; i < 200; i++) {
      garbage[i % garbage.length] = new byte[1 << 20];
    }
    assertEquals(20, garbage.length);
    assertFalse(Heap.ofThisProcess().isCrowded());
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
