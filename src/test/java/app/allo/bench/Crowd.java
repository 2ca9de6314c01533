package app.allo.bench;

import app.allo.bench.dialect.AlloDialect;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many who sit in a room of their own and say nothing. Their answers to pings are Vert.x's. */
final class Crowd {
  private static final int AT_ONCE = 100;
  private static final int PATIENCE_SECONDS = 300;

  private final Vertx vertx;
  private final AlloDialect allo;
  private final WebSocketClient client;
  private final List<JsonObject> seats = new ArrayList<>();
  private final List<WebSocket> sockets = new ArrayList<>();

  Crowd(Vertx vertx, AlloDialect allo, int most) {
    this.vertx = vertx;
    this.allo = allo;
    client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(most + 1));
  }

  /** Lets so many in, each with a room; {@code first} numbers them. */
  void grow(int first, int count) {
    List<JsonObject> fresh = inTurns(count, i -> allo.roomOfOnesOwn(first + i));
    seats.addAll(fresh);
    sockets.addAll(inTurns(count, i -> allo.join(client, fresh.get(i))));
  }

  /** All sockets end at once, without a word. */
  void vanish() {
    List<Future<Void>> closed = sockets.stream().map(WebSocket::close).toList();
    await(Future.join(closed).otherwiseEmpty());
    sockets.clear();
  }

  /** Everybody comes back at the same moment; gives the seconds until the last one is in. */
  double returnAtOnce() {
    long start = System.nanoTime();
    List<Future<WebSocket>> joined = seats.stream().map(seat -> allo.join(client, seat)).toList();
    await(Future.all(joined));
    joined.forEach(each -> sockets.add(each.result()));
    return (System.nanoTime() - start) / 1e9;
  }

  /**
   * So many a second come, stay a moment and leave, for so long; gives how many of them failed. In
   * an hour some do, whose kept connection is closed at just the moment they use it.
   */
  int churn(int first, int perSecond, int seconds) {
    long total = (long) perSecond * seconds;
    long start = System.nanoTime();
    int[] begun = {0};
    int[] done = {0};
    int[] failed = {0};
    Promise<Void> over = Promise.promise();
    vertx.setPeriodic(
        20,
        timer -> {
          long due = Math.min(total, perSecond * (System.nanoTime() - start) / 1_000_000_000L);
          for (; begun[0] < due; begun[0]++) {
            visit(first + begun[0])
                .onFailure(fault -> failed[0]++)
                .onComplete(
                    visited -> {
                      if (++done[0] == total) {
                        over.complete();
                      }
                    });
          }
          if (begun[0] == total) {
            vertx.cancelTimer(timer);
          }
        });
    await(over.future(), seconds + PATIENCE_SECONDS);
    return failed[0];
  }

  private Future<Void> visit(int number) {
    return allo.roomOfOnesOwn(number)
        .compose(seat -> allo.join(client, seat))
        .compose(
            socket -> {
              Promise<Void> gone = Promise.promise();
              socket.closeHandler(closed -> gone.tryComplete());
              vertx.setTimer(1_000, timer -> socket.writeTextMessage("{\"type\":\"leave\"}"));
              return gone.future();
            });
  }

  private <T> List<T> inTurns(int count, IntFunction<Future<T>> task) {
    List<T> all = new ArrayList<>();
    for (int from = 0; from < count; from += AT_ONCE) {
      List<Future<T>> some = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + AT_ONCE); i++) {
        some.add(task.apply(i));
      }
      await(Future.all(some));
      some.forEach(each -> all.add(each.result()));
    }
    return all;
  }

  private static void await(Future<?> future) {
    await(future, PATIENCE_SECONDS);
  }

  private static void await(Future<?> future, int seconds) {
    try {
      future.await(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IllegalStateException("Not done after " + seconds + " s", late);
    }
  }
}
