package app.allo.socket;

import app.allo.room.Refusal;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * All open sockets of this node, counted by address, on whatever event loop they live; shared by
 * all instances of the gate. An address is forgotten with its last socket, so the count never
 * outgrows the sockets.
 */
public final class Sockets {
  /** A socket that can be told to close, from any thread. */
  interface Draining {
    /** Closes with 1012 (service restart) after a delay in ms; completes once it is gone. */
    Future<Void> drainAfter(long delayMs);
  }

  private final ConcurrentHashMap<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final Set<Draining> open = ConcurrentHashMap.newKeySet();
  private final LongAdder relayed = new LongAdder();
  private final Consumer<Refusal> refused;
  private final LongConsumer took;
  private volatile boolean draining;

  /**
   * @param refused called for each message that is refused, on any event loop
   * @param took is told how long each relay of a signal took, in nanoseconds, on any event loop
   */
  public Sockets(Consumer<Refusal> refused, LongConsumer took) {
    this.refused = refused;
    this.took = took;
  }

  /** How many sockets are open. */
  public int count() {
    return open.size();
  }

  /** How many signals were relayed since the start. */
  public long relayed() {
    return relayed.sum();
  }

  /** Whether new sockets are turned away because the server is stopping. */
  public boolean isDraining() {
    return draining;
  }

  /**
   * Turns new sockets away and closes the open ones with 1012, each at its own random moment within
   * {@code over}, so that they do not all come back at once. Completes once they are gone.
   */
  public Future<Void> drain(Duration over) {
    draining = true;
    return restart(over);
  }

  /** Closes the open ones in the same way, and takes new ones all the while. */
  public Future<Void> restart(Duration over) {
    List<Future<Void>> gone = new ArrayList<>();
    for (Draining socket : open) {
      gone.add(socket.drainAfter(ThreadLocalRandom.current().nextLong(over.toMillis() + 1)));
    }
    return gone.isEmpty() ? Future.succeededFuture() : Future.join(gone).mapEmpty();
  }

  /** Takes one of the address's places; false if it has none left. */
  boolean enter(String address, int most) {
    boolean[] entered = new boolean[1];
    byAddress.compute(
        address,
        (key, held) -> {
          int now = held == null ? 0 : held;
          entered[0] = now < most;
          return entered[0] ? Integer.valueOf(now + 1) : held;
        });
    return entered[0];
  }

  /** Gives a place back. */
  void exit(String address) {
    byAddress.computeIfPresent(address, (key, held) -> held == 1 ? null : held - 1);
  }

  /** How many addresses hold a place. */
  int addresses() {
    return byAddress.size();
  }

  void countRelayed(long nanos) {
    relayed.increment();
    took.accept(nanos);
  }

  void countRefused(Refusal refusal) {
    refused.accept(refusal);
  }

  void add(Draining socket) {
    open.add(socket);
    // It may have passed the gate before the drain began, and missed it.
    if (draining) {
      socket.drainAfter(0);
    }
  }

  void remove(Draining socket) {
    open.remove(socket);
  }
}
