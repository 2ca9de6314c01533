package app.allo.cluster;

import app.allo.Until;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A process that calls through nodes which are cut off from each other, though it reaches them all.
 * Does what it is told line by line, and says what came of it.
 */
final class CutCallers {
  private static final int PAIRS = 6;
  private static final long REMOVED_WITHIN_NANOS = 10_000_000_000L;

  private CutCallers() {}

  /** Takes the nodes; the first is the one that is cut off. */
  public static void main(String[] nodes) throws Exception {
    BufferedReader told =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Callers callers = new Callers()) {
      callers.open.addAll(List.of(nodes));
      for (int i = 0; i < PAIRS; i++) {
        callers.pair();
      }
      callers.awaitWhole();
      JsonObject room = callers.room();
      callers.open.retainAll(List.of(nodes[0]));
      Caller host = callers.quiet(room.getString("host"));
      Caller removed = callers.quiet(room.getString("invite"));
      callers.open.clear();
      callers.open.add(nodes[1]);
      Caller innocent = callers.quiet(room.getString("invite"));
      callers.open.clear();
      callers.open.addAll(List.of(nodes));
      System.out.println("in");
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        switch (line) {
          case "remove" -> {
            // Who had just come in when the network was cut may have been sent back.
            Until.holds("both are in", () -> host.welcomed && removed.welcomed);
            host.act("remove", removed);
            long until = System.nanoTime() + REMOVED_WITHIN_NANOS;
            while (removed.welcomed && System.nanoTime() < until) {
              Thread.onSpinWait();
            }
            System.out.println("removed " + removed.closed);
          }
          case "healed" -> {
            long since = System.nanoTime();
            callers.awaitWhole();
            System.out.println("whole " + (System.nanoTime() - since) / 1_000_000);
          }
          case "report" -> {
            Until.holds("it is told", () -> innocent.kinds.contains("leftremoved"));
            System.out.println("removed " + removed.closed);
            System.out.println("innocent " + innocent.closed + " " + innocent.kinds);
            System.out.println("host " + host.closed + " " + host.kinds);
            long closings = callers.all.stream().mapToLong(caller -> caller.closings).sum();
            System.out.println("closings " + closings);
            System.out.println(
                "left " + callers.count("leftleft") + " " + callers.count("leftlost"));
            System.out.println("end");
          }
          default -> throw new IllegalArgumentException(line);
        }
      }
    }
  }
}
