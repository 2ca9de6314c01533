package app.allo.socket;

import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.overload.ConnectionMeter;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.signaling.ClientMessage;
import app.allo.signaling.Rooms;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.HttpServerConnection;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * {@code GET /signal}: all checks first, then the 101. A refusal is an HTTP answer {@code
 * {"error":code}}, so that a page can tell why. One for each event loop.
 */
public final class SignalGate implements Handler<HttpServerRequest> {
  private static final Logger LOG = System.getLogger(SignalGate.class.getName());

  private static final short DONE = 1000;

  private final Tokens tokens;
  private final BiPredicate<String, HttpServerRequest> ownOrigin;
  private final Function<HttpServerRequest, String> clientAddress;
  private final SocketContext shared;

  /**
   * A gate for the event loop on which it is made.
   *
   * @param sockets those of the whole node
   * @param ownOrigin whether a request's {@code Origin} is the deployment's own
   * @param clientAddress the address under which a request's socket is counted
   */
  public SignalGate(
      Vertx vertx,
      Tokens tokens,
      Rooms rooms,
      Sockets sockets,
      SignalLimits limits,
      BiPredicate<String, HttpServerRequest> ownOrigin,
      Function<HttpServerRequest, String> clientAddress) {
    this.tokens = tokens;
    this.ownOrigin = ownOrigin;
    this.clientAddress = clientAddress;
    PingTimer pingTimer = new PingTimer(vertx, limits.pingEvery().toMillis());
    this.shared =
        new SocketContext(
            vertx, rooms, sockets, limits, System::nanoTime, pingTimer, new FlushQueue());
  }

  /** Sets the options that sockets need of an HTTP server. */
  public static HttpServerOptions prepare(HttpServerOptions options) {
    return options
        .setWebSocketSubProtocols(List.of(Upgrade.SUBPROTOCOL, Upgrade.TRIAL))
        // Compression costs a hundred kilobytes per socket, and Vert.x does not limit
        // inflating.
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setAcceptUnmaskedFrames(false)
        .setRegisterWebSocketWriteHandlers(false)
        .setMaxWebSocketFrameSize(ClientMessage.MAX_BYTES)
        .setMaxWebSocketMessageSize(ClientMessage.MAX_BYTES)
        .setWebSocketClosingTimeout(1);
  }

  @Override
  public void handle(HttpServerRequest request) {
    // Must precede anything asynchronous: Vert.x upgrades only a request it has not read to the
    // end.
    request.pause();
    try {
      enter(request, Upgrade.seatOf(request, ownOrigin));
    } catch (UpgradeRefused refused) {
      answer(request, refused);
    }
  }

  private void enter(HttpServerRequest request, Optional<String> seat) throws UpgradeRefused {
    Sockets sockets = shared.sockets();
    if (sockets.isDraining()) {
      throw UpgradeRefused.of(Refusal.BUSY);
    }
    String address = clientAddress.apply(request);
    if (!sockets.enter(address, shared.limits().socketsPerAddress())) {
      throw UpgradeRefused.of(Refusal.TOO_MANY);
    }
    ConnectionMeter.of(channel(request)).from(address);
    seat.map(token -> admit(request, token, shared.rooms().from(address)))
        .orElseGet(() -> upgrade(request, Upgrade.TRIAL).map(SignalGate::tried))
        .onFailure(
            failure -> {
              answer(request, refusalOf(failure));
              sockets.exit(address);
            })
        // Nothing that lives as long as the socket may hold the request, which would
        // double the cost.
        .onSuccess(gone -> gone.onComplete(end -> sockets.exit(address)));
  }

  /** Completes once the socket is open, with a future that completes when it is gone. */
  private Future<Future<Void>> admit(HttpServerRequest request, String seat, Rooms rooms) {
    return tokens
        .seat(seat)
        .compose(claims -> rooms.check(claims).map(claims))
        .compose(
            claims -> upgrade(request, Upgrade.SUBPROTOCOL).map(ws -> open(ws, claims, rooms)));
  }

  /** Closes it again: the page only wanted to know whether it opens. Completes when it is gone. */
  private static Future<Void> tried(ServerWebSocket ws) {
    Promise<Void> gone = Promise.promise();
    ws.closeHandler(closed -> gone.tryComplete());
    ws.exceptionHandler(broken -> {});
    ws.close(DONE);
    return gone.future();
  }

  /**
   * Answers 101. All headers were checked, so this fails only if the browser has just gone: a
   * refusal that nobody receives, not a fault.
   */
  private static Future<ServerWebSocket> upgrade(HttpServerRequest request, String subprotocol) {
    Refused gone = new Refused(Refusal.TIMEOUT);
    if (request.response().closed()) {
      return Future.failedFuture(gone);
    }
    int head = lengthOfHead(request);
    // Vert.x understands each of these only alone or on one line; RFC 6455 §4.2.1 allows
    // lists on several lines.
    request
        .headers()
        .set(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET)
        .set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE)
        .set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, subprotocol);
    Promise<ServerWebSocket> upgraded = Promise.promise();
    request
        .toWebSocket()
        .onSuccess(
            ws -> {
              // The socket would keep them, with the token of the seat, as long as
              // it lives.
              ConnectionMeter.of(channel(request)).upgraded(head);
              request.headers().clear();
              request.response().headers().clear();
              upgraded.tryComplete(ws);
            })
        .onFailure(failure -> upgraded.tryFail(gone));
    // After Vert.x set its own handler: it would go on and upgrade a connection that it saw
    // close.
    request.exceptionHandler(
        closed -> {
          request.endHandler(null);
          upgraded.tryFail(gone);
        });
    return upgraded.future();
  }

  private static Channel channel(HttpServerRequest request) {
    return ((HttpServerConnection) request.connection()).channelHandlerContext().channel();
  }

  /** As browsers and proxies write it, with one space behind each colon. */
  private static int lengthOfHead(HttpServerRequest request) {
    int length = "GET  HTTP/1.1\r\n\r\n".length() + request.uri().length();
    for (Map.Entry<String, String> header : request.headers()) {
      length += header.getKey().length() + header.getValue().length() + ": \r\n".length();
    }
    return length;
  }

  /** Completes when the socket is gone. */
  private Future<Void> open(ServerWebSocket ws, SeatClaims claims, Rooms rooms) {
    return new SignalSocket(ws, claims, rooms, shared).whenGone();
  }

  private static UpgradeRefused refusalOf(Throwable failure) {
    if (failure instanceof Refused refused) {
      return UpgradeRefused.of(refused.refusal());
    }
    LOG.log(Level.ERROR, "An upgrade failed", failure);
    return UpgradeRefused.fault();
  }

  private static void answer(HttpServerRequest request, UpgradeRefused refused) {
    LOG.log(Level.DEBUG, () -> "upgrade refused: " + refused.getMessage());
    // It may be gone by now, or answered by Vert.x.
    if (!request.response().closed() && !request.response().ended()) {
      request.resume();
      refused.answer(request.response());
    }
  }
}
