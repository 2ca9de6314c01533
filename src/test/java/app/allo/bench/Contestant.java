package app.allo.bench;

import app.allo.bench.dialect.Dialect;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * One server under load: its process, or one for each of its nodes, its clients and what was
 * measured of it so far.
 */
public final class Contestant implements AutoCloseable {
  private static final int OPEN_SECONDS = 120;
  private static final int FEW_A_SECOND = 1_000;

  private final String name;
  private final List<ServerProcess> servers;
  private final List<LoadLoop> loops = new ArrayList<>();
  private int pairs;
  private final List<Measured> steady = new ArrayList<>();
  private final List<Measured> saturating = new ArrayList<>();

  public Contestant(
      Vertx vertx, String name, List<ServerProcess> servers, Dialect dialect, Load load) {
    this.name = name;
    this.servers = servers;
    for (int loop = 0; loop < load.loops(); loop++) {
      loops.add(new LoadLoop(vertx, dialect));
    }
    grow(load.pairs(), load);
  }

  /** Opens pairs until there are so many. */
  void grow(int to, Load load) {
    int each = (to - pairs) / load.loops();
    List<Future<Void>> opened = new ArrayList<>();
    for (LoadLoop loop : loops) {
      opened.add(loop.open(pairs, each));
      pairs += each;
    }
    await(Future.all(opened), OPEN_SECONDS);
  }

  public String name() {
    return name;
  }

  /** As many relays as it can for that long, then few for half of that. */
  public void warmUp(Load load) {
    saturating(load.warmUpSeconds());
    // A machine that only knows bursts compiles again for single messages.
    steady(Math.min(FEW_A_SECOND, load.relaysPerSecond()), load.warmUpSeconds() / 2 + 1);
  }

  void round(Load load) {
    steady.add(steady(load.relaysPerSecond(), load.seconds()));
    saturating.add(saturating(load.seconds()));
  }

  /** So many relays a second. */
  public Measured steady(int relaysPerSecond, int seconds) {
    double negotiations = (double) relaysPerSecond / Negotiation.MESSAGES / loops.size();
    return measure(seconds, loop -> loop.steady(negotiations, seconds));
  }

  /** As many relays as the server passes on. */
  public Measured saturating(int seconds) {
    return measure(seconds, loop -> loop.saturating(seconds));
  }

  /** So many come, and go as soon as they are in, over and over. */
  Joins joins(int atOnce, int seconds) {
    double cpuBefore = cpuSeconds();
    long start = System.nanoTime();
    int each = atOnce / loops.size();
    List<Future<Integer>> all = new ArrayList<>();
    for (LoadLoop loop : loops) {
      all.add(loop.visits(each * all.size(), each, seconds));
    }
    await(Future.all(all), seconds + OPEN_SECONDS);
    int joins = all.stream().mapToInt(Future::result).sum();
    double elapsed = (System.nanoTime() - start) / 1e9;
    return new Joins(joins / elapsed, (cpuSeconds() - cpuBefore) * 1_000 / joins);
  }

  Measured steady() {
    return Measured.median(steady);
  }

  Measured saturating() {
    return Measured.median(saturating);
  }

  @Override
  public void close() {
    servers.forEach(ServerProcess::close);
  }

  private Measured measure(int seconds, Function<LoadLoop, Future<Latencies>> phase) {
    double cpuBefore = cpuSeconds();
    long start = System.nanoTime();
    List<Future<Latencies>> running = loops.stream().map(phase).toList();
    await(
        Future.all(running)
            .recover(failure -> Future.failedFuture(name + ": " + failure.getMessage())),
        seconds + OPEN_SECONDS);
    double elapsed = (System.nanoTime() - start) / 1e9;
    double cpu = cpuSeconds() - cpuBefore;
    Latencies all = new Latencies();
    running.forEach(future -> all.addAll(future.result()));
    return new Measured(
        all.count() / elapsed, cpu * 100_000 / all.count(), all.millis(0.5), all.millis(0.99));
  }

  private double cpuSeconds() {
    return servers.stream().mapToDouble(ServerProcess::cpuSeconds).sum();
  }

  private static <T> T await(Future<T> future, int seconds) {
    try {
      return future.await(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IllegalStateException("Not done after " + seconds + " s", late);
    }
  }
}
