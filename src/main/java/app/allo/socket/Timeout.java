package app.allo.socket;

import io.vertx.core.Vertx;
import java.time.Duration;

/** Something that must have happened by then; holds at most one timer. */
final class Timeout {
  private static final long NONE = -1;

  private final Vertx vertx;
  private final Runnable expired;
  private long timer = NONE;

  /**
   * A deadline that is not running.
   *
   * @param expired what happens otherwise
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

  void stop() {
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }

  private void fire() {
    timer = NONE;
    expired.run();
  }
}
