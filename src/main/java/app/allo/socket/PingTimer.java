package app.allo.socket;

import io.vertx.core.Vertx;
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

  /** A socket's place in the timer. */
  static final class Place {
    private final Beating socket;
    private Place before = this;
    private Place after = this;
    private boolean removed;

    private Place(Beating socket) {
      this.socket = socket;
    }

    private void insertBefore(Place other) {
      before = other.before;
      after = other;
      before.after = this;
      after.before = this;
    }

    private void leave() {
      before.after = after;
      after.before = before;
      before = this;
      after = this;
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

  /** Rings, each of which begins and ends with a place that nobody has. */
  private final Place[] slots = new Place[SLOTS];

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
      slots[i] = new Place(null);
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
    place.leave();
    place.removed = true;
    if (--size == 0) {
      vertx.cancelTimer(timer);
      timer = STOPPED;
    }
  }

  private void insert(Place place, long due) {
    long ticks = Math.max(1, Math.min(TICKS, (due + tick - 1) / tick));
    next = (next + 1) % SPREAD;
    place.insertBefore(slots[(int) (hand + ticks + next) % SLOTS]);
  }

  private void tick() {
    hand = (hand + 1) % SLOTS;
    Place slot = slots[hand];
    // Nothing stays in this slot: each goes to a later one, or is given up.
    while (slot.after != slot) {
      Place due = slot.after;
      due.leave();
      long next = due.socket.beat();
      if (!due.removed) {
        insert(due, next);
      }
    }
  }
}
