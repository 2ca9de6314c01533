package app.allo.socket;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One timer for all sockets of an event loop: each is called once a turn, spread over it, so that
 * pings do not leave in bursts. It runs only while there are sockets. Decision 043.
 */
final class PingTimer {
  /** A socket that is called once a turn. */
  interface Beating {
    void beat();
  }

  private static final int SLOTS = 8;
  private static final long STOPPED = -1;

  private final Vertx vertx;
  private final long tick;
  private final List<Set<Beating>> slots = new ArrayList<>(SLOTS);
  private int joined;
  private int hand;
  private int size;
  private long timer = STOPPED;

  /**
   * A timer that is stopped until there is something to call.
   *
   * @param turn milliseconds between two calls of the same socket
   */
  PingTimer(Vertx vertx, long turn) {
    this.vertx = vertx;
    this.tick = Math.max(1, turn / SLOTS);
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new HashSet<>());
    }
  }

  /** Adds a socket and returns the slot to remove it from. */
  int add(Beating socket) {
    int slot = joined++ & (SLOTS - 1);
    slots.get(slot).add(socket);
    if (size++ == 0) {
      timer = vertx.setPeriodic(tick, fired -> turn());
    }
    return slot;
  }

  void remove(Beating socket, int slot) {
    if (slots.get(slot).remove(socket) && --size == 0) {
      vertx.cancelTimer(timer);
      timer = STOPPED;
    }
  }

  private void turn() {
    hand = (hand + 1) & (SLOTS - 1);
    // A copy, since a socket that is given up is removed during this loop.
    for (Beating socket : List.copyOf(slots.get(hand))) {
      socket.beat();
    }
  }
}
