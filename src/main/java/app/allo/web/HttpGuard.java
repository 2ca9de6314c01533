package app.allo.web;

import app.allo.overload.ConnectionMeter;
import app.allo.overload.HardClose;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;

/**
 * Sits between Netty's decoder and Vert.x for two requests that would not get our answer: one in
 * another version, to which Vert.x replies itself, in that version and without our headers; and one
 * with a broken chunk, after which Vert.x closes before the answer is flushed. Also for a
 * connection that breaks while a second request waits behind the first, on which Vert.x would log a
 * stack trace. Removes itself once the connection no longer speaks HTTP. Decision 170.
 */
@ChannelHandler.Sharable
final class HttpGuard extends ChannelDuplexHandler {
  private static final HttpGuard SHARED = new HttpGuard();

  /** The name of Vert.x's handler, behind the decoder. */
  private static final String LAST = "handler";

  /**
   * How many requests on a connection may lack an answer; no browser sends a second one before the
   * first is answered.
   */
  private static final int MOST_AT_ONCE = 16;

  /** The request has a version that we do not speak. */
  static final class UnknownVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownVersion() {
      super("unknown version", null, false, false);
    }
  }

  private HttpGuard() {}

  static void addTo(ChannelPipeline pipeline) {
    pipeline.addBefore(LAST, null, SHARED);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      if (ConnectionMeter.of(context.channel()).asked() > MOST_AT_ONCE) {
        ReferenceCountUtil.release(message);
        HardClose.of(context.channel(), true);
        return;
      }
      check(request);
    } else if (!(message instanceof HttpObject)) {
      context.pipeline().remove(this);
    }
    context.fireChannelRead(message);
  }

  /** Whoever still handles a request learns of it by the close. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // For TLS the failure is the cause of the decoder's exception.
    if (cause instanceof IOException || cause.getCause() instanceof IOException) {
      context.close();
    } else {
      context.fireExceptionCaught(cause);
    }
  }

  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    context.flush();
    context.close(promise);
  }

  /** Vert.x compares versions by identity, so {@code http/1.1} is a different one. */
  private static void check(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    boolean ours = version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
    if (!ours && request.decoderResult().isSuccess()) {
      request.setDecoderResult(DecoderResult.failure(new UnknownVersion()));
      request.setProtocolVersion(HttpVersion.HTTP_1_1);
    }
  }
}
