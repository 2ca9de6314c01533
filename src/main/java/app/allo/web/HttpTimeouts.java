package app.allo.web;

import static io.vertx.core.http.HttpHeaders.CLOSE;
import static io.vertx.core.http.HttpHeaders.CONNECTION;

import app.allo.overload.ConnectionMeter;
import app.allo.overload.HardClose;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Watches the connections of one event loop by absolute time, since an idle timeout restarts with
 * every byte: each request must have arrived, whole, {@link HttpTimeoutLimits#toAsk} after its
 * connection opened or the last answer left. An answer with {@code Connection: close} is the last
 * one on its connection. Decision 051.
 */
final class HttpTimeouts {
  private final Vertx vertx;
  private final HttpTimeoutLimits limits;
  private final Map<HttpConnection, Watch> watches = new HashMap<>();

  HttpTimeouts(Vertx vertx, HttpTimeoutLimits limits) {
    this.vertx = vertx;
    this.limits = limits;
  }

  /** Starts to watch a connection, from now or from its last answer. */
  void opened(HttpConnection connection) {
    connection.closeHandler(closed -> forget(connection));
    watches.computeIfAbsent(connection, Watch::new).within(limits.toAsk());
    ConnectionMeter.of(channel(connection).channel()).opened();
    HttpGuard.addTo(channel(connection).pipeline());
  }

  /** Accepts a request; false if the connection is closing and takes no more. */
  boolean accept(HttpServerRequest request) {
    Watch watch = watches.get(request.connection());
    if (watch == null || watch.closing) {
      return false;
    }
    HttpServerResponse response = request.response();
    // Must be known before the answer is written: the next request may be handled during
    // that write.
    response.headersEndHandler(
        head -> watch.closing = response.headers().contains(CONNECTION, CLOSE, true));
    response.endHandler(
        ended -> {
          answered(request.connection());
          watch.closeIfLast(request);
        });
    return true;
  }

  /** A page is being sent: allows more time than for a request. */
  void sending(HttpServerRequest request) {
    within(request, limits.toTake());
  }

  /** The answer has left; the next request may come. */
  void answered(HttpServerRequest request) {
    within(request, limits.toAsk());
  }

  /**
   * Hands a connection over to a WebSocket, which has its own timeouts; takes it back if the
   * upgrade is refused.
   */
  void handOver(HttpServerRequest upgrade) {
    HttpConnection connection = upgrade.connection();
    Watch watch = watches.remove(connection);
    watch.cancel();
    upgrade
        .response()
        .endHandler(
            refused -> {
              answered(connection);
              watches.put(connection, watch);
              watch.within(limits.toAsk());
              watch.closeIfLast(upgrade);
            });
  }

  /**
   * Accepts a request that could not be read, as the last one; false if the connection is closing
   * already.
   */
  boolean acceptLast(HttpServerRequest unreadable) {
    Watch watch = watches.get(unreadable.connection());
    if (watch == null || watch.closing) {
      return false;
    }
    watch.closing = true;
    watch.within(limits.toLinger());
    return true;
  }

  /** How many connections are watched. */
  int size() {
    return watches.size();
  }

  private void within(HttpServerRequest request, Duration delay) {
    Watch watch = watches.get(request.connection());
    if (watch != null && !watch.closing) {
      watch.within(delay);
    }
  }

  private void forget(HttpConnection connection) {
    Watch watch = watches.remove(connection);
    if (watch != null) {
      watch.cancel();
    }
  }

  private static void answered(HttpConnection connection) {
    ConnectionMeter.of(channel(connection).channel()).answered();
  }

  private static ChannelHandlerContext channel(HttpConnection connection) {
    return ((HttpServerConnection) connection).channelHandlerContext();
  }

  /** The one timer of a connection. */
  private final class Watch {
    private static final long NONE = -1;

    private final HttpConnection connection;
    private long timer = NONE;
    private boolean closing;

    Watch(HttpConnection connection) {
      this.connection = connection;
    }

    void within(Duration delay) {
      cancel();
      timer = vertx.setTimer(delay.toMillis(), expired -> cut());
    }

    void closeIfLast(HttpServerRequest request) {
      if (!closing) {
        return;
      }
      if (request.isEnded()) {
        connection.close();
        return;
      }
      request.handler(ignored -> {}).resume();
      within(limits.toLinger());
    }

    private void cut() {
      watches.remove(connection);
      Channel channel = channel(connection).channel();
      HardClose.of(channel, !channel.isWritable());
    }

    void cancel() {
      if (timer != NONE) {
        vertx.cancelTimer(timer);
        timer = NONE;
      }
    }
  }
}
