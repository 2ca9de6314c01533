package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.claims.SeatGrant;
import app.allo.room.id.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may enter one room: generations, lock, capacity, limited invites, and who was
 * refused.
 */
final class Admission {
  private static final int MAX_REFUSED = 256;
  private static final int MAX_LOST = 64;

  private final int capacity;
  private final Roster roster;
  private final RoomContext context;
  private final InviteUses uses;
  private final Generations generations;
  private final Map<MemberId, Boolean> refused = new BoundedMap<>(MAX_REFUSED);
  // Members whose socket did not come back in time: their seats are as good as everyone
  // else's.
  private final Map<MemberId, Seat> lost = new BoundedMap<>(MAX_LOST);
  private final boolean remembers;
  private boolean locked;

  /**
   * @param remembers whether this server has known the room since it was made
   */
  Admission(
      RoomClaims claims,
      ClosedRooms.Entry past,
      boolean remembers,
      Roster roster,
      RoomContext context) {
    this.capacity = claims.capacity();
    this.generations =
        new Generations(claims.counters().merge(past.counters()), remembers || past.isVouched());
    this.uses = new InviteUses(past.uses());
    this.roster = roster;
    this.context = context;
    this.remembers = remembers;
  }

  /** Takes over what another node knows. */
  void learn(RoomRecord record) {
    generations.learn(record);
    uses.learn(record.uses());
    uses.learnLimits(record.limits());
    record.removed().forEach(member -> refused.put(member, true));
    lost.clear();
    record.lost().forEach(seat -> lost.put(seat.member(), seat));
    locked = record.locked();
  }

  /** Who was removed, or sent away at the door. */
  Set<MemberId> removed() {
    return refused.keySet();
  }

  /** Who was in, and did not come back in time. */
  List<Seat> lost() {
    return List.copyOf(lost.values());
  }

  Optional<RoomRecord.Doubt> doubted() {
    return generations.doubted();
  }

  boolean remembers() {
    return remembers;
  }

  /** The seat that a grant gives this member now; counts a use of a limited invite. */
  Seat redeem(SeatGrant grant, MemberId member, long renewUntil, String from) {
    Role role = roleFor(grant, member);
    uses.require(grant, member);
    Seat seat =
        new Seat(
            member,
            role,
            counters().gen(),
            counters().lgen(),
            grant.id(),
            grant.isLimited(),
            renewUntil);
    Seat current = enter(seat, from);
    if (grant.isLimited() && !isInDoubt(grant)) {
      uses.add(grant.id(), member);
    }
    return current;
  }

  /**
   * Whether a link that shows the room from outside may show all of it. Fails with INVITE_REVOKED
   * or INVITE_USED.
   */
  boolean showsAll(SeatGrant grant) {
    Generations.Standing standing = generations.ofLink(grant.id(), grant.lgen());
    if (standing == Generations.Standing.DEAD) {
      throw new Refused(Refusal.INVITE_REVOKED);
    }
    uses.requireLeft(grant);
    return standing == Generations.Standing.GOOD && !locked;
  }

  /** The seat as it is now, with the role known to the room. Fails with REMOVED. */
  Seat current(Seat asked) {
    Optional<Seat> known = known(asked.member());
    if (known.isPresent()) {
      boolean promoted =
          known.get().isWaiting() && generations.of(asked) == Generations.Standing.GOOD;
      return promoted ? known.get().withRole(asked.role()).asOf(counters()) : known.get();
    }
    if (refused.containsKey(asked.member()) || isDead(asked)) {
      throw new Refused(Refusal.REMOVED);
    }
    if (waitsByDeadLink(asked)) {
      throw new Refused(Refusal.INVITE_REVOKED);
    }
    if (waitsByUsedLink(asked)) {
      throw new Refused(Refusal.INVITE_USED);
    }
    return isDoubtful(asked) ? asked.withRole(Role.WAITING).asOf(counters()) : asked;
  }

  /** The seat as it is now, if its member is in already or there is room for it. */
  Seat enter(Seat asked, String from) {
    Seat seat = current(asked);
    Optional<Member> here = roster.find(seat.member());
    if (here.isPresent() && here.get().isWaiting() == seat.isWaiting()) {
      return seat;
    }
    boolean returns = lost.containsKey(seat.member());
    if (!returns && context.crowded().getAsBoolean()) {
      throw new Refused(Refusal.BUSY);
    }
    if (locked && !returns && seat.role() != Role.HOST) {
      throw new Refused(Refusal.ROOM_LOCKED);
    }
    requirePlace();
    if (seat.isWaiting()) {
      requirePlaceAtDoor(seat, from);
    }
    return seat;
  }

