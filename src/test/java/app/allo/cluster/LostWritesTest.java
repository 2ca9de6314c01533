package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LostWritesTest {
  private static final String PROMISE = "io.vertx.core.Promise";
  private static final String CONNECTION =
      "io.vertx.core.eventbus.impl.clustered.OutboundConnection";
  private static final String SENDER = "app.allo.cluster.NodeBus";

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
      for (int i = 0; i < 50; i++) {
        faults.handle(lost(PROMISE));
        faults.handle(lost(PROMISE, CONNECTION, SENDER));
      }
      assertEquals(1, lines.size());
      nanos.addAndGet(60_000_000_000L);
      faults.handle(lost(PROMISE));
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
            new OutOfMemoryError(), lost(PROMISE, SENDER), new IllegalStateException("another"));
    all.forEach(faults::handle);
    assertEquals(all, others);
  }

  private static Throwable lost(String... callers) {
    IllegalStateException fault = new IllegalStateException("Promise already completed");
    fault.setStackTrace(
        Stream.of(callers)
            .map(each -> new StackTraceElement(each, "method", null, -1))
            .toArray(StackTraceElement[]::new));
    return fault;
  }
}
