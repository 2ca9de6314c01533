package app.allo.overload;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** While there is no room, whoever has less than an eighth of the mean may still ask. */
  private static final long SMALL = 8;

  /** One address may hold a quarter of everything. */
  private static final long ADDRESSES = 4;

  /** An eighth is freed at once, so that a flood does not cause a search with every byte. */
  private static final long ROOM = 8;

  private final long most;
  private final long mostWithCut;
  private final AtomicLong held = new AtomicLong();
  private final AtomicLong cut = new AtomicLong();
  private final AtomicLong opened = new AtomicLong();
  private final AtomicInteger holders = new AtomicInteger();
  private final Set<Account> accounts = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, Group> groups = new ConcurrentHashMap<>();
  private final Group unknown = new Group(null);
  private final ReentrantLock cutting = new ReentrantLock();

  /** The accounts of one address, or of all whose address is not known yet. */
  final class Group {
    private final String address;
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong heldOrCut = new AtomicLong();
    private final Set<Account> accounts = ConcurrentHashMap.newKeySet();

    Group(String address) {
      this.address = address;
    }

    String address() {
      return address;
    }

    void add(long bytes) {
      held.addAndGet(bytes);
      weighs(bytes);
    }

    private void weighs(long bytes) {
      long before = heldOrCut.getAndAdd(bytes);
      holders.addAndGet(Long.signum(before + bytes) - Long.signum(before));
    }

    private boolean isOver() {
      return accounts.isEmpty() && heldOrCut.get() == 0;
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

  Group ofUnknownAddress() {
    return unknown;
  }

  Group enter(String address, Account account) {
    return groups.compute(
        address,
        (name, found) -> {
          Group group = found == null ? new Group(name) : found;
          group.accounts.add(account);
          return group;
        });
  }

  /**
   * Takes an account out of its group.
   *
   * @param stillThere what it holds until it is gone, if it was cut
   */
  void leave(Group group, Account account, long stillThere) {
    cut.addAndGet(stillThere);
    change(
        group,
        () -> {
          group.accounts.remove(account);
          group.add(-account.atStake());
          group.weighs(stillThere);
        });
  }

  /** What was cut is free. */
  void isGone(Group group, long bytes) {
    if (bytes > 0) {
      cut.addAndGet(-bytes);
      change(group, () -> group.weighs(-bytes));
    }
  }

  private void change(Group group, Runnable change) {
    if (group == unknown) {
      change.run();
    } else {
      groups.computeIfPresent(
          group.address,
          (name, same) -> {
            change.run();
            return group.isOver() ? null : group;
          });
    }
  }

  void changed(long bytes) {
    held.addAndGet(bytes);
  }

  /**
   * Whether nothing more of this group is decoded until what was cut is gone. A group that has
   * little of it all, also of what was cut, does not wait: all of these together have an eighth.
   */
  boolean hasNoRoomFor(Group group) {
    long all = held.get() + cut.get();
    return all > mostWithCut && group.heldOrCut.get() > all / (SMALL * Math.max(1, holders.get()));
  }

  void closed(Account account) {
    accounts.remove(account);
  }

  /** Makes room if a bound is exceeded: of that address first, then of all. */
  void relieve(Group group) {
    if (group != unknown && group.held.get() > most / ADDRESSES) {
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
