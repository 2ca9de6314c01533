package app.allo.socket;

import app.allo.overload.ConnectionMeter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * Handles the close frames of both sides. It sees a browser's before Vert.x does, which would
 * answer it in the same turn, whatever it says and whether the browser reads or not. It can send
 * ours ahead of everything that Vert.x still holds back: if Vert.x had to send it behind the rest,
 * that would fail when the connection is cut, with a stack trace in the log.
 */
final class CloseGuard extends ChannelDuplexHandler {
  /** The last code of RFC 6455 §7.4.2; Netty accepts higher ones. */
  private static final int LAST_CODE = 4999;

  private final ConnectionMeter meter;
  private final Runnable cut;
  private boolean closed;
  private boolean answered;

  private CloseGuard(ConnectionMeter meter, Runnable cut) {
    this.meter = meter;
    this.cut = cut;
  }

  /**
   * Puts a guard in front of that context's handler.
   *
   * @param cut ends a connection that cannot be answered
   */
  static CloseGuard addBefore(ChannelHandlerContext handler, Runnable cut) {
    ConnectionMeter meter = ConnectionMeter.of(handler.channel());
    CloseGuard guard = new CloseGuard(meter, cut);
    handler.pipeline().addBefore(handler.name(), null, guard);
    return guard;
  }

  /** Sends a close frame now, unless Vert.x has answered the browser's; no frame follows it. */
  ChannelFuture close(ChannelHandlerContext handler, int code) {
    if (answered) {
      return handler.newSucceededFuture();
    }
    ChannelFuture written = handler.writeAndFlush(new CloseWebSocketFrame(code, ""));
    closed = true;
    return written;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (closed && message instanceof WebSocketFrame) {
      ReferenceCountUtil.release(message);
      promise.trySuccess();
    } else {
      context.write(message, promise);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof WebSocketFrame frame) {
      meter.frame(frame.content().readableBytes());
    }
    if (!(message instanceof CloseWebSocketFrame goodbye)) {
      context.fireChannelRead(message);
    } else if (goodbye.statusCode() > LAST_CODE) {
      refuse(context, goodbye, WebSocketCloseStatus.PROTOCOL_ERROR);
    } else if (!isText(goodbye.content())) {
      refuse(context, goodbye, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
    } else if (!context.channel().isWritable()) {
      // Vert.x would complete an answer twice that is still waiting at the end, and log
      // that.
      ReferenceCountUtil.release(message);
      cut.run();
    } else {
      answered = true;
      context.fireChannelRead(message);
    }
  }

  /** Whether the text behind the code is complete: Netty checks each byte, but not the end. */
  private static boolean isText(ByteBuf content) {
    int length = Math.max(0, content.readableBytes() - Short.BYTES);
    int start = content.writerIndex() - length;
    return ByteBufUtil.isText(content, start, length, StandardCharsets.UTF_8);
  }

  private static void refuse(
      ChannelHandlerContext context, CloseWebSocketFrame goodbye, WebSocketCloseStatus why) {
    goodbye.release();
    context.fireExceptionCaught(new CorruptedWebSocketFrameException(why, "refused goodbye"));
  }
}
