package app.allo.overload;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Bounds what all connections hold in memory: in sum by a part of the heap, and for one address by
 * a part of that. Above a bound, connections are cut until there is some room again: the largest
 * first, of equal ones the oldest. Members in a call and all others have half each: those of whom
 * more is held are cut first, and a member only for what it has unfinished. Safe to share between
 * threads. Decision 276.
 */
public final class MemoryBudget {
  private static final long PERCENT_OF_HEAP = 35;

  /** That much, with what was cut and is not free yet: an event loop reads before it closes. */
  private static final long PERCENT_WITH_CUT = 50;

  /** One address has a fourth of all. */
  private static final long ADDRESSES = 4;

  /**
   * An eighth is made free at once, so that a flood does not look for its largest at every byte.
   */
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
   * @param mostWithCut the same with those that were cut and are not gone yet
   */
  MemoryBudget(long most, long mostWithCut) {
    this.most = most;
    this.mostWithCut = mostWithCut;
  }

  /** One that bounds nothing. */
  static MemoryBudget unbounded() {
    return new MemoryBudget(Long.MAX_VALUE, Long.MAX_VALUE);
  }

  /** One for the heap of this process. */
  public static MemoryBudget ofThisProcess() {
    long percent = Runtime.getRuntime().maxMemory() / 100;
    return new MemoryBudget(percent * PERCENT_OF_HEAP, percent * PERCENT_WITH_CUT);
  }

  /**
   * Opens the account of a connection.
   *
   * @param measure what it holds at this moment, unfinished, on any thread
   * @param cut ends the connection, on any thread
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

  /** So much of what was held is only waiting to become free, or has become so. */
  void waitsForItsEnd(long bytes) {
    cut.addAndGet(bytes);
  }

  /** Whether there is no room for a byte more until what was cut is gone. */
  boolean isFull() {
    return held.get() + cut.get() > mostWithCut;
  }

  void closed(Account account) {
    accounts.remove(account);
  }

  /** Makes room where a bound is passed: of that address, then of all. */
  void relieve(Group group) {
    if (group != null && group.held.get() > most / ADDRESSES) {
      cut(group.accounts, group.held::get, most / ADDRESSES);
    }
    if (held.get() > most) {
      cut(accounts, held::get, most);
    }
  }

  private void cut(Collection<Account> among, LongSupplier sum, long bound) {
    // Whoever holds the lock makes room for all.
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

  /** An account and what it had at stake when it was looked at. */
  private record Candidate(Account account, long atStake) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int larger = Long.compare(other.atStake, atStake);
      return larger != 0 ? larger : Long.compare(account.number(), other.account.number());
    }
  }
}
