package app.allo.overload;

import java.util.function.LongSupplier;

/**
 * What one connection holds: its base cost, just for being open, and its unfinished work. At stake
 * is what cutting it would free: all of it, but for a member in a call only the unfinished part
 * counts.
 */
final class Account {
  /** A member with less unfinished work than this is never cut to make room. */
  private static final long LITTLE = 16 * 1024;

  private final MemoryBudget budget;
  private final long number;
  private final LongSupplier measure;
  private final Runnable cut;
  private MemoryBudget.Group group;
  private long base;
  private long unfinished;
  private boolean member;
  private boolean closed;
  private long waiting;

  Account(MemoryBudget budget, long number, LongSupplier measure, Runnable cut) {
    this.budget = budget;
    this.number = number;
    this.measure = measure;
    this.cut = cut;
    this.group = budget.ofUnknownAddress();
  }

  /** Counts under this address from now on. */
  synchronized void of(String newAddress) {
    if (closed || newAddress.equals(group.address())) {
      return;
    }
    budget.leave(group, this, 0);
    group = budget.enter(newAddress, this);
    group.add(atStake());
  }

  /** Sets its base cost. */
  void costs(long bytes, boolean inCall) {
    change(bytes, unfinished, inCall);
  }

  /** Measures the unfinished work again. */
  void measure() {
    update(measure.getAsLong());
  }

  /** Sets the unfinished work; makes room if that is too much. */
  void holds(long bytes) {
    boolean more = bytes > unfinished;
    update(bytes);
    if (more) {
      budget.relieve(group);
      if (atStake() > (isMember() ? LITTLE : 0) && budget.hasNoRoomFor(group)) {
        cut();
      }
    }
  }

  /** Holds nothing from now on. */
  synchronized void close() {
    end(0);
    budget.isGone(group, waiting);
    waiting = 0;
  }

  /** Ends the connection; what it holds is free once it is closed. */
  void cut() {
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting = base + unfinished;
      end(waiting);
    }
    cut.run();
  }

  private void end(long stillThere) {
    if (!closed) {
      budget.changed(-(base + unfinished));
      budget.leave(group, this, stillThere);
      budget.closed(this);
      closed = true;
    }
  }

  long number() {
    return number;
  }

  synchronized boolean isMember() {
    return member;
  }

  synchronized long atStake() {
    return member ? unfinished : base + unfinished;
  }

  private synchronized void update(long bytes) {
    set(base, bytes, member);
  }

  private void change(long newBase, long bytes, boolean inCall) {
    synchronized (this) {
      set(newBase, bytes, inCall);
    }
    budget.relieve(group);
  }

  private void set(long newBase, long bytes, boolean inCall) {
    if (closed) {
      return;
    }
    long before = atStake();
    budget.changed(newBase + bytes - base - unfinished);
    base = newBase;
    unfinished = bytes;
    member = inCall;
    group.add(atStake() - before);
  }
}
