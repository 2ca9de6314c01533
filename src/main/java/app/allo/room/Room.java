package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.claims.SeatGrant;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rules of one room: who may come in, what a host may do, and until when (architecture.md, A
 * room). Every rule that says no throws {@link Refused}. Not safe for use by several threads: one
 * event loop owns it.
 */
public final class Room implements RoomView {
  private final RoomId id;
  private final int capacity;
  private final RoomContext context;
  private final Roster roster = new Roster();
  private final Door door = new Door(roster);
  private final Admission admission;
  private final Lifetime life;
  private final RosterHoldBack holdBack;
  private final Presence presence;
  private final String rebuiltFrom;
  private boolean ended;

  /**
   * @param past what is remembered from when it was last open here
   * @param rebuiltFrom the address whose token has rebuilt it: there may be members this server
   *     does not know of yet; null for a new room
   */
  Room(RoomClaims claims, ClosedRooms.Entry past, String rebuiltFrom, RoomContext context) {
    boolean rebuilt = rebuiltFrom != null;
    this.rebuiltFrom = rebuiltFrom;
    this.id = claims.room();
    this.capacity = claims.capacity();
    this.context = context;
    this.admission = new Admission(claims, past, !rebuilt, roster, context);
    this.life = new Lifetime(claims, rebuilt, context);
    this.life.remembersUntil(past.forgetAt());
    this.holdBack = new RosterHoldBack(this, rebuilt, context);
    this.presence = new Presence(roster, holdBack, life, context);
  }

  @Override
  public RoomId id() {
    return id;
  }

  /** The address whose token has rebuilt it, if it was. */
  Optional<String> rebuiltFrom() {
    return Optional.ofNullable(rebuiltFrom);
  }

  @Override
  public int capacity() {
    return capacity;
  }

  @Override
  public boolean knock() {
    return door.knock();
  }

  @Override
  public boolean isLocked() {
    return admission.isLocked();
  }

  @Override
  public Counters counters() {
    return admission.counters();
  }

  @Override
  public Roster roster() {
    return roster;
  }

  @Override
  public boolean isHeldBack() {
    return holdBack.holds();
  }

  /**
   * Learns from a token of this room. Members of an older generation are removed before anyone is
   * told of them, or they of anyone.
   */
  void merge(RoomClaims claims) {
    door.merge(claims);
    life.merge(claims);
    admission.merge(claims);
    presence.expel(member -> admission.isDead(member.seat()), Refusal.REMOVED);
    sendAwayByDeadLinks();
  }

  @Override
  public RoomRecord record() {
    return new RoomRecord(
        id,
        capacity,
        door.knock(),
        door.knowsKnock(),
        isLocked(),
        ended,
        counters(),
        admission.doubted(),
        admission.isVouched(),
        admission.remembers(),
        life.until(),
        context.date(life.tokensExpireAt()),
        admission.uses().copy(),
        admission.uses().limits(),
        admission.removed(),
        roster.all().stream().map(RoomRecord.Place::of).toList(),
        admission.lost(),
        door.plates(),
        new RoomRecord.Untold(isHeldBack(), presence.untold()));
  }

  /** A room that another node had open: everyone in it stays, and hears nothing. */
  static Room takenOver(RoomRecord record, RoomContext context) {
    ClosedRooms.Entry past =
        new ClosedRooms.Entry(record.counters(), false, Map.of(), 0, record.vouched());
    Room room = new Room(record.claims(), past, record.remembered() ? null : "", context);
    room.admission.learn(record);
    room.life.remembersUntil(context.at(record.forgetAt()));
    room.door.learn(record);
    if (record.untold().everyone()) {
      room.holdBack.hold();
    } else {
      room.holdBack.release();
    }
    room.presence.adopt(record);
    return room;
  }

  /**
   * Another node had this room open as well, and knows more: whoever was removed there is out here.
   *
   * @param record what both know
   */
  void learn(RoomRecord record, Predicate<String> connected) {
    Counters before = counters();
    life.merge(record.claims());
    lock(record.locked());
    admission.learn(record);
    door.learn(record);
    presence.learn(record, connected);
    sendAwayByDeadLinks();
    if (record.ended()) {
      end();
    } else if (!before.equals(counters())) {
      holdBack.tell(new RoomEvent.Reseated());
    }
  }

