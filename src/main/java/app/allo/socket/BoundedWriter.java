package app.allo.socket;

import app.allo.overload.ConnectionMeter;
import app.allo.overload.HardClose;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Writes to one WebSocket and bounds what that costs: what waits to be written is limited, reading
 * can be stopped, and closing always comes to an end. Messages go straight to the channel, so that
 * its own buffer tells how much waits, and those of one turn of the event loop go as one buffer.
 * Decisions 044, 380 and 420.
 */
final class BoundedWriter {
  private static final Duration TO_ANSWER = Duration.ofSeconds(1);

  /** How often a browser for which something waits is looked at, within the time it has. */
  private static final int LOOKS = 4;

  /** A list that has held more than this is not kept. */
  private static final int USUAL = 32;

  private final ChannelHandlerContext channel;
  private final SignalLimits limits;
  private final LongSupplier nanos;
  private final Runnable tooSlow;
  private final FlushQueue flushQueue;
  private final Backlog backlog;
  private final Timeout stall;
  private final Timeout answer;
  private final Timeout end;
  private List<byte[]> unsent = new ArrayList<>(0);
  private int unsentBytes;
  private boolean due;
  private boolean closing;

  /**
   * Writes to a socket that is open.
   *
   * @param channel the end of its pipeline
   * @param tooSlow called when too much waits, or nothing moves; it must close the socket
   */
  BoundedWriter(ChannelHandlerContext channel, SocketContext shared, Runnable tooSlow) {
    this.channel = channel;
    this.limits = shared.limits();
    this.nanos = shared.nanos();
    this.tooSlow = tooSlow;
    this.flushQueue = shared.flushQueue();
    this.backlog = new Backlog(limits.maxBacklog(), limits.stallWithin().toNanos());
    this.stall = new Timeout(shared.vertx(), this::judge);
    this.answer = new Timeout(shared.vertx(), this::cut);
    this.end = new Timeout(shared.vertx(), this::cut);
  }

  /** Measures what the socket holds. */
  ConnectionMeter meter() {
    return ConnectionMeter.of(channel.channel());
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
    unsent.add(text);
    unsentBytes += Frames.most(text.length);
    if (backlog.isTooLarge(waiting() + unsentBytes)) {
      send();
      channel.flush();
      judge();
    } else {
      flushLater();
    }
  }

  /** Hands what was written to the kernel. */
  void flush() {
    due = false;
    send();
    channel.flush();
    judge();
  }

  private void flushLater() {
    if (!due) {
      due = true;
      flushQueue.add(this, channel.executor());
    }
  }

  /** Passes on to the channel what was written since the last time. */
  private void send() {
    if (unsent.isEmpty()) {
      return;
    }
    ByteBuf frames = channel.alloc().directBuffer(unsentBytes);
    channel.write(Frames.texts(unsent, frames), channel.voidPromise());
    if (unsent.size() > USUAL) {
      unsent = new ArrayList<>(0);
    } else {
      unsent.clear();
    }
    unsentBytes = 0;
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
      channel.writeAndFlush(Frames.ping(), channel.voidPromise());
      judge();
    }
  }

  /** Answers a ping at the end of this turn. */
  void pong(byte[] payload) {
    if (!closing) {
      channel.write(Frames.pong(payload), channel.voidPromise());
      flushLater();
    }
  }

  /**
   * Sends a close frame; the connection ends with the browser's answer, or is cut a moment later.
   */
  void close(int code) {
    if (startClosing()) {
      // Once it has left, only the browser's answer is awaited.
      goodbye(code)
          .addListener(
              left -> {
                if (left.isSuccess() && channel.channel().isOpen()) {
                  answer.start(TO_ANSWER);
                }
              });
    }
  }

  /** Answers the browser's close frame, or takes it as the answer to ours; nothing follows. */
  void answerClose(int code) {
    if (!startClosing()) {
      channel.close();
    } else if (channel.channel().isWritable()) {
      closeAfter(goodbye(code));
    } else {
      cut();
    }
  }

  /** Sends a close frame to a browser whose frames cannot be read, and awaits no answer. */
  void closeBroken(int code) {
    if (startClosing()) {
      closeAfter(goodbye(code));
    }
  }

  private ChannelFuture goodbye(int code) {
    return channel.writeAndFlush(Frames.close(code));
  }

  private void closeAfter(ChannelFuture written) {
    written.addListener(left -> channel.close());
  }

  /** Stops reading, at the channel: nothing else undoes that. */
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
    send();
    closing = true;
    stall.stop();
    end.start(limits.hardCloseAfter());
    return true;
  }

  private void cut() {
    HardClose.of(channel.channel(), waiting() > 0);
  }
}
