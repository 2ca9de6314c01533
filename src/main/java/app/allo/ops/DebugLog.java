package app.allo.ops;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes Allo's own loggers report every event in a call, and only these. Decision 275. */
public final class DebugLog {
  // Kept here: the log manager holds loggers weakly, and would forget the level.
  private static final Logger OWN = Logger.getLogger("app.allo");

  private DebugLog() {}

  /** From now on, until this process ends. */
  public static void on() {
    OWN.setLevel(Level.FINE);
  }
}
