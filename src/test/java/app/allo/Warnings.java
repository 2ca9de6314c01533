package app.allo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears whatever is logged as a warning or worse, but that the machine is busy. */
public final class Warnings extends Handler implements AutoCloseable {
  private static final String MACHINE_IS_BUSY = "io.vertx.core.impl.BlockedThreadChecker";

  private final Logger root = Logger.getLogger("");
  private final List<String> heard = new CopyOnWriteArrayList<>();

  public Warnings() {
    setLevel(Level.WARNING);
    root.addHandler(this);
  }

  public List<String> heard() {
    return heard;
  }

  @Override
  public void publish(LogRecord entry) {
    if (isLoggable(entry) && !MACHINE_IS_BUSY.equals(entry.getLoggerName())) {
      heard.add(entry.getLoggerName() + " " + entry.getMessage() + " " + entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
