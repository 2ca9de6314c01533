package app.allo.ops;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes a node out of service without breaking a call: it stops being ready at once, then closes
 * the sockets one after the other, so that browsers come back elsewhere spread over time, then
 * stops the servers. Each step has a time limit; all of it takes less than 10 s.
 */
public final class Drain {
  private static final Logger LOG = System.getLogger(Drain.class.getName());

  /** Over how long the sockets are closed. */
  static final Duration TO_CLOSE_SOCKETS = Duration.ofSeconds(5);

  /** How much longer than that a step may take. */
  static final Duration STEP_LIMIT = Duration.ofMillis(1_500);

  private final Vertx vertx;
  private final Health health;
  private final Function<Duration, Future<Void>> closeSockets;
  private final Supplier<Future<?>> stopServing;
  private final Duration toCloseSockets;
  private final Duration stepLimit;
  private final Promise<Void> done = Promise.promise();
  private boolean begun;

  /**
   * @param closeSockets closes all sockets with 1012, spread over that time, and completes when
   *     they are closed
   * @param stopServing stops listening and completes when the last answer has left
   */
  public Drain(
      Vertx vertx,
      Health health,
      Function<Duration, Future<Void>> closeSockets,
      Supplier<Future<?>> stopServing) {
    this(vertx, health, closeSockets, stopServing, TO_CLOSE_SOCKETS, STEP_LIMIT);
  }

  Drain(
      Vertx vertx,
      Health health,
      Function<Duration, Future<Void>> closeSockets,
      Supplier<Future<?>> stopServing,
      Duration toCloseSockets,
      Duration stepLimit) {
    this.vertx = vertx;
    this.health = health;
    this.closeSockets = closeSockets;
    this.stopServing = stopServing;
    this.toCloseSockets = toCloseSockets;
    this.stepLimit = stepLimit;
  }

  /** Drains once, however often it is called; the future never fails. */
  public synchronized Future<Void> begin() {
    if (!begun) {
      begun = true;
      health.draining();
      LOG.log(Level.INFO, "Draining");
      step(toCloseSockets.plus(stepLimit), () -> closeSockets.apply(toCloseSockets))
          .compose(closed -> step(stepLimit, stopServing))
          .onComplete(stopped -> done.complete());
    }
    return done.future();
  }

  /** One step, abandoned after its time limit: a stuck socket must not keep the process alive. */
  private Future<Void> step(Duration limit, Supplier<? extends Future<?>> work) {
    return Future.future(
        (Promise<Void> step) -> {
          long timer = vertx.setTimer(limit.toMillis(), late -> step.tryComplete());
          Future.succeededFuture()
              .compose(start -> work.get().<Void>mapEmpty())
              .onFailure(fault -> LOG.log(Level.WARNING, "A step of the drain failed", fault))
              .onComplete(
                  finished -> {
                    vertx.cancelTimer(timer);
                    step.tryComplete();
                  });
        });
  }
}
