package app.allo.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLineFormatterTest {
  private static LogRecord entry(String message) {
    LogRecord entry = new LogRecord(Level.INFO, message);
    entry.setLoggerName("app.allo.Main");
    entry.setInstant(Instant.parse("2026-01-02T03:04:05.678Z"));
    return entry;
  }

  @Test
  void a_record_is_one_line() {
    assertEquals(
        "2026-01-02T03:04:05.678Z INFO app.allo.Main ready\n",
        new LogLineFormatter().format(entry("ready")));
  }

  @Test
  void control_and_bidi_characters_are_escaped() {
    assertEquals(
        "2026-01-02T03:04:05.678Z INFO app.allo.Main a\\u000d\\u000ab\\u001b[2J\\u202e\\u2028é\n",
        new LogLineFormatter().format(entry("a\r\nb\u001b[2J\u202e\u2028é")));
  }

  @Test
  void a_fault_keeps_its_stack_and_its_causes() {
    LogRecord entry = entry("broken");
    entry.setThrown(new IllegalStateException("outer", new RuntimeException("in\nner")));
    String text = new LogLineFormatter().format(entry);
    assertTrue(text.contains("\n  java.lang.IllegalStateException: outer\n    at "), text);
    assertTrue(text.contains("\n  caused by java.lang.RuntimeException: in\\u000aner\n"), text);
  }

  @Test
  void a_ring_of_causes_ends() {
    Exception first = new Exception("first");
    first.initCause(new Exception("second", first));
    LogRecord entry = entry("ring");
    entry.setThrown(first);
    assertEquals(8, new LogLineFormatter().format(entry).split("java.lang.Exception: ").length - 1);
  }
}