  /** One link or one address can take some of the places at the door, never all. */
  private void requirePlaceAtDoor(Seat seat, String from) {
    List<Member> waiting = roster.waiting();
    long byLink = waiting.stream().filter(m -> m.seat().invite().equals(seat.invite())).count();
    long fromThere = waiting.stream().filter(m -> m.from().equals(from)).count();
    boolean nobody = from.isEmpty();
    if (waiting.size() >= RoomLimits.MAX_WAITING
        || byLink >= RoomLimits.MAX_WAITING_BY_LINK
        || !nobody && fromThere >= RoomLimits.MAX_WAITING_FROM_ADDRESS) {
      throw new Refused(Refusal.TOO_MANY);
    }
  }

  /** Fails with ROOM_FULL if no place is left. */
  void requirePlace() {
    if (roster.admitted().size() >= capacity) {
      throw new Refused(Refusal.ROOM_FULL);
    }
  }

  /** A member came in with this seat, or waits. */
  void entered(Seat seat) {
    lost.remove(seat.member());
    countUse(seat);
  }

  /** Whoever came in by a limited invite has used it, even if that was before a restart. */
  void countUse(Seat seat) {
    if (seat.single() && !seat.isWaiting()) {
      uses.add(seat.invite(), seat.member());
    }
  }

  /** A member's grace time is over. It may still return, even while the room is locked. */
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

  /** A host removed this one. Members who stay, or were only lost, belong to the new generation. */
  void removed(MemberId member) {
    lost.remove(member);
    refused.put(member, true);
    generations.removed();
    uses.clear();
    roster.replaceAll(other -> other.withSeat(other.seat().asOf(counters())));
    lost.replaceAll((id, seat) -> seat.asOf(counters()));
  }

  void revoke(String invite) {
    long before = counters().lgen();
    generations.revoked(invite);
    forgetUses(before);
  }

  void rotate() {
    generations.rotated();
    uses.clear();
  }

  /** Learns from a token; whoever belongs to an older generation is then {@link #isDead}. */
  void merge(RoomClaims claims) {
    long before = counters().lgen();
    generations.merge(claims.counters(), claims.vouches());
    forgetUses(before);
    lost.values().removeIf(this::isDead);
  }

  /**
   * A host came back with a token that says nothing about removals before a restart. Returns
   * whether the others in the room are {@link #isDoubtful} now.
   */
  boolean doubt() {
    boolean doubts = generations.doubt();
    if (doubts) {
      uses.clear();
      roster.replaceAll(this::stillWaits);
    }
    return doubts;
  }

  private Member stillWaits(Member member) {
    return member.isWaiting() ? member.withSeat(member.seat().asOf(counters())) : member;
  }

  boolean isDead(Seat seat) {
    return generations.of(seat) == Generations.Standing.DEAD;
  }

  /** Whether the bearer may only knock. */
  boolean isDoubtful(Seat seat) {
    return generations.of(seat) == Generations.Standing.DOUBTFUL;
  }

  /** Whether it waits by a link that has been revoked or replaced since. */
  boolean waitsByDeadLink(Seat seat) {
    return seat.isWaiting()
        && generations.ofLink(seat.invite(), seat.lgen()) == Generations.Standing.DEAD;
  }

  /** Whether it waits by a link whose uses are all spent. */
  boolean waitsByUsedLink(Seat seat) {
    return seat.isWaiting() && seat.single() && uses.isUsedUp(seat.invite(), seat.member());
  }

  Counters counters() {
    return generations.now();
  }

  boolean isVouched() {
    return generations.isVouched();
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

  /** Guests must knock if their link is in doubt, or if more may have used it than it allows. */
  private Role roleFor(SeatGrant grant, MemberId member) {
    if (grant.role() == Role.HOST) {
      return Role.HOST;
    }
    return switch (generations.ofLink(grant.id(), grant.lgen())) {
      case DEAD -> throw new Refused(Refusal.INVITE_REVOKED);
      case DOUBTFUL -> Role.WAITING;
      case GOOD ->
          isInDoubt(grant) && !uses.contains(grant.id(), member) ? Role.WAITING : grant.role();
    };
  }

  /** Whether it may have been used before a restart without this server knowing. */
  private boolean isInDoubt(SeatGrant grant) {
    return grant.isLimited() && grant.earlier() && !remembers;
  }

  // Nobody needs to know how often a dead invite was used.
  private void forgetUses(long lgenBefore) {
    if (counters().lgen() > lgenBefore) {
      uses.clear();
    }
  }

  private Optional<Seat> known(MemberId member) {
    return roster.find(member).map(Member::seat).or(() -> findLost(member));
  }
}
