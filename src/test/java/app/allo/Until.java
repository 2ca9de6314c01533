package app.allo;

import static org.junit.jupiter.api.Assertions.fail;

import app.allo.room.Refused;
import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread will bring about. */
public final class Until {
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final long LOOK_AGAIN_NANOS = 1_000_000L;

  private Until() {}

  /** Returns as soon as it holds; fails after a minute. */
  public static void holds(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("still not so: " + what);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /**
   * What comes of a future. Fails with the refusal that it fails with, and with {@link
   * IllegalStateException} for any other fault, or none in that time.
   */
  public static <T> T done(Future<T> future, int seconds) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
