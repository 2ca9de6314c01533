package app.allo.bench;

import app.allo.TestFolder;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What more rooms cost: 10 to 9,000 pairs share one steady rate of relays, in Allo and in the
 * barest relay with as many sockets, which pings them as often as Allo does, and once does not.
 * Arguments as for {@link RelayBenchmark}.
 */
public final class RoomsBenchmark {
  private static final List<Integer> ROOMS = List.of(10, 100, 1_000, 9_000);

  private RoomsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Load load = Load.from(arguments).of(ROOMS.get(0));
    Path directory = Files.createTempDirectory("allo-bench");
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    System.out.printf(
        "%d relays/s, medians of %d rounds of %d s%n",
        load.relaysPerSecond(), load.rounds(), load.seconds());
    System.out.printf(
        "%-12s %8s %12s %8s %8s%n", "server", "rooms", "CPU s/100k", "p50 ms", "p99 ms");
    try {
      // One after the other: all at once would be more sockets than a process may have.
      measure(RelayBenchmark.allo(vertx, directory, load), load);
      measure(RelayBenchmark.bare(vertx, "bare, pings", load, BareRelay.PINGING), load);
      measure(RelayBenchmark.bare(vertx, load), load);
    } finally {
      vertx.close().await();
      TestFolder.remove(directory);
    }
  }

  private static void measure(Contestant server, Load load) {
    try (server) {
      server.warmUp(load);
      for (int rooms : ROOMS) {
        server.grow(rooms, load);
        // Does not count: what is new is collected, and pinged for the first time.
        server.steady(load.relaysPerSecond(), load.seconds());
        List<Measured> rounds = new ArrayList<>();
        for (int round = 0; round < load.rounds(); round++) {
          rounds.add(server.steady(load.relaysPerSecond(), load.seconds()));
        }
        print(server.name(), rooms, Measured.median(rounds));
      }
    }
  }

  private static void print(String server, int rooms, Measured measured) {
    System.out.printf(
        Locale.ROOT,
        "%-12s %8d %12.2f %8.2f %8.2f%n",
        server,
        rooms,
        measured.cpuPer100k(),
        measured.p50Millis(),
        measured.p99Millis());
  }
}
