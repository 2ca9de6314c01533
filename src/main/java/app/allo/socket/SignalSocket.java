package app.allo.socket;

import app.allo.access.SeatClaims;
import app.allo.overload.TokenBucket;
import app.allo.room.Refusal;
import app.allo.room.id.Alias;
import app.allo.signaling.ClientMessage;
import app.allo.signaling.Malformed;
import app.allo.signaling.Membership;
import app.allo.signaling.MessageReader;
import app.allo.signaling.Rooms;
import app.allo.signaling.ServerMessage;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.ContextInternal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One browser's WebSocket, for one verified seat: opened, closed and timed out here. What its
 * member does in the room is up to {@link Membership}. It lives on one event loop, so it needs no
 * locks.
 */
final class SignalSocket
    implements FrameHandler.Reading, Membership.Browser, Sockets.Draining, PingTimer.Beating {

  /** How many pings a browser may send at once; in the long run two a second. */
  private static final int PINGS = 20;

  private static final long PINGS_PER_SECOND = 2;

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static final Logger LOG = System.getLogger(SignalSocket.class.getName());

  private final SeatClaims seat;
  private final SocketContext shared;
  private final ContextInternal context;
  private final Membership membership;
  private final BoundedWriter writer;
  private final Timeout join;
  private final Timeout assembly;
  private final TokenBucket messages;
  private final TokenBucket pings;
  private final Heartbeat heartbeat;
  private final PingTimer.Place place;
  private final MessageAggregator aggregator = new MessageAggregator();
  private final Strikes strikes = new Strikes();
  private final Promise<Void> gone = Promise.promise();
  private boolean joined;
  private boolean ended;
  private boolean owedPong;
  private long silentNanos;

  /** Takes over a WebSocket that was upgraded in this very turn, so that no frame is missed. */
  SignalSocket(ServerWebSocket ws, SeatClaims seat, Rooms rooms, SocketContext shared) {
    SignalLimits limits = shared.limits();
    long now = shared.nanos().getAsLong();
    this.seat = seat;
    this.shared = shared;
    this.context = (ContextInternal) shared.vertx().getOrCreateContext();
    ChannelHandlerContext end = FrameHandler.takeOver(ws, context);
    this.membership = new Membership(seat, rooms, shared.vertx().eventBus(), this);
    this.writer = new BoundedWriter(end, shared, () -> cut(Refusal.TOO_SLOW.closeCode()));
    this.join = new Timeout(shared.vertx(), () -> end(Refusal.TIMEOUT.closeCode()));
    this.assembly = new Timeout(shared.vertx(), () -> end(ProtocolViolation.POLICY));
    this.messages =
        new TokenBucket(SECOND / limits.messagesPerSecond(), 2 * limits.messagesPerSecond(), now);
    this.pings = new TokenBucket(SECOND / PINGS_PER_SECOND, PINGS, now);
    this.heartbeat = new Heartbeat(limits.pingEvery().toNanos(), now);
    this.place = shared.pingTimer().add(this, heartbeat.next(now));
    shared.sockets().add(this);
    join.start(limits.joinWithin());
    FrameHandler.read(end, this);
    log("opened");
  }

  /** Completes when the connection is gone. */
  Future<Void> whenGone() {
    return gone.future();
  }

  @Override
  public void say(String text) {
    say(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void say(byte[] text) {
    writer.write(text);
  }

  @Override
  public long heardAt() {
    return heartbeat.heardAt();
  }

  @Override
  public void relayed(long heardAt) {
    shared.sockets().countRelayed(shared.nanos().getAsLong() - heardAt);
  }

  @Override
  public void refuse(Refusal refusal, String about) {
    shared.sockets().countRefused(refusal);
    log("refused " + refusal.code());
    say(new ServerMessage.Error(refusal, Optional.ofNullable(about)).text());
    // Peers come and go: writing to one that just left does not count as a strike.
    if (refusal != Refusal.NO_PEER && strikes.strike(shared.nanos().getAsLong())) {
      cut(ProtocolViolation.POLICY);
    }
  }

  @Override
  public void end(int closeCode) {
    if (stop()) {
      log("closed with " + closeCode);
      writer.close(closeCode);
    }
  }

  @Override
  public Future<Void> drainAfter(long delayMs) {
    context.runOnContext(
        here -> shared.vertx().setTimer(Math.max(1, delayMs), fired -> end(Membership.RESTART)));
    return gone.future();
  }

  @Override
  public long beat() {
    long now = shared.nanos().getAsLong();
    switch (heartbeat.beat(now)) {
      case PING -> {
        owedPong = true;
        writer.ping();
      }
      case WAIT -> {}
      case GIVE_UP -> {
        silentNanos = heartbeat.silence(now);
        end(Refusal.TIMEOUT.closeCode());
      }
    }
    return heartbeat.next(now);
  }

  @Override
  public void ping(byte[] payload) {
    heard();
    if (mayPing()) {
      writer.pong(payload);
    }
  }

  /** One pong is due for our ping; any other costs as much as a ping. */
  @Override
  public void pong() {
    heard();
    if (owedPong) {
      owedPong = false;
    } else {
      mayPing();
    }
  }

  private boolean mayPing() {
    if (ended) {
      writer.stopReading();
      return false;
    }
    if (!pings.take(heartbeat.heardAt())) {
      cut(Refusal.TOO_MANY.closeCode());
      return false;
    }
    return true;
  }

  @Override
  public void data(WebSocketFrame frame) {
    heard();
    if (ended) {
      return;
    }
    try {
      byte[] message = aggregator.add(frame);
      if (message == null) {
        assembly.start(shared.limits().assembleWithin());
        writer.meter().assembled(aggregator.held());
      } else {
        whole(message);
      }
    } catch (ProtocolViolation violation) {
      end(violation.closeCode());
    } catch (Malformed malformed) {
      refuse(Refusal.BAD_MESSAGE, malformed.about());
    }
  }

  private void heard() {
    heartbeat.heard(shared.nanos().getAsLong());
  }

  private void whole(byte[] message) throws Malformed {
    if (assembly.stop()) {
      writer.meter().assembled(0);
    }
    if (messages.take(heartbeat.heardAt())) {
      take(MessageReader.read(message));
    } else {
      cut(Refusal.TOO_MANY.closeCode());
    }
  }

  private void take(ClientMessage message) throws Malformed {
    membership.take(message);
    if (membership.hasJoined() && !joined) {
      joined = true;
      join.stop();
      writer.meter().joined();
    }
  }

  @Override
  public void broken(int code) {
    if (stop()) {
      log("broken: closed with " + code);
    }
    writer.closeBroken(code);
  }

  @Override
  public void closed(int code) {
    if (stop()) {
      log("closed by the browser with " + code);
    }
    writer.answerClose(code);
  }

  /** Closes and stops reading, so a flood costs nothing. */
  private void cut(int closeCode) {
    end(closeCode);
    writer.stopReading();
  }

  private boolean stop() {
    if (ended) {
      return false;
    }
    ended = true;
    aggregator.close();
    join.stop();
    assembly.stop();
    shared.pingTimer().remove(place);
    membership.close(TimeUnit.NANOSECONDS.toMillis(silentNanos));
    return true;
  }

  @Override
  public void gone() {
    if (stop()) {
      log("lost");
    }
    writer.gone();
    shared.sockets().remove(this);
    gone.complete();
  }

  private void log(String event) {
    if (LOG.isLoggable(Level.DEBUG)) {
      LOG.log(
          Level.DEBUG,
          "room %s: socket of %s %s"
              .formatted(Alias.of(seat.room()), Alias.of(seat.member()), event));
    }
  }
}
