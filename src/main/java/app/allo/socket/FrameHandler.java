package app.allo.socket;

import app.allo.overload.ConnectionMeter;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.http.WebSocketInternal;
import java.nio.charset.StandardCharsets;

/**
 * The last handler of a WebSocket's pipeline, in place of Vert.x's own: what Netty has decoded goes
 * straight to its socket, and Vert.x's two connections, that of HTTP and that of the WebSocket, can
 * be collected. Decision 420.
 */
final class FrameHandler extends ChannelInboundHandlerAdapter {
  /** What a socket makes of frames; all is called on its event loop, in its context. */
  interface Reading {
    /** A frame of a message; it is released afterwards. */
    void data(WebSocketFrame frame);

    /** The browser wants this answered. */
    void ping(byte[] payload);

    void pong();

    /** The browser closes. */
    void closed(int code);

    /** What came is no frame, or breaks a rule of RFC 6455; nothing can be read any more. */
    void broken(int code);

    /** The connection has ended. */
    void gone();
  }

  /** The last code of RFC 6455 §7.4.2; Netty accepts higher ones. */
  private static final int LAST_CODE = 4999;

  private static final int NORMAL = 1000;
  private static final int NO_CODE = -1;

  private final ContextInternal context;
  private final ConnectionMeter meter;
  private Reading reading;

  private FrameHandler(ContextInternal context, ConnectionMeter meter) {
    this.context = context;
    this.meter = meter;
  }

  /**
   * Takes the connection of a WebSocket that was upgraded in this very turn, so that no frame is
   * missed; nothing of Vert.x's sees it from now on. The caller sets who reads in the same turn.
   *
   * @return where the pipeline ends
   */
  static ChannelHandlerContext takeOver(ServerWebSocket ws, ContextInternal context) {
    ChannelHandlerContext vertx = ((WebSocketInternal) ws).channelHandlerContext();
    ChannelPipeline pipeline = vertx.pipeline();
    FrameHandler own = new FrameHandler(context, ConnectionMeter.of(vertx.channel()));
    pipeline.replace(vertx.handler(), null, own);
    // Frames are encoded by whoever writes them.
    pipeline.remove(WebSocketFrameEncoder.class);
    return pipeline.context(own);
  }

  /** From now on that one reads, until the connection has ended. */
  static void read(ChannelHandlerContext end, Reading reading) {
    FrameHandler own = (FrameHandler) end.handler();
    own.reading = reading;
    end.channel().closeFuture().addListener(closed -> own.context.dispatch(reading::gone));
  }

  @Override
  public void channelRead(ChannelHandlerContext end, Object message) {
    try {
      if (message instanceof WebSocketFrame frame) {
        meter.frame(frame.content().readableBytes());
        context.dispatch(frame, this::frame);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void frame(WebSocketFrame frame) {
    if (frame instanceof PingWebSocketFrame) {
      reading.ping(ByteBufUtil.getBytes(frame.content()));
    } else if (frame instanceof PongWebSocketFrame) {
      reading.pong();
    } else if (frame instanceof CloseWebSocketFrame goodbye) {
      goodbye(goodbye);
    } else {
      reading.data(frame);
    }
  }

  private void goodbye(CloseWebSocketFrame goodbye) {
    int code = goodbye.statusCode();
    if (code > LAST_CODE) {
      reading.broken(WebSocketCloseStatus.PROTOCOL_ERROR.code());
    } else if (!isText(goodbye.content())) {
      reading.broken(WebSocketCloseStatus.INVALID_PAYLOAD_DATA.code());
    } else {
      reading.closed(code == NO_CODE ? NORMAL : code);
    }
  }

  /** Whether the text behind the code is complete: Netty checks each byte, but not the end. */
  private static boolean isText(ByteBuf content) {
    int length = Math.max(0, content.readableBytes() - Short.BYTES);
    int start = content.writerIndex() - length;
    return ByteBufUtil.isText(content, start, length, StandardCharsets.UTF_8);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext end, Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException corrupted) {
      context.dispatch(corrupted.closeStatus().code(), reading::broken);
    } else {
      end.close();
    }
  }
}
