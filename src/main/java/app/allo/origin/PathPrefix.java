package app.allo.origin;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;

/**
 * Strips the path of the public address from each request before anything reads it; a proxy may
 * also have stripped it already. Removes itself once the connection no longer speaks HTTP.
 */
@ChannelHandler.Sharable
public final class PathPrefix extends ChannelInboundHandlerAdapter {
  /** The name of Vert.x's handler, behind the decoder. */
  private static final String LAST = "handler";

  private final String prefix;

  /**
   * @param prefix such as {@code /allo}; empty if there is none
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

  /** Whether a path still begins with the prefix. */
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