  /** Whoever's socket is on a node that has gone has time to come back elsewhere. */
  void disconnected(Predicate<String> connected) {
    presence.disconnected(connected);
  }

  @Override
  public long until() {
    return life.until();
  }

  /** A token of this room expires at that epoch second. */
  public void expects(long tokenExpires) {
    life.expects(tokenExpires);
  }

  /**
   * The seat that a grant gives this member. Fails with INVITE_REVOKED, INVITE_USED, ROOM_LOCKED,
   * ROOM_FULL, TOO_MANY, REMOVED or BUSY.
   */
  public Seat redeem(SeatGrant grant, MemberId member, String from) {
    if (grant.role() == Role.HOST && grant.earlier() && admission.doubt()) {
      // They have to ask for another seat, which sends them to the door.
      presence.expel(other -> admission.isDoubtful(other.seat()), Refusal.INVALID_TOKEN);
      holdBack.tell(new RoomEvent.Reseated());
    }
    return admission.redeem(grant, member, life.until(), from);
  }

  /** The seat as it is now. Fails with REMOVED, or EXPIRED. */
  public Seat renew(Seat seat) {
    if (life.isOver(context.now()) || context.at(seat.renewUntil()) < context.now()) {
      throw new Refused(Refusal.EXPIRED);
    }
    Seat current = admission.current(seat);
    countUse(current);
    return current;
  }

  /**
   * What a link shows of its room from outside.
   *
   * @param count how many are in
   * @param plate the sealed name of a host, unless there is none, or the room does not show it
   */
  public record Glance(int count, Optional<String> plate) {
    static final Glance NOBODY = new Glance(0, Optional.empty());
  }

  /** What a link shows from outside. Fails with ROOM_ENDED, INVITE_REVOKED or INVITE_USED. */
  Glance look(SeatGrant grant) {
    if (ended) {
      throw new Refused(Refusal.ROOM_ENDED);
    }
    boolean all = admission.showsAll(grant);
    if (holdBack.holds()) {
      return Glance.NOBODY;
    }
    return new Glance(roster.admitted().size(), all ? door.plate() : Optional.empty());
  }

  /** A host leaves its sealed name for whoever has a link. */
  public void leavePlate(MemberId host, String plate) {
    door.leavePlate(host, plate);
  }

  /** Fails where {@link #join} would. */
  public void check(Seat seat, String from) {
    admission.enter(seat, from);
  }

  /**
   * Takes the seat with this socket. Fails with REMOVED, ROOM_LOCKED, ROOM_FULL, TOO_MANY, BUSY.
   */
  public Member join(Seat asked, String socket, String profile, String from) {
    Seat seat = admission.enter(asked, from);
    Member member = Member.present(seat, profile, socket, from, context.now());
    presence.join(member);
    admission.entered(member.seat());
    countUse(member.seat());
    return member;
  }

  /** The member's profile has changed; ignored from a socket that was replaced. */
  public void profile(MemberId id, String socket, String profile) {
    presence
        .speaking(id, socket)
        .ifPresent(member -> presence.update(member, member.withProfile(profile)));
  }

  /** The member leaves for good. */
  public void leave(MemberId id, String socket) {
    presence.speaking(id, socket).ifPresent(member -> presence.remove(member, LeaveReason.LEFT));
  }

  /**
   * The member's socket died: it keeps its place for the grace time, minus the silence before
   * anyone noticed.
   */
  public void lost(MemberId id, String socket, Duration silence) {
    presence.speaking(id, socket).ifPresent(member -> presence.markAway(member, silence));
  }

  /** Fails with NOT_HOST unless this is the socket of a host. */
  public void requireHost(MemberId id, String socket) {
    if (presence.speaking(id, socket).filter(member -> member.role() == Role.HOST).isEmpty()) {
      throw new Refused(Refusal.NOT_HOST);
    }
  }

