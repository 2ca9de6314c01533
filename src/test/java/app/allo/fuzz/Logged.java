package app.allo.fuzz;

import app.allo.ops.LogLineFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Whatever is logged with a stack trace, or as a warning or worse, but that the machine is busy.
 */
final class Logged extends Handler implements AutoCloseable {
  private static final String MACHINE_IS_BUSY = "io.vertx.core.impl.BlockedThreadChecker";

  private final Logger root = Logger.getLogger("");
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  Logged() {
    root.addHandler(this);
  }

  List<String> complaints() {
    return complaints;
  }

  @Override
  public void publish(LogRecord entry) {
    boolean bad =
        entry.getThrown() != null || entry.getLevel().intValue() >= Level.WARNING.intValue();
    if (bad && !MACHINE_IS_BUSY.equals(entry.getLoggerName())) {
      complaints.add(new LogLineFormatter().format(entry));
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
