package app.allo.room;

import java.util.Map;
import java.util.Optional;

/** Who may come into one room: counters, lock, capacity, limited invites, and who was refused. */
final class Door {
  private static final int MAX_REFUSED = 256;
  private static final int MAX_LOST = 64;

  private final int capacity;
  private final Roster roster;
  private final Surroundings around;
  private final InviteUses uses;
  private final Map<MemberId, Boolean> refused = new Newest<>(MAX_REFUSED);
  // Whose socket did not come back in time: their seats are as good as those of who stayed.
  private final Map<MemberId, Seat> lost = new Newest<>(MAX_LOST);
  private Counters counters;
  private boolean locked;

  Door(Opening opening, Ledger.Entry past, Roster roster, Surroundings around) {
    this.capacity = opening.capacity();
    this.counters = opening.counters().merge(past.counters());
    this.uses = new InviteUses(past.uses());
    this.roster = roster;
    this.around = around;
  }

  /** The seat that an invitation gives to this member now; counts a use of a limited one. */
  Seat redeem(Invitation invitation, MemberId member, long renewUntil) {
    if (invitation.role() != Role.HOST && counters.revokes(invitation.id(), invitation.lgen())) {
      throw new Refused(Refusal.INVITE_REVOKED);
    }
    uses.require(invitation, member);
    Seat seat =
        new Seat(
            member,
            invitation.role(),
            counters.gen(),
            invitation.id(),
            invitation.isLimited(),
            renewUntil);
    Seat current = enter(seat);
    if (invitation.isLimited()) {
      uses.add(invitation.id(), member);
    }
    return current;
  }

  /** The seat as it is now, with the role that the room knows of; fails with REMOVED. */
  Seat current(Seat asked) {
    Optional<Seat> known = known(asked.member());
    if (known.isPresent()) {
      boolean promoted = known.get().role() == Role.WAITING && asked.gen() >= counters.gen();
      return promoted ? known.get().withRole(asked.role()) : known.get();
    }
    if (asked.gen() < counters.gen() || refused.containsKey(asked.member())) {
      throw new Refused(Refusal.REMOVED);
    }
    return asked;
  }

  /** The seat as it is now, if its member is in already or there is room for it. */
  Seat enter(Seat asked) {
    Seat seat = current(asked);
    boolean waits = seat.role() == Role.WAITING;
    Optional<Member> here = roster.find(seat.member());
    if (here.isPresent() && here.get().isWaiting() == waits) {
      return seat;
    }
    boolean returns = lost.containsKey(seat.member());
    if (!returns && around.crowded().getAsBoolean()) {
      throw new Refused(Refusal.BUSY);
    }
    if (locked && !returns && seat.role() != Role.HOST) {
      throw new Refused(Refusal.ROOM_LOCKED);
    }
    requirePlace();
    if (waits && roster.waiting().size() >= RoomLimits.MAX_WAITING) {
      throw new Refused(Refusal.TOO_MANY);
    }
    return seat;
  }

  /** Fails with ROOM_FULL where no place is left for one more. */
  void requirePlace() {
    if (roster.admitted().size() >= capacity) {
      throw new Refused(Refusal.ROOM_FULL);
    }
  }

  /** A member came in with this seat. */
  void entered(Seat seat) {
    lost.remove(seat.member());
    if (seat.single()) {
      uses.add(seat.invite(), seat.member());
    }
  }

  /** A member's grace time is over: it may still return, also while the room is locked. */
  void lost(Seat seat) {
    lost.put(seat.member(), seat);
  }

  Optional<Seat> findLost(MemberId member) {
    return Optional.ofNullable(lost.get(member));
  }

  /** A host sent this one away from the door. */
  void refused(MemberId member) {
    refused.put(member, true);
  }

  /** A host removed this one: who stays, or was only lost, belongs to the new generation. */
  void removed(MemberId member) {
    lost.remove(member);
    grow(counters.afterRemoval());
    roster.replaceAll(other -> other.withSeat(other.seat().withGen(counters.gen())));
    lost.replaceAll((id, seat) -> seat.withGen(counters.gen()));
  }

  void revoke(String invite) {
    grow(counters.afterRevoking(invite));
  }

  void rotate() {
    grow(counters.afterRotation());
  }

  /** Learns from a token; whoever belongs to an older generation is then {@link #isStale}. */
  void merge(Counters other) {
    grow(counters.merge(other));
    lost.values().removeIf(this::isStale);
  }

  boolean isStale(Seat seat) {
    return seat.gen() < counters.gen();
  }

  Counters counters() {
    return counters;
  }

  InviteUses uses() {
    return uses;
  }

  boolean isLocked() {
    return locked;
  }

  void lock(boolean shut) {
    locked = shut;
  }

  private void grow(Counters newer) {
    if (newer.lgen() > counters.lgen()) {
      // Of an invite that is dead, nobody need know how often it was used.
      uses.clear();
    }
    counters = newer;
  }

  private Optional<Seat> known(MemberId member) {
    return roster.find(member).map(Member::seat).or(() -> findLost(member));
  }
}
