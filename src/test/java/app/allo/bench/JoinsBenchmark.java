package app.allo.bench;

import app.allo.TestFolder;
import app.allo.access.SeatClaims;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What coming back costs: members, each of a room of their own, join and hang up over and over, at
 * Allo and at the barest WebSocket server, in turns. Then what the loop that owns all rooms spends
 * on it, and on renewals. Arguments as for {@link RelayBenchmark}; {@code pairs} is how many come
 * at once.
 */
public final class JoinsBenchmark {
  private static final int SEATS = 10_000;

  /** A server and what was measured of it. */
  private record Door(Contestant server, List<Joins> rounds) {
    double median(ToDoubleFunction<Joins> figure) {
      double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }

  private JoinsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Load load = Load.from(arguments);
    Path directory = Files.createTempDirectory("allo-bench");
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    List<Door> doors = new ArrayList<>();
    try {
      doors.add(new Door(RelayBenchmark.allo(vertx, directory, load.of(0)), new ArrayList<>()));
      doors.add(new Door(RelayBenchmark.bare(vertx, load.of(0)), new ArrayList<>()));
      System.out.println("cold: " + doors.get(0).server().joins(load.pairs(), load.seconds()));
      doors.forEach(door -> door.server().joins(load.pairs(), load.warmUpSeconds()));
      for (int round = 0; round < load.rounds(); round++) {
        doors.forEach(door -> door.rounds().add(door.server().joins(load.pairs(), load.seconds())));
      }
      doors.forEach(JoinsBenchmark::print);
    } finally {
      doors.forEach(door -> door.server().close());
      vertx.close().await();
      TestFolder.remove(directory);
    }
    rooms(load.rounds());
  }

  private static void print(Door door) {
    say(
        "%-12s %6.0f joins/s, %.3f ms of processor time each (medians of %d rounds)",
        door.server().name(),
        door.median(Joins::perSecond),
        door.median(Joins::cpuMillis),
        door.rounds().size());
  }

  private static void rooms(int rounds) {
    try (RoomLoop loop = new RoomLoop()) {
      List<SeatClaims> seats = loop.seats(SEATS);
      double[] joins = new double[2 * rounds];
      double[] renewals = new double[2 * rounds];
      // The first half warms up.
      for (int round = 0; round < 2 * rounds; round++) {
        joins[round] = loop.joins(seats);
        renewals[round] = loop.renewals(seats);
      }
      double join = median(Arrays.copyOfRange(joins, rounds, 2 * rounds));
      double renewal = median(Arrays.copyOfRange(renewals, rounds, 2 * rounds));
      say("the loop of rooms: %.1f µs a join, at first %.1f", join, joins[0]);
      say("it carries %.0f joins a second", 1e6 / join);
      say(
          "and renews %d seats in %.0f ms, at first %.0f",
          SEATS, renewal * SEATS / 1e3, renewals[0] * SEATS / 1e3);
    }
  }

  private static double median(double[] figures) {
    Arrays.sort(figures);
    return figures[figures.length / 2];
  }

  private static void say(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format + "%n", figures);
  }
}
