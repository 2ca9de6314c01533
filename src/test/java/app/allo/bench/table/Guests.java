package app.allo.bench.table;

import app.allo.bench.ServerProcess;
import app.allo.bench.dialect.Dialect;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Many who come in alone, say nothing but that they are alive, and come back. */
final class Guests {
  private static final int PATIENCE_SECONDS = 120;
  private static final int AT_ONCE = 100;
  private static final int HEARTBEAT_MILLIS = 5_000;

  private final Context loop;
  private final Dialect dialect;
  private final WebSocketClient client;
  private final List<WebSocket> sockets = new ArrayList<>();

  Guests(Vertx vertx, Dialect dialect, int most) {
    this.dialect = dialect;
    loop = vertx.getOrCreateContext();
    client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setTrustAll(true)
                .setVerifyHost(false)
                .setMaxConnections(2 * most));
    if (!dialect.heartbeat().isEmpty()) {
      loop.runOnContext(
          here ->
              vertx.setPeriodic(
                  HEARTBEAT_MILLIS,
                  timer -> sockets.forEach(each -> each.writeTextMessage(dialect.heartbeat()))));
    }
  }

  /** Lets numbers {@code from} to {@code until - 1} in, a hundred at a time. */
  void comeIn(int from, int until) {
    for (int first = from; first < until; first += AT_ONCE) {
      comeInAtOnce(first, Math.min(until, first + AT_ONCE));
    }
  }

  /** Lets all of them in at the same moment. */
  void comeInAtOnce(int from, int until) {
    Promise<Void> done = Promise.promise();
    loop.runOnContext(
        here -> {
          List<Future<WebSocket>> all =
              IntStream.range(from, until).mapToObj(i -> dialect.enter(client, i)).toList();
          all.forEach(each -> each.onSuccess(sockets::add));
          Future.all(all).<Void>mapEmpty().onComplete(done);
        });
    await(done.future());
  }

  /** Forgets those who were in, whose server is gone. */
  void forget() {
    Promise<Void> done = Promise.promise();
    loop.runOnContext(
        here -> {
          sockets.clear();
          done.complete();
        });
    await(done.future());
  }

  /** Seconds from starting the server until the first is in. */
  static double startOf(Vertx vertx, Rival rival, int port) {
    long start = System.nanoTime();
    ServerProcess server = rival.startAt(port);
    try {
      new Guests(vertx, rival.at(port), 1).comeInAtOnce(0, 1);
      return (System.nanoTime() - start) / 1e9;
    } finally {
      server.close();
    }
  }

  private static void await(Future<?> future) {
    try {
      future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IllegalStateException("Not in after " + PATIENCE_SECONDS + " s", late);
    }
  }
}
