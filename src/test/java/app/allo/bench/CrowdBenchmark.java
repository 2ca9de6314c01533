package app.allo.bench;

import app.allo.TestFolder;
import app.allo.bench.dialect.AlloDialect;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Many at once, and some who misbehave: heap of an idle socket, everybody coming back at the same
 * moment, what neighbours notice of a nuisance, and whether coming and going leaves anything
 * behind. Arguments {@code name=value}: {@code idle} and {@code back} (sockets), {@code seconds}
 * for each nuisance, {@code churn} (seconds). See docs/benchmarks.md.
 */
public final class CrowdBenchmark {
  private static final Path JAR = Path.of("target/allo.jar");
  private static final int CHURN_PER_SECOND = 50;

  /** How often each nuisance comes, in turns with as long a time without it. */
  private static final int ROUNDS = 5;

  /** Seconds after which as many empty rooms are dropped as are left. */
  private static final int SETTLED = 150;

  private static final Map<String, String> SETTINGS =
      Map.of(
          "PORT", "0",
          "ALLO_HOST", "127.0.0.1",
          "ALLO_TLS", "off",
          "ALLO_MAX_ROOMS", "1000000",
          "ALLO_ROOMS_PER_MINUTE", "1000000",
          "ALLO_SEATS_PER_MINUTE", "1000000",
          "ALLO_SOCKETS_PER_ADDRESS", "100000");

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final AtomicInteger numbers = new AtomicInteger();
  private final Path directory;

  private CrowdBenchmark(Path directory) {
    this.directory = directory;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> asked =
        new HashMap<>(Map.of("idle", 10_000, "back", 800, "seconds", 3, "churn", 600));
    Arrays.stream(arguments)
        .filter(argument -> !argument.isBlank())
        .map(argument -> argument.split("=", 2))
        .forEach(pair -> asked.put(pair[0], Integer.parseInt(pair[1])));
    Path directory = Files.createTempDirectory("allo-bench");
    CrowdBenchmark benchmark = new CrowdBenchmark(directory);
    try {
      benchmark.idle(asked.get("idle"));
      benchmark.back(asked.get("back"));
      benchmark.nuisances(asked.get("seconds"));
      benchmark.churn(asked.get("churn"));
    } finally {
      benchmark.vertx.close().await();
      TestFolder.remove(directory);
    }
  }

  private void idle(int count) {
    if (count == 0) {
      return;
    }
    try (ServerProcess server = server()) {
      Crowd crowd = crowd(server, count);
      // Classes and buffers that the first ones need are not theirs.
      crowd.grow(next(100), 100);
      long before = server.liveHeap();
      crowd.grow(next(count), count);
      long after = server.liveHeap();
      say(
          "%d idle sockets, one room each: %.1f KB of heap each (%.0f MB in all)",
          count, (after - before) / 1e3 / count, after / 1e6);
      crowd.vanish();
    }
  }

  private void back(int count) {
    if (count == 0) {
      return;
    }
    try (ServerProcess server = server()) {
      Crowd crowd = crowd(server, count);
      crowd.grow(next(count), count);
      for (int round = 1; round <= 3; round++) {
        crowd.vanish();
        say("%d sockets reconnecting at once: all in after %.2f s", count, crowd.returnAtOnce());
      }
      crowd.vanish();
    }
  }

  private void nuisances(int seconds) {
    if (seconds == 0) {
      return;
    }
    try (ServerProcess server = server()) {
      AlloDialect allo = allo(server);
      LoadLoop neighbours = new LoadLoop(vertx, allo);
      int pairs = 100;
      neighbours.open(next(2 * pairs), pairs).await();
      measure(neighbours, 10);

      for (Nuisance.Kind kind : Nuisance.Kind.values()) {
        beside(kind, neighbours, allo, seconds);
      }
    }
  }

  private void beside(Nuisance.Kind kind, LoadLoop neighbours, AlloDialect allo, int seconds) {
    List<Double> undisturbed = new ArrayList<>();
    List<Double> disturbed = new ArrayList<>();
    int cut = 0;
    for (int round = 0; round < ROUNDS; round++) {
      undisturbed.add(measure(neighbours, seconds));
      try (Nuisance nuisance = new Nuisance(vertx, allo, kind, numbers)) {
        disturbed.add(measure(neighbours, seconds));
        cut += nuisance.cut();
      }
      // What it left behind is neither the one nor the other.
      measure(neighbours, 1);
    }
    say(
        "beside %s: p99 %.2f ms, in turns with %.2f ms undisturbed (it was cut off %d times)",
        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        median(disturbed),
        median(undisturbed),
        cut);
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }

  private void churn(int seconds) {
    if (seconds == 0) {
      return;
    }
    try (ServerProcess server = server()) {
      Crowd crowd = crowd(server, 10_000);
      crowd.churn(next(CHURN_PER_SECOND * SETTLED), CHURN_PER_SECOND, SETTLED);
      heap(server, "start");
      for (String when : List.of("middle", "end")) {
        int visits = CHURN_PER_SECOND * seconds / 2;
        int failed = crowd.churn(next(visits), CHURN_PER_SECOND, seconds / 2);
        heap(server, when);
        say("%d of %d visits failed", failed, visits);
      }
    }
  }

  private void heap(ServerProcess server, String when) {
    say(
        "churn, %d joins and leaves a second, %s: %.1f MB of heap",
        CHURN_PER_SECOND, when, server.liveHeap() / 1e6);
  }

  private static double measure(LoadLoop neighbours, int seconds) {
    try {
      // Two thousand relays a second.
      return neighbours
          .steady(2_000.0 / Negotiation.MESSAGES, seconds)
          .await(seconds + 60, TimeUnit.SECONDS)
          .millis(0.99);
    } catch (TimeoutException late) {
      throw new IllegalStateException(late);
    }
  }

  private ServerProcess server() {
    return new ServerProcess(
        List.of(ServerProcess.JAVA, "-Xmx512m", "-jar", JAR.toAbsolutePath().toString()),
        directory,
        SETTINGS,
        Pattern.compile("ready at (https?://\\S+)"));
  }

  private AlloDialect allo(ServerProcess server) {
    return new AlloDialect(vertx, server.ready().replace("localhost", "127.0.0.1"));
  }

  private Crowd crowd(ServerProcess server, int most) {
    return new Crowd(vertx, allo(server), most + 200);
  }

  /** The first of so many numbers that nobody else has. */
  private int next(int count) {
    return numbers.getAndAdd(count);
  }

  private static void say(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format + "%n", figures);
  }
}
