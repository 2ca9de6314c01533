package app.allo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Where a client of Vert.x asks. */
public final class EventLoop {
  private EventLoop() {}

  /**
   * Asks from an event loop: on any other thread the answer may have come, and be gone, before
   * anybody reads it.
   */
  public static <T> Future<T> ask(Vertx vertx, Supplier<Future<T>> question) {
    return Future.future(
        answered -> vertx.runOnContext(here -> question.get().onComplete(answered)));
  }
}
