package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LostWritesTest {
  private final List<Throwable> others = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private final LostWrites faults = new LostWrites(others::add, nanos::get);

  @Test
  void a_broken_connection_is_one_line_a_minute() {
    List<String> lines = new ArrayList<>();
    Handler listener =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(LostWrites.class.getName());
    logger.addHandler(listener);
    try {
      for (int i = 0; i < 100; i++) {
        faults.handle(lost());
      }
      assertEquals(1, lines.size());
      nanos.addAndGet(60_000_000_000L);
      faults.handle(lost());
      assertEquals(2, lines.size());
      assertEquals(List.of(), others);
    } finally {
      logger.removeHandler(listener);
    }
  }

  @Test
  void every_other_fault_is_passed_on() {
    List<Throwable> all =
        List.of(
            new OutOfMemoryError(),
            new IllegalStateException("Promise already completed"),
            new IllegalStateException("another"));
    all.forEach(faults::handle);
    assertEquals(all, others);
  }

  private static Throwable lost() {
    IllegalStateException fault = new IllegalStateException("Promise already completed");
    fault.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("io.vertx.core.Promise", "complete", "Promise.java", 63)
        });
    return fault;
  }
}
