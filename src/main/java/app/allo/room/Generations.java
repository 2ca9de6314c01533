package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import java.util.Set;

/**
 * Which seats and links are good, which are dead, and which are in doubt: those from before a
 * restart in a room whose host came back with nothing that tells of removals. The server has
 * forgotten those, so whoever bears such a seat or link knocks, and the host decides.
 */
final class Generations {
  enum Standing {
    GOOD,
    DOUBTFUL,
    DEAD
  }

  /** More than anybody removes: every seat from before is then of an older generation. */
  private static final long LEAP = 1L << 20;

  private Counters now;

  /** What is older than this is dead for certain; as {@link #now} unless there is doubt. */
  private Counters certain;

  /** Those with which the room began anew; null if it did not. */
  private Counters begun;

  /** Whether somebody who knows of removals has been heard. */
  private boolean vouched;

  Generations(Counters counters, boolean vouched) {
    this.now = counters;
    this.certain = counters;
    this.vouched = vouched;
  }

  Counters now() {
    return now;
  }

  boolean isVouched() {
    return vouched;
  }

  /** A token has told these, perhaps of a host's seat from before the restart. */
  void merge(Counters told, boolean vouches) {
    now = now.merge(told);
    if (begun == null) {
      certain = now;
    } else if (told.gen() < begun.gen()) {
      certain = certain.merge(told);
    }
    vouched |= vouches;
  }

  /** A host came who cannot tell of removals. Whether there is doubt now where there was none. */
  boolean doubt() {
    if (vouched) {
      return false;
    }
    vouched = true;
    now = new Counters(now.gen() + LEAP, now.lgen() + LEAP, Set.of());
    begun = now;
    return true;
  }

  /** A member was removed. */
  void removed() {
    now = now.afterRemoval();
    olderLinksDie();
  }

  /** Every older link is dead. */
  void rotated() {
    now = now.afterRotation();
    olderLinksDie();
  }

  /** That single invite is dead. */
  void revoked(String invite) {
    now = now.afterRevoking(invite);
    certain = begun == null ? now : certain.afterRevoking(invite);
  }

  /**
   * What a seat is worth. Hosts are never removed, so that theirs are always good: an older one is
   * of a host who was away.
   */
  Standing of(Seat seat) {
    if (seat.role() == Role.HOST || seat.gen() >= now.gen()) {
      return Standing.GOOD;
    }
    boolean before = begun != null && seat.gen() < begun.gen();
    return before && seat.gen() >= certain.gen() ? Standing.DOUBTFUL : Standing.DEAD;
  }

  /** What the link is worth that a seat or an invitation came by. */
  Standing ofLink(String invite, long lgen) {
    if (lgen >= now.lgen()) {
      return now.out().contains(invite) ? Standing.DEAD : Standing.GOOD;
    }
    boolean before = begun != null && lgen < begun.lgen();
    return before && !certain.revokes(invite, lgen) ? Standing.DOUBTFUL : Standing.DEAD;
  }

  private void olderLinksDie() {
    certain = begun == null ? now : new Counters(certain.gen(), begun.lgen(), Set.of());
  }
}
