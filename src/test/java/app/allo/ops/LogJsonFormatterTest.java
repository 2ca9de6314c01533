package app.allo.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogJsonFormatterTest {
  private static LogRecord entry(String message) {
    LogRecord entry = new LogRecord(Level.WARNING, message);
    entry.setLoggerName("app.allo.Main");
    entry.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
    return entry;
  }

  @Test
  void a_record_is_an_object_on_a_line() {
    assertEquals(
        "{\"time\":\"2026-01-02T03:04:05.678Z\",\"level\":\"WARNING\","
            + "\"logger\":\"app.allo.Main\",\"message\":\"a \\\"b\\\"\"}\n",
        new LogJsonFormatter().format(entry("a \"b\"")));
  }

  @Test
  void nothing_that_is_said_leaves_its_line_or_reaches_a_terminal() {
    String said = "a\r\nb\u001b[2J\u202e\u2028\u0085é";
    String line = new LogJsonFormatter().format(entry(said));
    assertEquals(1, line.lines().count());
    assertFalse(line.strip().matches("(?s).*[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}].*"), line);
    assertEquals(said, new JsonObject(line).getString("message"));
  }

  @Test
  void a_fault_has_its_stack() {
    LogRecord entry = entry("broken");
    entry.setThrown(new IllegalStateException("outer", new RuntimeException("inner")));
    String line = new LogJsonFormatter().format(entry);
    assertEquals(1, line.lines().count());
    String fault = new JsonObject(line).getString("fault");
    assertTrue(fault.startsWith("java.lang.IllegalStateException: outer\n\tat "), fault);
    assertTrue(fault.contains("Caused by: java.lang.RuntimeException: inner"), fault);
  }
}
