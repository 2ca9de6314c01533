package app.allo.cluster.processes;

import app.allo.Until;
import app.allo.room.Refusal;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A process that calls through nodes which are cut off from each other, though it reaches them all.
 * Does what it is told line by line, and says what came of it.
 */
final class CutCallers {
  private static final int PAIRS = 6;

  /** So many that each node owns one, as good as always. */
  private static final int ROOMS = 8;

  /** One of the three is removed while the other's node is cut off. */
  private static final class Room {
    private final Caller host;
    private final Caller removed;
    private final Caller innocent;
    private int askedAfter = -1;

    Room(Caller host, Caller removed, Caller innocent) {
      this.host = host;
      this.removed = removed;
      this.innocent = innocent;
    }

    /** Who had just come in when the network was cut is sent back, and the host asks again then. */
    boolean remove() {
      int closings = host.closings;
      if (host.welcomed && host.sees.contains(removed.id) && askedAfter != closings) {
        askedAfter = closings;
        host.act("remove", removed);
      }
      return removed.closed == Refusal.REMOVED.closeCode();
    }

    boolean isTold() {
      return innocent.welcomed && !innocent.sees.contains(removed.id);
    }

    /** Says, if it does not come about, what everybody has heard by then. */
    void holds(String what, BooleanSupplier condition) {
      try {
        Until.holds(what, condition);
      } catch (AssertionError failure) {
        throw new AssertionError(what + ": " + this, failure);
      }
    }

    @Override
    public String toString() {
      return "removed %d %s innocent %s host %s"
          .formatted(removed.closed, removed.kinds, innocent.kinds, host.kinds);
    }
  }

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
      List<Room> rooms = new ArrayList<>();
      for (int i = 0; i < ROOMS; i++) {
        rooms.add(room(callers, nodes));
      }
      System.out.println("in");
      for (String line = told.readLine(); line != null; line = told.readLine()) {
        switch (line) {
          case "remove" -> {
            for (Room room : rooms) {
              room.holds("removed", room::remove);
            }
            System.out.println("removed");
          }
          case "healed" -> {
            long since = System.nanoTime();
            callers.awaitWhole();
            System.out.println("whole " + (System.nanoTime() - since) / 1_000_000);
          }
          case "report" -> {
            for (Room room : rooms) {
              room.holds("told", room::isTold);
              System.out.println(room);
            }
            System.out.println(
                "left " + callers.count("leftleft") + " " + callers.count("leftlost"));
            System.out.println("end");
          }
          default -> throw new IllegalArgumentException(line);
        }
      }
    }
  }

  /** The host and the one to be removed at the first node, the third at another. */
  private static Room room(Callers callers, String... nodes) throws Exception {
    JsonObject room = callers.room();
    Caller host = callers.quiet(room.getString("host"), nodes[0]);
    Caller removed = callers.quiet(room.getString("invite"), nodes[0]);
    return new Room(host, removed, callers.quiet(room.getString("invite"), nodes[1]));
  }
}
