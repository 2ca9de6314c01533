package app.allo.socket;

import io.vertx.core.Vertx;
import java.time.Duration;

/** A restartable timeout. */
final class Timeout {
  private static final long NONE = -1;

  private final Vertx vertx;
  private final Runnable expired;
  private long timer = NONE;

  /**
   * A timeout that is not running.
   *
   * @param expired called unless it is stopped in time
   */
  Timeout(Vertx vertx, Runnable expired) {
    this.vertx = vertx;
    this.expired = expired;
  }

  /** Starts, unless it is running already. */
  void start(Duration within) {
    if (timer == NONE) {
      timer = vertx.setTimer(Math.max(1, within.toMillis()), fired -> fire());
    }
  }

  /** Returns whether it was running. */
  boolean stop() {
    if (timer == NONE) {
      return false;
    }
    vertx.cancelTimer(timer);
    timer = NONE;
    return true;
  }

  private void fire() {
    timer = NONE;
    expired.run();
  }
}
