package app.allo.socket;

import app.allo.overload.ConnectionMeter;
import app.allo.overload.HardClose;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Bounds what one WebSocket costs: what waits to be written is limited, reading can be stopped, and
 * closing always comes to an end. Vert.x alone would queue without limit for a browser that does
 * not read, and then wait forever to send it the close frame. Messages go straight to the channel,
 * so that its own buffer tells how much waits. Decisions 044 and 380.
 */
final class BoundedWriter {
  private static final Buffer EMPTY = Buffer.buffer();
  private static final Duration TO_ANSWER = Duration.ofSeconds(1);

  /** How often a browser for which something waits is looked at, within the time it has. */
  private static final int LOOKS = 4;

  private final ServerWebSocket ws;
  private final ChannelHandlerContext channel;
  private final SignalLimits limits;
  private final LongSupplier nanos;
  private final Runnable tooSlow;
  private final FlushQueue flushQueue;
  private final Backlog backlog;
  private final ConnectionMeter meter;
  private final Timeout stall;
  private final Timeout answer;
  private final Timeout end;
  private final CloseGuard guard;
  private boolean due;
  private boolean closing;

  /**
   * Writes to a socket that is open.
   *
   * @param tooSlow called when too much waits, or nothing moves; it must close the socket
   */
  BoundedWriter(ServerWebSocket ws, SocketContext shared, Runnable tooSlow) {
    this.ws = ws;
    this.channel = ((WebSocketInternal) ws).channelHandlerContext();
    this.limits = shared.limits();
    this.nanos = shared.nanos();
    this.tooSlow = tooSlow;
    this.flushQueue = shared.flushQueue();
    this.backlog = new Backlog(limits.maxBacklog(), limits.stallWithin().toNanos());
    this.stall = new Timeout(shared.vertx(), this::judge);
    this.answer = new Timeout(shared.vertx(), this::cut);
    this.end = new Timeout(shared.vertx(), this::cut);
    this.meter = ConnectionMeter.of(channel.channel());
    this.guard = CloseGuard.addBefore(channel, this::cut);
  }

  /** Measures what the socket holds. */
  ConnectionMeter meter() {
    return meter;
  }

  /**
   * Writes a message, which leaves at the end of this turn of the event loop; does nothing once
   * closing.
   *
   * @param text in UTF-8; it must not change any more
   */
  void write(byte[] text) {
    if (closing) {
      return;
    }
    channel.write(new TextWebSocketFrame(Unpooled.wrappedBuffer(text)));
    if (!due) {
      due = true;
      flushQueue.add(this, channel.executor());
    }
    if (backlog.isTooLarge(waiting())) {
      channel.flush();
      judge();
    }
  }

  /** Hands what was written to the kernel. */
  void flush() {
    due = false;
    channel.flush();
    judge();
  }

  private void judge() {
    ChannelOutboundBuffer buffer = channel.channel().unsafe().outboundBuffer();
    if (closing || buffer == null) {
      return;
    }
    if (buffer.isEmpty()) {
      backlog.empty();
      return;
    }
    long left = backlog.untilStalled(buffer.current(), buffer.currentProgress(), nanos.getAsLong());
    if (left <= 0 || backlog.isTooLarge(buffer.totalPendingWriteBytes())) {
      tooSlow.run();
    } else {
      stall.start(limits.stallWithin().dividedBy(LOOKS));
    }
  }

  /** How many bytes the channel could not hand to the kernel yet. */
  private long waiting() {
    ChannelOutboundBuffer buffer = channel.channel().unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
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
    channel.flush();
    if (waiting() == 0) {
      ws.close((short) code);
    } else {
      sayGoodbye(code);
    }
  }

  private void sayGoodbye(int code) {
    // Once it has left, only the browser's answer is awaited.
    guard
        .close(channel, code)
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
      guard.close(channel, code);
    }
  }

  /**
   * Stops reading. Not with {@code pause}, which Vert.x undoes with every ping, answering pings
   * into an unbounded queue.
   */
  void stopReading() {
    channel.channel().config().setAutoRead(false);
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

  private void cut() {
    HardClose.of(channel.channel(), waiting() > 0);
  }
}
