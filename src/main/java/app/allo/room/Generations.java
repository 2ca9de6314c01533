package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import java.util.Optional;
import java.util.Set;

/**
 * Which seats and links are good, which are dead, and which are in doubt: those from before a
 * restart, in a room whose host came back with a token that says nothing about removals. The server
 * does not know who was removed, so whoever bears such a seat or link must knock, and the host
 * decides.
 */
final class Generations {
  enum Standing {
    GOOD,
    DOUBTFUL,
    DEAD
  }

  /** More removals than anyone makes, so every earlier seat is of an older generation. */
  private static final long LEAP = 1L << 20;

  private Counters now;

  /** Anything older than this is certainly dead; equals {@link #now} unless there is doubt. */
  private Counters certain;

  /** The counters with which the room started over; null if it did not. */
  private Counters begun;

  /** Whether a token that knows of removals has been seen. */
  private boolean vouched;

  Generations(Counters counters, boolean vouched) {
    this.now = counters;
    this.certain = counters;
    this.vouched = vouched;
  }

  Counters now() {
    return now;
  }

  /** What is in doubt, for another node to go on with. */
  Optional<RoomRecord.Doubt> doubted() {
    return Optional.ofNullable(begun).map(from -> new RoomRecord.Doubt(certain, from));
  }

  /** Takes over what another node knows, who was spared included. */
  void learn(RoomRecord record) {
    now = record.counters();
    certain = record.doubt().map(RoomRecord.Doubt::certain).orElse(now);
    begun = record.doubt().map(RoomRecord.Doubt::begun).orElse(null);
    vouched = record.vouched();
  }

  boolean isVouched() {
    return vouched;
  }

  /** Learns the counters of a token, perhaps of a host's seat from before the restart. */
  void merge(Counters told, boolean vouches) {
    now = now.merge(told);
    if (begun == null) {
      certain = now;
    } else if (told.gen() < begun.gen()) {
      certain = certain.merge(told);
    }
    vouched |= vouches;
  }

  /** A host came back who knows nothing of removals. Returns whether that raises new doubt. */
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
   * What a seat is worth. Hosts are never removed, so their seats are always good; an older one
   * belongs to a host who was away.
   */
  Standing of(Seat seat) {
    if (seat.role() == Role.HOST || seat.gen() >= now.gen()) {
      return Standing.GOOD;
    }
    boolean before = begun != null && seat.gen() < begun.gen();
    return before && seat.gen() >= certain.gen() ? Standing.DOUBTFUL : Standing.DEAD;
  }

  /** What the link is worth that a seat came by. */
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
