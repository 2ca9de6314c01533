package app.allo.ops;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes a log record as one line: time (UTC, ms), level, logger, message. Control characters are
 * escaped, so that nothing a browser sends can forge a line or reach a terminal; a fault's stack
 * follows, one indented line a frame. Decision 012.
 */
public final class LogLineFormatter extends Formatter {
  private static final String EACH_FRAME = "\n    at ";
  private static final int CAUSES = 8;

  @Override
  public String format(LogRecord entry) {
    StringBuilder line = new StringBuilder(160);
    line.append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS))
        .append(' ')
        .append(entry.getLevel().getName())
        .append(' ')
        .append(entry.getLoggerName())
        .append(' ');
    escape(formatMessage(entry), line);
    Throwable fault = entry.getThrown();
    // Bounded, since causes may form a cycle.
    for (int i = 0; fault != null && i < CAUSES; i++, fault = fault.getCause()) {
      line.append(i == 0 ? "\n  " : "\n  caused by ");
      escape(fault.toString(), line);
      for (StackTraceElement frame : fault.getStackTrace()) {
        line.append(EACH_FRAME).append(frame);
      }
    }
    return line.append('\n').toString();
  }

  /** Puts {@code \\u001b} and the like for what could forge a line or reach a terminal. */
  static void escape(String text, StringBuilder out) {
    if (text == null) {
      out.append("null");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnsafe(c)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
  }

  private static boolean isUnsafe(char c) {
    return switch (Character.getType(c)) {
      // Also format characters: a bidi override reorders the line in a terminal.
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
