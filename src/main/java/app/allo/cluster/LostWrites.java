package app.allo.cluster;

import io.vertx.core.Handler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Passes faults on, but of those that Vert.x reports for each message under way on a connection to
 * another node which breaks (hundreds, each with its stack) it says one line a minute.
 */
public final class LostWrites implements Handler<Throwable> {
  private static final Logger LOG = System.getLogger(LostWrites.class.getName());
  private static final String TOLD_TWICE = "Promise already completed";
  private static final String OURS = "app.allo.";
  private static final String CONNECTION =
      "io.vertx.core.eventbus.impl.clustered.OutboundConnection";
  private static final long MINUTE_NANOS = 60_000_000_000L;

  private final Handler<Throwable> others;
  private final LongSupplier nanos;
  private final AtomicLong quietUntil;

  /**
   * @param nanos a clock that is never set
   */
  public LostWrites(Handler<Throwable> others, LongSupplier nanos) {
    this.others = others;
    this.nanos = nanos;
    this.quietUntil = new AtomicLong(nanos.getAsLong());
  }

  @Override
  public void handle(Throwable fault) {
    if (!isLostWrite(fault)) {
      others.handle(fault);
      return;
    }
    long now = nanos.getAsLong();
    long until = quietUntil.get();
    if (now - until >= 0 && quietUntil.compareAndSet(until, now + MINUTE_NANOS)) {
      LOG.log(Level.WARNING, "A connection to another node broke with messages under way");
    }
  }

  private static boolean isLostWrite(Throwable fault) {
    if (!(fault instanceof IllegalStateException) || !TOLD_TWICE.equals(fault.getMessage())) {
      return false;
    }
    List<String> callers =
        Arrays.stream(fault.getStackTrace()).map(StackTraceElement::getClassName).toList();
    // Reported where the message is written, below whoever sends it, or in a later turn of the
    // loop, with nothing of the connection in its stack.
    return callers.contains(CONNECTION)
        || callers.stream().noneMatch(each -> each.startsWith(OURS));
  }
}
