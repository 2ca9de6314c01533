package app.allo.overload;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Bounds what all connections hold in memory: together by a part of the heap, and one address by a
 * part of that. Above a bound, connections are cut until there is some room again: the largest
 * first, the oldest of equal ones. Members in a call and everyone else have half each: the group
 * that holds more is cut first, and a member only for its unfinished work. Safe to share between
 * threads. Decision 276.
 */
public final class MemoryBudget {
  private static final long PERCENT_OF_HEAP = 35;

  /** The bound including what was cut and is not free yet: an event loop reads before it closes. */
  private static final long PERCENT_WITH_CUT = 50;

  /** One address may hold a quarter of everything. */
  private static final long ADDRESSES = 4;

  /** An eighth is freed at once, so that a flood does not cause a search with every byte. */
  private static final long ROOM = 8;

  private final long most;
  private final long mostWithCut;
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private final Set<Account> accounts = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, Group> groups = new ConcurrentHashMap<>();
  private final ReentrantLock cutting = new ReentrantLock();

  /** The accounts of one address. */
  static final class Group {
    private final AtomicLong held = new AtomicLong();
    private final Set<Account> accounts = ConcurrentHashMap.newKeySet();

    void add(long bytes) {
      held.addAndGet(bytes);
    }
  }

  /**
   * @param most bytes that all connections may hold
   * @param mostWithCut the same, including those that were cut and are not gone yet
   */
  MemoryBudget(long most, long mostWithCut) {
    this.most = most;
    this.mostWithCut = mostWithCut;
  }

  /** A budget without bounds. */
  static MemoryBudget unbounded() {
    return new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** The budget for the heap of this process. */
  public static MemoryBudget ofThisProcess() {
    long percent = Runtime.getRuntime().maxMemory() / 100;
    return new MemoryBudget(percent * PERCENT_OF_HEAP, percent * PERCENT_WITH_CUT);
  }

  /**
   * Opens the account of a connection.
   *
   * @param measure its unfinished work at this moment, called on any thread
   * @param cut ends the connection, called on any thread
   */
  Account open(LongSupplier measure, Runnable cut) {
    Account account = new Account(this, opened.incrementAndGet(), measure, cut);
    accounts.add(account);
    return account;
  }

  /** Bytes held by all. */
  long held() {
    return held.get();
  }

  /** How many addresses hold something. */
  int addresses() {
    return groups.size();
  }

  Group enter(String address, Account account) {
    return groups.compute(
        address,
        (name, found) -> {
          Group group = found == null ? new Group() : found;
          group.accounts.add(account);
          return group;
        });
  }

  void leave(String address, Account account) {
    groups.computeIfPresent(
        address,
        (name, group) -> {
          group.accounts.remove(account);
          return group.accounts.isEmpty() ? null : group;
        });
  }

  void changed(long bytes) {
    held.addAndGet(bytes);
  }

  /** Moves this much between what is held and what is waiting to become free. */
  void waitsForItsEnd(long bytes) {
    cut.addAndGet(bytes);
  }

  /** Whether there is no room at all until what was cut is gone. */
  boolean isFull() {
    return held.get() + cut.get() > mostWithCut;
  }

  void closed(Account account) {
    accounts.remove(account);
  }

  /** Makes room if a bound is exceeded: of that address first, then of all. */
  void relieve(Group group) {
    if (group != null && group.held.get() > most / ADDRESSES) {
      cut(group.accounts, group.held::get, most / ADDRESSES);
    }
    if (held.get() > most) {
      cut(accounts, held::get, most);
    }
  }

  private void cut(Collection<Account> among, LongSupplier sum, long bound) {
    // Whoever holds the lock makes room for everyone.
    if (!cutting.tryLock()) {
      return;
    }
    try {
      among.forEach(Account::measure);
      long members = atStake(among, true);
      boolean membersFirst = members > atStake(among, false);
      cutOf(among, membersFirst, sum, bound - bound / ROOM);
      cutOf(among, !membersFirst, sum, bound);
    } finally {
      cutting.unlock();
    }
  }

  private static long atStake(Collection<Account> among, boolean members) {
    return among.stream()
        .filter(account -> account.isMember() == members)
        .mapToLong(Account::atStake)
        .sum();
  }

  private static void cutOf(
      Collection<Account> among, boolean members, LongSupplier sum, long until) {
    if (sum.getAsLong() <= until) {
      return;
    }
    List<Candidate> largestFirst =
        among.stream()
            .filter(account -> account.isMember() == members)
            .map(account -> new Candidate(account, account.atStake()))
            .filter(candidate -> candidate.atStake() > 0)
            .sorted()
            .toList();
    for (Candidate candidate : largestFirst) {
      if (sum.getAsLong() <= until) {
        return;
      }
      candidate.account().cut();
    }
  }

  /** An account and what it had at stake when measured. */
  private record Candidate(Account account, long atStake) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int larger = Long.compare(other.atStake, atStake);
      return larger != 0 ? larger : Long.compare(account.number(), other.account.number());
    }
  }
}
