package app.allo.bench.table;

import app.allo.TestFolder;
import app.allo.bench.Contestant;
import app.allo.bench.Load;
import app.allo.bench.Measured;
import app.allo.bench.ServerProcess;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One table: Allo, a bare Vert.x relay, PeerJS, a relay of Node's ws and one of socket.io, in clear
 * and with TLS, under the same load in turns. Prints it as docs/benchmarks.md has it. Arguments as
 * of {@link Load}; {@code rate} is the higher of the two steady ones.
 */
public final class TableBenchmark {
  private static final int FEW_A_SECOND = 1_000;
  private static final int GUESTS = 1_000;
  private static final int STARTS = 3;
  private static final String CPU = "CPU s / 100,000";

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
  private final Load load;

  private TableBenchmark(Load load) {
    this.load = load;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    TableBenchmark benchmark = new TableBenchmark(Load.from(arguments));
    List<Row> rows = new ArrayList<>();
    try {
      for (boolean isSecure : List.of(false, true)) {
        rows.addAll(benchmark.measure(isSecure));
      }
      benchmark.print(rows);
    } finally {
      benchmark.vertx.close().await();
    }
  }

  private List<Row> measure(boolean isSecure) throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("allo-bench");
    try {
      List<Row> rows = new Rivals(vertx, directory, isSecure).all().stream().map(Row::new).toList();
      rows.forEach(this::comeAndGo);
      relay(rows);
      return rows;
    } finally {
      TestFolder.remove(directory);
    }
  }

  /** Each alone: how soon somebody is in, what those cost who wait, and how soon all are back. */
  private void comeAndGo(Row row) {
    Rival rival = row.rival;
    int port = ServerProcess.freePort();
    // The first is for files that are not in memory yet, and for our own side.
    Guests.startOf(vertx, rival, port);
    List<Double> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(Guests.startOf(vertx, rival, port));
    }
    row.startSeconds = starts.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow();

    Guests guests = new Guests(vertx, rival.at(port), GUESTS);
    try (ServerProcess server = rival.startAt(port)) {
      // Classes and buffers that the first ones need are not theirs.
      guests.comeIn(0, GUESTS / 2);
      long heap = rival.liveBytes().apply(server);
      long resident = server.residentBytes();
      guests.comeIn(GUESTS / 2, GUESTS);
      row.heapBytes = (rival.liveBytes().apply(server) - heap) / (GUESTS / 2.0);
      row.residentBytes = (server.residentBytes() - resident) / (GUESTS / 2.0);
    }
    guests.forget();
    long killed = System.nanoTime();
    ServerProcess again = rival.startAt(port);
    try {
      guests.comeInAtOnce(0, GUESTS);
      row.backSeconds = (System.nanoTime() - killed) / 1e9;
    } finally {
      again.close();
    }
    guests.forget();
    System.out.printf("%s came and went%n", name(row));
  }

  private void relay(List<Row> rows) {
    List<Contestant> contestants = new ArrayList<>();
    try {
      for (Row row : rows) {
        int port = ServerProcess.freePort();
        ServerProcess server = row.rival.startAt(port);
        contestants.add(
            new Contestant(vertx, name(row), List.of(server), row.rival.at(port), load));
      }
      contestants.forEach(each -> each.warmUp(load));
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        order.add(i);
      }
      for (int round = 1; round <= load.rounds(); round++) {
        System.out.printf("round %d of %d%n", round, load.rounds());
        for (int i : order) {
          Contestant contestant = contestants.get(i);
          rows.get(i).few.add(contestant.steady(FEW_A_SECOND, load.seconds()));
          rows.get(i).steady.add(contestant.steady(load.relaysPerSecond(), load.seconds()));
          rows.get(i).saturated.add(contestant.saturating(load.seconds()));
        }
        // So that nobody always runs on the machine its neighbour left behind.
        Collections.rotate(order, 1);
      }
    } finally {
      contestants.forEach(Contestant::close);
    }
  }

  private void print(List<Row> rows) {
    System.out.printf(
        Locale.ROOT,
        "%n%d pairs, medians of %d rounds of %d s after a warm-up of %d s; Java %s, %d cores%n",
        load.pairs(),
        load.rounds(),
        load.seconds(),
        load.warmUpSeconds(),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    String steady = String.format(Locale.ROOT, "%,d/s", load.relaysPerSecond());
    line(
        "server",
        CPU + " at 1,000/s",
        "at " + steady,
        "saturated",
        "relays/s saturated",
        "p50, p99 ms at 1,000/s",
        "at " + steady,
        "saturated");
    line("---", "---", "---", "---", "---", "---", "---", "---");
    for (Row row : rows) {
      Measured few = Measured.median(row.few);
      Measured much = Measured.median(row.steady);
      Measured most = Measured.median(row.saturated);
      line(
          name(row),
          figure("%.2f", few.cpuPer100k()),
          figure("%.2f", much.cpuPer100k()),
          figure("%.2f", most.cpuPer100k()),
          figure("%,.0f", most.relaysPerSecond()),
          latency(few),
          latency(much),
          latency(most));
    }
    System.out.println();
    line(
        "server",
        "start to first join, s",
        GUESTS + " rejoin after kill -9, s",
        "KB of heap an idle socket",
        "KB of memory");
    line("---", "---", "---", "---", "---");
    for (Row row : rows) {
      line(
          name(row),
          figure("%.2f", row.startSeconds),
          figure("%.2f", row.backSeconds),
          figure("%.1f", row.heapBytes / 1e3),
          figure("%.1f", row.residentBytes / 1e3));
    }
    System.out.println();
    for (boolean isSecure : List.of(false, true)) {
      List<Row> field = rows.stream().filter(row -> row.rival.isSecure() == isSecure).toList();
      ratios("at 1,000/s", field, row -> row.few);
      ratios("at " + steady, field, row -> row.steady);
      ratios("saturated", field, row -> row.saturated);
    }
  }

  /** Against each of the others. */
  private static void ratios(
      String phase, List<Row> field, Function<Row, List<Measured>> measured) {
    ToDoubleFunction<Row> cpu = row -> Measured.median(measured.apply(row)).cpuPer100k();
    Row allo = field.get(0);
    StringBuilder line = new StringBuilder("CPU of " + name(allo) + ", " + phase + ":");
    for (Row row : field.subList(1, field.size())) {
      line.append(
          figure(" %.2f times ", cpu.applyAsDouble(allo) / cpu.applyAsDouble(row))
              + row.rival.name());
    }
    System.out.println(line);
  }

  private static String latency(Measured measured) {
    return figure("%.2f", measured.p50Millis()) + ", " + figure("%.2f", measured.p99Millis());
  }

  private static String name(Row row) {
    return row.rival.name() + (row.rival.isSecure() ? ", TLS" : "");
  }

  private static String figure(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static void line(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }
}
