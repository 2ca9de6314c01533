package app.allo.socket;

import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets what one event loop writes in one turn leave together: a system call for each socket, not
 * for each message. All calls are made on that loop. Decision 380.
 */
final class FlushQueue {
  private final Queue<BoundedWriter> due = new ArrayDeque<>();
  private final Runnable flushing = this::flush;
  private boolean scheduled;

  /** Flushes a writer once that loop has done what it already has to do. */
  void add(BoundedWriter writer, EventExecutor loop) {
    due.add(writer);
    if (!scheduled) {
      scheduled = true;
      loop.execute(flushing);
    }
  }

  private void flush() {
    scheduled = false;
    for (BoundedWriter next = due.poll(); next != null; next = due.poll()) {
      next.flush();
    }
  }
}
