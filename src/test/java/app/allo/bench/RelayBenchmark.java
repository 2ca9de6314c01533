package app.allo.bench;

import app.allo.TestFolder;
import app.allo.bench.dialect.Address;
import app.allo.bench.dialect.AlloDialect;
import app.allo.bench.dialect.BareDialect;
import app.allo.bench.dialect.PeerJsDialect;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a relayed message costs: Allo, the barest Vert.x relay and PeerJS's server under the same
 * load in the same run. Prints relays per second, CPU seconds of the server per 100,000 relays and
 * latencies; see docs/benchmarks.md. Decision 080.
 */
public final class RelayBenchmark {
  private static final Path PEERJS = Path.of("src/bench/others/node_modules/.bin/peerjs");
  private static final Path JAR = Path.of("target/allo.jar");

  /** Of the JVM of another Allo that takes its turns beside the others; none if empty. */
  private static final String OPTIONS = System.getProperty("allo.options", "");

  /** Bounds that a load of this size would otherwise meet: it all comes from one address. */
  public static final Map<String, String> ALLO_SETTINGS =
      Map.of(
          "PORT", "0",
          "ALLO_HOST", "127.0.0.1",
          "ALLO_TLS", "off",
          "ALLO_ROOMS_PER_MINUTE", "1000000",
          "ALLO_SEATS_PER_MINUTE", "1000000",
          "ALLO_SOCKETS_PER_ADDRESS", "100000",
          "ALLO_MAX_ROOMS", "1000000",
          "ALLO_MESSAGES_PER_SECOND", "1000000",
          "ALLO_MANAGEMENT_PORT", "0");

  private RelayBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Load load = Load.from(arguments);
    Path directory = Files.createTempDirectory("allo-bench");
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    List<Contestant> contestants = new ArrayList<>();
    try {
      contestants.add(allo(vertx, directory, load));
      contestants.add(bare(vertx, load));
      contestants.add(peerJs(vertx, directory, load));
      if (!OPTIONS.isEmpty()) {
        contestants.add(allo(vertx, directory, load, "Allo, options", OPTIONS.split(" ")));
      }
      run(contestants, load);
      print(contestants, load);
    } finally {
      contestants.forEach(Contestant::close);
      vertx.close().await();
      TestFolder.remove(directory);
    }
  }

  private static void run(List<Contestant> contestants, Load load) {
    contestants.forEach(contestant -> contestant.warmUp(load));
    List<Contestant> order = new ArrayList<>(contestants);
    for (int round = 1; round <= load.rounds(); round++) {
      System.out.printf("round %d of %d%n", round, load.rounds());
      order.forEach(contestant -> contestant.round(load));
      // So that nobody always runs on the machine its neighbour left behind.
      Collections.rotate(order, 1);
    }
  }

  static Contestant allo(Vertx vertx, Path directory, Load load) {
    return allo(vertx, directory, load, "Allo");
  }

  private static Contestant allo(
      Vertx vertx, Path directory, Load load, String name, String... options) {
    List<String> command = new ArrayList<>(List.of(ServerProcess.JAVA));
    command.addAll(List.of(options));
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    ServerProcess server =
        new ServerProcess(
            command, directory, ALLO_SETTINGS, Pattern.compile("ready at (https?://\\S+)"));
    String origin = server.ready().replace("localhost", "127.0.0.1");
    return new Contestant(vertx, name, List.of(server), new AlloDialect(vertx, origin), load);
  }

  static Contestant bare(Vertx vertx, Load load) {
    return bare(vertx, "bare Vert.x", load);
  }

  /** The same with more arguments for {@link BareRelay}. */
  static Contestant bare(Vertx vertx, String name, Load load, String... more) {
    int port = ServerProcess.freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                ServerProcess.JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                BareRelay.class.getName(),
                String.valueOf(port)));
    command.addAll(List.of(more));
    ServerProcess server =
        new ServerProcess(command, Path.of(""), Map.of(), Pattern.compile("ready at (\\S+)"));
    server.ready();
    return new Contestant(
        vertx, name, List.of(server), new BareDialect(new Address(port, false)), load);
  }

  private static Contestant peerJs(Vertx vertx, Path directory, Load load) {
    int port = ServerProcess.freePort();
    String node = System.getProperty("allo.node", "node");
    ServerProcess server =
        new ServerProcess(
            List.of(
                node,
                PEERJS.toAbsolutePath().toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port)),
            directory,
            Map.of("NODE_ENV", "production"),
            Pattern.compile("Started PeerServer on (\\S+)"));
    server.ready();
    return new Contestant(
        vertx, "PeerJS", List.of(server), new PeerJsDialect(new Address(port, false)), load);
  }

  private static void print(List<Contestant> contestants, Load load) {
    System.out.printf(
        "%n%d pairs, %d relays/s when steady, medians of %d rounds of %d s%n",
        load.pairs(), load.relaysPerSecond(), load.rounds(), load.seconds());
    System.out.printf(
        "%-12s %-11s %10s %12s %8s %8s%n",
        "server", "phase", "relays/s", "CPU s/100k", "p50 ms", "p99 ms");
    contestants.forEach(contestant -> print(contestant.name(), "steady", contestant.steady()));
    contestants.forEach(
        contestant -> print(contestant.name(), "saturating", contestant.saturating()));
    ratios("steady", contestants, Contestant::steady);
    ratios("saturating", contestants, Contestant::saturating);
  }

  static void print(String server, String phase, Measured measured) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %-11s %10.0f %12.2f %8.2f %8.2f%n",
        server,
        phase,
        measured.relaysPerSecond(),
        measured.cpuPer100k(),
        measured.p50Millis(),
        measured.p99Millis());
  }

  private static void ratios(
      String phase, List<Contestant> contestants, Function<Contestant, Measured> figures) {
    double[] cpu =
        contestants.stream().mapToDouble(each -> figures.apply(each).cpuPer100k()).toArray();
    System.out.printf(
        Locale.ROOT,
        "CPU, %s: Allo costs %.2f times bare Vert.x (at most 1.30)"
            + " and %.2f times PeerJS (at most 0.67)%n",
        phase,
        cpu[0] / cpu[1],
        cpu[0] / cpu[2]);
  }
}
