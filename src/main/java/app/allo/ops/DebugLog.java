package app.allo.ops;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Has Allo's own loggers tell of every event in a call, and nobody else's. Decision 275. */
public final class DebugLog {
  // Held here: the log manager itself would let go of it, and so of its level.
  private static final Logger OWN = Logger.getLogger("app.allo");

  private DebugLog() {}

  /** From now on, until this process ends. */
  public static void on() {
    OWN.setLevel(Level.FINE);
  }
}
