package app.allo.socket;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One timer for all sockets of an event loop, which calls each when it is due, in one of many slots
 * of a turn. Those that are due at the same time are put into different slots, so that pings do not
 * leave in bursts, not even after all browsers have come back at once. It runs only while there are
 * sockets. Decisions 043 and 421.
 */
final class PingTimer {
  /** A socket that is called when it is due. */
  interface Beating {
    /** Returns after how many nanoseconds it wants to be called again, at the earliest. */
    long beat();
  }

  /** A socket's place in the timer; nobody's once the socket was removed. */
  static final class Place {
    private Beating socket;

    private Place(Beating socket) {
      this.socket = socket;
    }
  }

  /** In a turn. */
  private static final int TICKS = 64;

  /** So much later than due a socket may be called, in ticks. */
  private static final int SPREAD = TICKS / 8;

  private static final int SLOTS = 2 * TICKS;
  private static final long STOPPED = -1;

  private final Vertx vertx;
  private final long tickMillis;
  private final long tick;

  /**
   * Lists, since the places in one lie beside each other: a chain through all of them would be one
   * cache miss, and work for the collector, with every step.
   */
  private final List<List<Place>> slots = new ArrayList<>(SLOTS);

  private int hand;
  private int next;
  private int size;
  private long timer = STOPPED;

  /**
   * A timer that is stopped until there is something to call.
   *
   * @param turn milliseconds for which a socket is left alone at most
   */
  PingTimer(Vertx vertx, long turn) {
    this.vertx = vertx;
    this.tickMillis = Math.max(1, turn / TICKS);
    this.tick = TimeUnit.MILLISECONDS.toNanos(tickMillis);
    for (int i = 0; i < SLOTS; i++) {
      slots.add(new ArrayList<>(0));
    }
  }

  /** Adds a socket that is due after so many nanoseconds; returns the place to remove. */
  Place add(Beating socket, long due) {
    Place place = new Place(socket);
    insert(place, due);
    if (size++ == 0) {
      timer = vertx.setPeriodic(tickMillis, fired -> tick());
    }
    return place;
  }

  /** Removes a socket, once. */
  void remove(Place place) {
    place.socket = null;
    if (--size == 0) {
      vertx.cancelTimer(timer);
      timer = STOPPED;
    }
  }

  private void insert(Place place, long due) {
    long ticks = Math.max(1, Math.min(TICKS, (due + tick - 1) / tick));
    next = (next + 1) % SPREAD;
    slots.get((int) (hand + ticks + next) % SLOTS).add(place);
  }

  private void tick() {
    hand = (hand + 1) % SLOTS;
    List<Place> due = slots.get(hand);
    // Nothing stays in this slot: each goes to a later one, or was removed.
    for (Place place : due) {
      if (place.socket != null) {
        long next = place.socket.beat();
        if (place.socket != null) {
          insert(place, next);
        }
      }
    }
    due.clear();
  }
}
