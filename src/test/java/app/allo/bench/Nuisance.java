package app.allo.bench;

import app.allo.bench.dialect.AlloDialect;
import app.allo.bench.dialect.Pair;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody in a room of their own who misbehaves until stopped, and comes back when cut off. */
final class Nuisance implements AutoCloseable {
  private static final int TICK_MILLIS = 10;
  private static final String LETTERS = "A".repeat(3_000);

  /** How. */
  enum Kind {
    /** Reads nothing of what a peer sends it at the rate that the limits allow. */
    SLOW_READER,
    /** Sends pings as fast as it may write them, and reads none of the answers. */
    PING_FLOOD,
    /** Sends a thousand messages a second. */
    THOUSAND_MESSAGES
  }

  private final Vertx vertx;
  private final AlloDialect allo;
  private final WebSocketClient client;
  private final Kind kind;
  private final AtomicInteger numbers;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private int cut;

  Nuisance(Vertx vertx, AlloDialect allo, Kind kind, AtomicInteger numbers) {
    this.vertx = vertx;
    this.allo = allo;
    this.kind = kind;
    this.numbers = numbers;
    client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(1_000));
    begin();
  }

  /** How often it was cut off. */
  int cut() {
    return cut;
  }

  @Override
  public void close() {
    stopped.set(true);
    client.close();
  }

  private void begin() {
    if (stopped.get()) {
      return;
    }
    Future<Pair> opened = allo.pair(client, numbers.getAndIncrement());
    opened.onSuccess(this::misbehave).onFailure(refused -> vertx.setTimer(100, again -> begin()));
  }

  private void misbehave(Pair pair) {
    WebSocket bad = kind == Kind.SLOW_READER ? pair.b() : pair.a();
    if (kind != Kind.THOUSAND_MESSAGES) {
      bad.pause();
    }
    long timer = vertx.setPeriodic(TICK_MILLIS, tick -> act(pair));
    // The other one of the pair reads, and hears of a cut as this one might not.
    boolean[] over = {false};
    Runnable next =
        () -> {
          if (!over[0]) {
            over[0] = true;
            cut++;
            vertx.cancelTimer(timer);
            pair.a().close();
            pair.b().close();
            begin();
          }
        };
    bad.closeHandler(closed -> next.run());
    bad.exceptionHandler(broken -> next.run());
    // A socket that is not read does not see its end.
    vertx.setTimer(12_000, late -> next.run());
  }

  private void act(Pair pair) {
    switch (kind) {
      case SLOW_READER -> {
        pair.a().writeTextMessage(AlloDialect.signal(pair.nameOfB(), LETTERS));
        pair.a().writeTextMessage(AlloDialect.signal(pair.nameOfB(), LETTERS));
      }
      case PING_FLOOD -> {
        for (int i = 0; i < 100 && !pair.a().writeQueueFull(); i++) {
          pair.a().writePing(Buffer.buffer("x".repeat(100)));
        }
      }
      case THOUSAND_MESSAGES -> {
        for (int i = 0; i < 10; i++) {
          pair.a().writeTextMessage(AlloDialect.signal(pair.nameOfB(), "AAAA"));
        }
      }
    }
  }
}