  /** Lets in a member that knocked, even if the room is locked. Fails with NO_PEER or ROOM_FULL. */
  public void admit(MemberId id) {
    Member knocking = waiting(id);
    admission.requirePlace();
    presence.admit(knocking);
    countUse(roster.find(id).orElseThrow().seat());
  }

  /** Sends away a member that knocked. Fails with NO_PEER. */
  public void refuse(MemberId id) {
    Member knocking = waiting(id);
    admission.refused(id);
    presence.expel(knocking::equals, Refusal.REMOVED);
  }

  /**
   * Removes a guest for good: first the counters, then newer seats for those who stay, then its
   * socket. Fails with NO_PEER, also for a host, whose token would only bring it back.
   */
  public void remove(MemberId id) {
    Member guest =
        roster
            .find(id)
            .or(() -> admission.findLost(id).map(seat -> new Member(seat, "", null, "", 0, 0)))
            .filter(member -> member.role() == Role.GUEST)
            .orElseThrow(() -> new Refused(Refusal.NO_PEER));
    roster.remove(id);
    admission.removed(id);
    holdBack.tell(new RoomEvent.Reseated());
    holdBack.tell(new RoomEvent.Closed(id, Refusal.REMOVED));
    holdBack.tell(new RoomEvent.Gone(guest, LeaveReason.REMOVED));
  }

  /** Makes a guest a host. Fails with NO_PEER. */
  public void promote(MemberId id) {
    Member guest =
        roster
            .find(id)
            .filter(member -> member.role() == Role.GUEST)
            .orElseThrow(() -> new Refused(Refusal.NO_PEER));
    presence.promote(guest);
  }

  /** Locks or unlocks the room. A locked one lets nobody new in; members may still resume. */
  public void lock(boolean locked) {
    if (locked != admission.isLocked()) {
      admission.lock(locked);
      holdBack.tell(new RoomEvent.Locked(locked));
    }
  }

  /** From now on nobody new can use that invite. */
  public void revoke(String invite) {
    admission.revoke(invite);
    sendAwayByDeadLinks();
    holdBack.tell(new RoomEvent.Reseated());
  }

  /** From now on nobody new can use any older link. */
  public void rotate() {
    admission.rotate();
    sendAwayByDeadLinks();
    holdBack.tell(new RoomEvent.Reseated());
  }

  /** Closes the room for everyone. */
  public void end() {
    ended = true;
    presence.expel(member -> true, Refusal.ROOM_ENDED);
  }

  /** Does whatever is due; returns when something is next, if nothing happens here before. */
  long sweep(long now) {
    if (life.isOver(now)) {
      presence.expel(member -> true, Refusal.EXPIRED);
    }
    holdBack.sweep(now);
    presence.sweep(now, admission::lost);
    return Math.min(life.due(roster.isEmpty()), Math.min(holdBack.due(), presence.due()));
  }

  /** Whether it is empty and nobody is expected to come back. */
  boolean isOver(long now) {
    return ended || (roster.isEmpty() && life.mayBeDropped(now));
  }

  boolean hasEnded() {
    return ended;
  }

  ClosedRooms.Entry leaveBehind() {
    return new ClosedRooms.Entry(
        admission.counters(),
        ended,
        admission.uses().copy(),
        life.tokensExpireAt(),
        admission.isVouched());
  }

  /** Counts the use, and sends away whoever waits by a link that is used up now. */
  private void countUse(Seat seat) {
    admission.countUse(seat);
    if (seat.single()) {
      presence.expel(member -> admission.waitsByUsedLink(member.seat()), Refusal.INVITE_USED);
    }
  }

  private void sendAwayByDeadLinks() {
    presence.expel(member -> admission.waitsByDeadLink(member.seat()), Refusal.INVITE_REVOKED);
  }

  private Member waiting(MemberId id) {
    return roster
        .find(id)
        .filter(Member::isWaiting)
        .orElseThrow(() -> new Refused(Refusal.NO_PEER));
  }
}
