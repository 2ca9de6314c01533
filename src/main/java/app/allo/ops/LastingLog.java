package app.allo.ops;

import java.util.logging.LogManager;

/**
 * Keeps the log open while the process ends: the JVM's own shutdown hook would close it at once,
 * beside ours, which still has a drain to tell of. Each line is flushed as it is written. Chosen by
 * the property {@code java.util.logging.manager}. Decision 025.
 */
public final class LastingLog extends LogManager {
  /** The shutdown hook is a class of its own within LogManager. */
  private static final String HOOK = LogManager.class.getName() + "$Cleaner";

  @Override
  public void reset() {
    if (!Thread.currentThread().getClass().getName().equals(HOOK)) {
      super.reset();
    }
  }
}
