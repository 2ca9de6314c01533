package app.allo.ops;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Measures how late an event loop is for what is due on it. Deploy one instance for each loop. */
public final class LoopLag extends VerticleBase {
  static final Duration EVERY = Duration.ofMillis(250);

  private final LongSupplier nanos;
  private final LongConsumer late;
  private long timer;

  /**
   * @param late called with each measurement, in nanoseconds
   */
  public LoopLag(LongSupplier nanos, LongConsumer late) {
    this.nanos = nanos;
    this.late = late;
  }

  @Override
  public Future<?> start() {
    look();
    return Future.succeededFuture();
  }

  @Override
  public Future<?> stop() {
    vertx.cancelTimer(timer);
    return Future.succeededFuture();
  }

  private void look() {
    long due = nanos.getAsLong() + EVERY.toNanos();
    timer =
        vertx.setTimer(
            EVERY.toMillis(),
            fired -> {
              late.accept(Math.max(0, nanos.getAsLong() - due));
              look();
            });
  }
}
