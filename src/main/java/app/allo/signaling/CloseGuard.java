package app.allo.signaling;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;

/**
 * Sees a browser's close frame before Vert.x, which answers it in the same turn, whatever it says
 * and whether the browser reads or not.
 */
final class CloseGuard extends ChannelInboundHandlerAdapter {
  /** The codes of RFC 6455 §7.4.2 end here; Netty takes more. */
  private static final int LAST_CODE = 4999;

  private final Runnable cut;

  private CloseGuard(Runnable cut) {
    this.cut = cut;
  }

  /**
   * Puts a guard before the handler of that context.
   *
   * @param cut ends a connection that no answer gets through to
   */
  static void addBefore(ChannelHandlerContext handler, Runnable cut) {
    handler.pipeline().addBefore(handler.name(), null, new CloseGuard(cut));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!(message instanceof CloseWebSocketFrame goodbye)) {
      context.fireChannelRead(message);
    } else if (goodbye.statusCode() > LAST_CODE) {
      refuse(context, goodbye, WebSocketCloseStatus.PROTOCOL_ERROR);
    } else if (!isText(goodbye.content())) {
      refuse(context, goodbye, WebSocketCloseStatus.INVALID_PAYLOAD_DATA);
    } else if (!context.channel().isWritable()) {
      // Vert.x would complete twice an answer that still waits at the end, and log that.
      ReferenceCountUtil.release(message);
      cut.run();
    } else {
      context.fireChannelRead(message);
    }
  }

  /** Whether what follows the code is whole: Netty looks at each byte, not at how they end. */
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
