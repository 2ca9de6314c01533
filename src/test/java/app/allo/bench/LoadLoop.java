package app.allo.bench;

import app.allo.bench.dialect.Dialect;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One event loop full of pairs that put load on one server. */
final class LoadLoop {
  private static final int TICK_MILLIS = 5;
  private static final int HEARTBEAT_MILLIS = 5_000;
  private static final int DRAIN_SECONDS = 20;

  private final Vertx vertx;
  private final Context context;
  private final Dialect dialect;
  private final Tally tally = new Tally();
  private final List<Talk> talks = new ArrayList<>();

  /** Kept: Vert.x closes the sockets of a client that nobody holds any more. */
  private final List<WebSocketClient> clients = new ArrayList<>();

  LoadLoop(Vertx vertx, Dialect dialect) {
    this.vertx = vertx;
    this.dialect = dialect;
    context = vertx.getOrCreateContext();
  }

  /** Opens pairs number {@code first} to {@code first + count - 1}, one after the other. */
  Future<Void> open(int first, int count) {
    return onLoop(
        done -> {
          WebSocketClient client = client(count);
          Future<Void> opened = Future.succeededFuture();
          for (int i = 0; i < count; i++) {
            int number = first + i;
            opened = opened.compose(before -> open(client, number));
          }
          opened.onComplete(done);
          if (!dialect.heartbeat().isEmpty()) {
            vertx.setPeriodic(
                HEARTBEAT_MILLIS, timer -> talks.forEach(t -> t.heartbeat(dialect.heartbeat())));
          }
        });
  }

  /** Starts {@code perSecond} negotiations a second, spread evenly, for {@code seconds}. */
  Future<Latencies> steady(double perSecond, int seconds) {
    return onLoop(
        done -> {
          tally.begin(talk -> {});
          long start = System.nanoTime();
          long total = Math.round(perSecond * seconds);
          long[] begun = {0};
          vertx.setPeriodic(
              TICK_MILLIS,
              timer -> {
                double elapsed = (System.nanoTime() - start) / 1e9;
                long due = Math.min(total, (long) (elapsed * perSecond));
                while (begun[0] < due) {
                  talks.get((int) (begun[0]++ % talks.size())).negotiate();
                }
                if (begun[0] == total) {
                  vertx.cancelTimer(timer);
                  drain(done);
                }
              });
        });
  }

  /** Every pair starts again as soon as it is done, for {@code seconds}. */
  Future<Latencies> saturating(int seconds) {
    return onLoop(
        done -> {
          long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
          tally.begin(
              talk -> {
                if (System.nanoTime() < end) {
                  talk.negotiate();
                }
              });
          talks.forEach(Talk::negotiate);
          vertx.setTimer(TimeUnit.SECONDS.toMillis(seconds), timer -> drain(done));
        });
  }

  /** Numbers {@code first} and so many more come and go, for {@code seconds}; gives how often. */
  Future<Integer> visits(int first, int count, int seconds) {
    return onLoop(
        done -> {
          WebSocketClient client = client(count);
          long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
          int[] visits = {0};
          List<Future<Void>> all = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            Promise<Void> ended = Promise.promise();
            visit(client, first + i, end, visits, ended);
            all.add(ended.future());
          }
          Future.all(all).map(ended -> visits[0]).onComplete(done);
        });
  }

  private void visit(
      WebSocketClient client, int number, long end, int[] visits, Promise<Void> ended) {
    dialect
        .enter(client, number)
        .compose(
            socket -> {
              Promise<Void> gone = Promise.promise();
              socket.closeHandler(closed -> gone.complete());
              socket.close();
              return gone.future();
            })
        .onFailure(ended::fail)
        .onSuccess(
            gone -> {
              visits[0]++;
              if (System.nanoTime() < end) {
                visit(client, number, end, visits, ended);
              } else {
                ended.complete();
              }
            });
  }

  private WebSocketClient client(int pairs) {
    WebSocketClient client =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setTrustAll(true)
                .setVerifyHost(false)
                .setMaxConnections(2 * pairs + 2));
    clients.add(client);
    return client;
  }

  private Future<Void> open(WebSocketClient client, int number) {
    return dialect
        .pair(client, number)
        .onSuccess(pair -> talks.add(new Talk(pair, dialect, new SplittableRandom(number), tally)))
        .mapEmpty();
  }

  /** A relay that loses messages has no figures: what does not arrive fails the run. */
  private void drain(Promise<Latencies> done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
    vertx.setPeriodic(
        1,
        timer -> {
          if (tally.isComplete()) {
            vertx.cancelTimer(timer);
            done.complete(tally.latencies());
          } else if (System.nanoTime() > end) {
            vertx.cancelTimer(timer);
            done.fail(tally.complaint());
          }
        });
  }

  private <T> Future<T> onLoop(Consumer<Promise<T>> work) {
    Promise<T> done = Promise.promise();
    context.runOnContext(ignored -> work.accept(done));
    return done.future();
  }
}
