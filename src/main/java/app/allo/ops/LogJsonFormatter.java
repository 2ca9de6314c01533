package app.allo.ops;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Writes a log record as one JSON object on a line: {@code time} (UTC, ms), {@code level}, {@code
 * logger}, {@code message}, and {@code fault}, a stack trace, if there is one. Escapes what {@link
 * LogLineFormatter} escapes.
 */
public final class LogJsonFormatter extends Formatter {
  /** Writes the log like this from now on, to wherever the plain lines went. */
  public static void use() {
    for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
      if (handler.getFormatter() instanceof LogLineFormatter) {
        handler.setFormatter(new LogJsonFormatter());
      }
    }
  }

  @Override
  public String format(LogRecord entry) {
    JsonObject line =
        new JsonObject()
            .put("time", entry.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
            .put("level", entry.getLevel().getName())
            .put("logger", entry.getLoggerName())
            .put("message", formatMessage(entry));
    if (entry.getThrown() != null) {
      StringWriter stack = new StringWriter();
      entry.getThrown().printStackTrace(new PrintWriter(stack, true));
      line.put("fault", stack.toString());
    }
    StringBuilder escaped = new StringBuilder(160);
    // JSON has no such character outside its strings.
    LogLineFormatter.escape(line.encode(), escaped);
    return escaped.append('\n').toString();
  }
}
