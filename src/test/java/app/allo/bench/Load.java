package app.allo.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How much load, on how many sockets, for how long. Arguments are written {@code name=value}. */
public record Load(
    int rounds, int seconds, int warmUpSeconds, int pairs, int relaysPerSecond, int loops) {
  private static final Set<String> NAMES =
      Set.of("rounds", "seconds", "warmup", "pairs", "rate", "loops");

  /** The same load on so many pairs. */
  Load of(int count) {
    return new Load(rounds, seconds, warmUpSeconds, count, relaysPerSecond, loops);
  }

  public static Load from(String... arguments) {
    Map<String, Integer> given = new HashMap<>();
    Arrays.stream(arguments)
        .filter(argument -> !argument.isBlank())
        .map(argument -> argument.split("=", 2))
        .forEach(pair -> given.put(pair[0], Integer.parseInt(pair[1])));
    Load load =
        new Load(
            given.getOrDefault("rounds", 5),
            given.getOrDefault("seconds", 8),
            given.getOrDefault("warmup", 30),
            given.getOrDefault("pairs", 200),
            given.getOrDefault("rate", 5_000),
            given.getOrDefault("loops", 2));
    given.keySet().removeAll(NAMES);
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("Unknown: " + given.keySet() + "; known: " + NAMES);
    }
    return load;
  }
}
