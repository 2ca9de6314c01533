package app.allo.origin;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;

/**
 * Takes the path of the public address off each request before anything reads it, where a proxy
 * left it on; one that took it off already is as good. Leaves once no HTTP is spoken any more.
 */
@ChannelHandler.Sharable
public final class PathPrefix extends ChannelInboundHandlerAdapter {
  /** The handler of Vert.x, behind the decoder. */
  private static final String LAST = "handler";

  private final String prefix;

  /**
   * @param prefix such as {@code /allo}; empty where there is none
   */
  public PathPrefix(String prefix) {
    this.prefix = prefix;
  }

  public void addTo(HttpConnection connection) {
    if (!prefix.isEmpty()) {
      ((HttpServerConnection) connection)
          .channelHandlerContext()
          .pipeline()
          .addBefore(LAST, null, this);
    }
  }

  /** Whether a path holds the prefix still, without a slash behind it. */
  public boolean begins(String path) {
    return !prefix.isEmpty() && path.startsWith(prefix);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      request.setUri(without(request.uri()));
    } else if (!(message instanceof HttpObject)) {
      context.pipeline().remove(this);
    }
    context.fireChannelRead(message);
  }

  private String without(String uri) {
    return uri.startsWith(prefix + "/") ? uri.substring(prefix.length()) : uri;
  }
}
