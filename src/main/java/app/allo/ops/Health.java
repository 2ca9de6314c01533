package app.allo.ops;

import java.util.function.BooleanSupplier;

/** Whether this node should be sent new calls. Safe to share between threads. */
public final class Health {
  private enum Phase {
    STARTING,
    READY,
    DRAINING
  }

  private volatile Phase phase = Phase.STARTING;
  private final BooleanSupplier able;

  /**
   * @param able whether this node can take part in calls now
   */
  public Health(BooleanSupplier able) {
    this.able = able;
  }

  public Health() {
    this(() -> true);
  }

  /** The server listens: new calls are welcome. */
  public synchronized void ready() {
    if (phase == Phase.STARTING) {
      phase = Phase.READY;
    }
  }

  /** The server is about to stop: no new calls, and there is no way back. */
  public synchronized void draining() {
    phase = Phase.DRAINING;
  }

  /** Whether new calls are welcome. */
  public boolean isReady() {
    return phase == Phase.READY && able.getAsBoolean();
  }
}
