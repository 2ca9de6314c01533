package app.allo.socket;

import app.allo.overload.ConnectionMeter;
import app.allo.overload.HardClose;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bounds what one WebSocket costs: what waits to be written is limited, reading can be stopped, and
 * closing always comes to an end. Vert.x alone would queue without limit for a browser that does
 * not read, and then wait forever to send it the close frame. Decision 044.
 */
final class BoundedWriter {
  private static final Buffer EMPTY = Buffer.buffer();
  private static final Duration TO_ANSWER = Duration.ofSeconds(1);

  private final ServerWebSocket ws;
  private final SignalLimits limits;
  private final LongSupplier nanos;
  private final Runnable tooSlow;
  private final Backlog backlog;
  private final ConnectionMeter meter;
  private final Timeout stall;
  private final Timeout answer;
  private final Timeout end;
  private final CloseGuard guard;
  private boolean closing;

  /**
   * Writes to a socket that is open.
   *
   * @param tooSlow called when too much waits, or nothing moves; it must close the socket the
   *     socket
   */
  BoundedWriter(ServerWebSocket ws, SocketContext shared, Runnable tooSlow) {
    this.ws = ws;
    this.limits = shared.limits();
    this.nanos = shared.nanos();
    this.tooSlow = tooSlow;
    this.backlog = new Backlog(limits.maxBacklog(), limits.stallWithin().toNanos());
    this.stall = new Timeout(shared.vertx(), this::checkStall);
    this.answer = new Timeout(shared.vertx(), this::cut);
    this.end = new Timeout(shared.vertx(), this::cut);
    this.meter = ConnectionMeter.of(channel().channel());
    this.guard = CloseGuard.addBefore(channel(), this::cut);
  }

  /** Measures what the socket holds. */
  ConnectionMeter meter() {
    return meter;
  }

  /** Writes a message; does nothing once closing. */
  void write(String text) {
    if (closing) {
      return;
    }
    Future<Void> written = ws.writeTextMessage(text);
    if (written.isComplete()) {
      return;
    }
    int size = text.length();
    backlog.add(size, nanos.getAsLong());
    meter.waiting(backlog.bytes());
    written.onComplete(left -> left(size));
    if (backlog.isTooLarge()) {
      tooSlow.run();
    } else {
      stall.start(limits.stallWithin());
    }
  }

  private void left(int size) {
    backlog.remove(size, nanos.getAsLong());
    meter.waiting(backlog.bytes());
  }

  void ping() {
    if (!closing) {
      ws.writePing(EMPTY);
    }
  }

  /**
   * Sends a close frame; the connection ends with the browser's answer, or is cut a moment later.
   */
  void close(int code) {
    if (!startClosing()) {
      return;
    }
    if (backlog.isEmpty()) {
      ws.close((short) code);
    } else {
      sayGoodbye(code);
    }
  }

  private void sayGoodbye(int code) {
    // Once it has left, only the browser's answer is awaited.
    guard
        .close(channel(), code)
        .addListener(
            left -> {
              if (left.isSuccess()) {
                answer.start(TO_ANSWER);
              }
            });
  }

  /**
   * Sends a close frame after a frame that could not be decoded: straight to the channel, since
   * Vert.x drops the connection in the same turn without flushing.
   */
  void closeBroken(int code) {
    if (startClosing()) {
      guard.close(channel(), code);
    }
  }

  /**
   * Stops reading. Not with {@code pause}, which Vert.x undoes with every ping, answering pings
   * into an unbounded queue.
   */
  void stopReading() {
    channel().channel().config().setAutoRead(false);
  }

  /** The connection is gone: cancels the timers. */
  void gone() {
    closing = true;
    stall.stop();
    end.stop();
    answer.stop();
  }

  private boolean startClosing() {
    if (closing) {
      return false;
    }
    closing = true;
    stall.stop();
    end.start(limits.hardCloseAfter());
    return true;
  }

  private void checkStall() {
    if (backlog.isEmpty()) {
      return;
    }
    long left = backlog.untilStalled(nanos.getAsLong());
    if (left > 0) {
      // One millisecond more, since timers count whole ones.
      stall.start(Duration.ofNanos(left).plusMillis(1));
    } else {
      tooSlow.run();
    }
  }

  private void cut() {
    HardClose.of(channel().channel(), !backlog.isEmpty());
  }

  private ChannelHandlerContext channel() {
    return ((WebSocketInternal) ws).channelHandlerContext();
  }
}
