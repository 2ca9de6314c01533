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
 * Stands between Netty's decoder and Vert.x for two requests that would get no answer of ours: of
 * one in another version Vert.x says so itself, in that version and with nothing else; after a
 * broken chunk it closes before the answer is flushed. And for a connection that breaks while a
 * second request waits behind the first, on which Vert.x fails with a stack trace in the log.
 * Leaves once no HTTP is spoken any more. Decision 170.
 */
@ChannelHandler.Sharable
final class HttpGuard extends ChannelDuplexHandler {
  private static final HttpGuard SHARED = new HttpGuard();

  /** The handler of Vert.x, behind the decoder. */
  private static final String LAST = "handler";

  /** Requests on a connection that have no answer yet: no browser sends a second one before. */
  private static final int MOST_AT_ONCE = 16;

  /** The version is none of ours. */
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

  /** Whoever still handles a request hears of it by the close. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A failure of TLS is the cause of what its decoder says.
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

  /** Vert.x knows both versions by identity, so {@code http/1.1} is another one. */
  private static void check(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    boolean ours = version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
    if (!ours && request.decoderResult().isSuccess()) {
      request.setDecoderResult(DecoderResult.failure(new UnknownVersion()));
      request.setProtocolVersion(HttpVersion.HTTP_1_1);
    }
  }
}
