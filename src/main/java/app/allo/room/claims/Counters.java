package app.allo.room.claims;

import java.util.HashSet;
import java.util.Set;

/**
 * What invalidates seats and links, without a database: every seat carries these counters, so a
 * room can be rebuilt from the seats that return. They only grow.
 *
 * @param gen the generation of members: a seat of an older one belongs to a removed member
 * @param lgen the generation of links: an invite of an older one is dead
 * @param out the ids of single invites of this generation that were revoked
 */
public record Counters(long gen, long lgen, Set<String> out) {
  /** How many single invites may be named: more would make a seat too long for a token. */
  public static final int MAX_OUT = 32;

  /** The counters of a new room. */
  public static final Counters NEW = new Counters(0, 0, Set.of());

  public Counters {
    out = Set.copyOf(out);
    if (gen < 0 || lgen < 0 || out.size() > MAX_OUT) {
      throw new IllegalArgumentException("counters out of bounds");
    }
  }

  /** Maximum and union: the result does not depend on the order in which seats return. */
  public Counters merge(Counters other) {
    long newerGen = Math.max(gen, other.gen);
    if (lgen != other.lgen) {
      // The single invites named by the older one are dead anyway: their links are too old.
      Counters newer = lgen > other.lgen ? this : other;
      return new Counters(newerGen, newer.lgen, newer.out);
    }
    return named(newerGen, union(out, other.out));
  }

  /** A member was removed: older seats and older links are dead. */
  public Counters afterRemoval() {
    return new Counters(gen + 1, lgen + 1, Set.of());
  }

  /** Every older link is dead. */
  public Counters afterRotation() {
    return new Counters(gen, lgen + 1, Set.of());
  }

  /** That single invite is dead; if too many would have to be named, every link is. */
  public Counters afterRevoking(String invite) {
    return named(gen, union(out, Set.of(invite)));
  }

  /** Whether an invite of that id and generation is dead. */
  public boolean revokes(String invite, long linkGeneration) {
    return linkGeneration < lgen || out.contains(invite);
  }

  private Counters named(long newGen, Set<String> newOut) {
    return newOut.size() > MAX_OUT
        ? new Counters(newGen, lgen + 1, Set.of())
        : new Counters(newGen, lgen, newOut);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }
}
