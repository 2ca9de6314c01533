package app.allo.ops;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Keeps the log open while the process ends: the JVM's own shutdown hook would close it at once,
 * while ours still has a drain to report. Each line is flushed as it is written. Selected by the
 * property {@code java.util.logging.manager}. Decision 025.
 *
 * <p>Keeps visitors out of it too: below certain levels, libraries and the JDK log addresses,
 * headers and messages. A filter on their loggers, which no configuration removes, blocks all of
 * that. Decision 275.
 */
public final class ShutdownLogManager extends LogManager {
  /** The shutdown hook is a class of its own within LogManager. */
  private static final String HOOK = LogManager.class.getName() + "$Cleaner";

  private static final String OWN = "app.allo.";

  @Override
  public boolean addLogger(Logger logger) {
    String name = logger.getName();
    if (name != null && !name.isEmpty() && !name.startsWith(OWN)) {
      int least = least(name).intValue();
      logger.setFilter(entry -> entry.getLevel().intValue() >= least);
    }
    return super.addLogger(logger);
  }

  private static Level least(String logger) {
    // It warns of messages that arrive just after their socket closed, and names room and
    // member.
    if (logger.startsWith("io.vertx.core.eventbus.")) {
      return Level.SEVERE;
    }
    return logger.startsWith("io.netty.") ? Level.WARNING : Level.INFO;
  }

  @Override
  public void reset() {
    if (!Thread.currentThread().getClass().getName().equals(HOOK)) {
      super.reset();
    }
  }
}
