package app.allo.room;

import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who comes and goes in one room: keeps its roster, and tells of each change. */
final class Presence {
  private static final long LOOK_AT_DOOR_MILLIS = 1_000;

  private final Roster roster;
  private final RosterHoldBack holdBack;
  private final Lifetime life;
  private final RoomContext context;
  private final Pacing pacing = new Pacing();
  // No grace time ends earlier, so most sweeps of most rooms have nothing to do.
  private long nextLoss = Long.MAX_VALUE;
  private long hostSince = Long.MAX_VALUE;
  private long nextLookAtDoor = Long.MIN_VALUE;

  Presence(Roster roster, RosterHoldBack holdBack, Lifetime life, RoomContext context) {
    this.roster = roster;
    this.holdBack = holdBack;
    this.life = life;
    this.context = context;
  }

  /** The member, if this is its socket and no newer one has replaced it. */
  Optional<Member> speaking(MemberId id, String socket) {
    return roster.find(id).filter(member -> socket.equals(member.socket()));
  }

  /** A member takes its place with a socket: for the first time, or to resume. */
  void join(Member member) {
    Optional<Member> before = roster.find(member.id());
    boolean stays = before.filter(was -> was.isWaiting() == member.isWaiting()).isPresent();
    roster.put(stays ? member.since(before.get().since()) : member);
    if (member.role() == Role.HOST) {
      pacing.hostHears(roster.waiting());
    }
    before
        .filter(was -> !was.isAway())
        .ifPresent(was -> holdBack.tell(new RoomEvent.Replaced(member)));
    if (stays) {
      holdBack.tell(new RoomEvent.Back(member));
      update(before.get(), roster.find(member.id()).orElseThrow());
    } else {
      holdBack.start();
      before.ifPresent(was -> tellGone(was, LeaveReason.LEFT));
      tellCame(member);
    }
  }

  void update(Member was, Member member) {
    roster.put(member);
    if (!was.profile().equals(member.profile()) && pacing.mayTell(member, context.now())) {
      holdBack.tell(new RoomEvent.Changed(member));
    }
  }

  private void tellCame(Member member) {
    if (!member.isWaiting() || pacing.mayTell(member, context.now())) {
      holdBack.tell(new RoomEvent.Came(member));
    }
  }

  /** Nobody is told that someone is gone of whom nobody knew. */
  private void tellGone(Member member, LeaveReason reason) {
    if (pacing.wasHeard(member.id()) || !member.isWaiting()) {
      holdBack.tell(new RoomEvent.Gone(member, reason));
    }
  }

  /** Lets in a member that knocked. It is told before the others are. */
  void admit(Member knocking) {
    Member member = knocking.withSeat(knocking.seat().withRole(Role.GUEST));
    roster.put(member);
    holdBack.tell(new RoomEvent.Admitted(member));
    tellGone(knocking, LeaveReason.LEFT);
    holdBack.tell(new RoomEvent.Came(member));
  }

  /** Makes a guest a host. It is told before the others are. */
  void promote(Member guest) {
    Member member = guest.withSeat(guest.seat().withRole(Role.HOST));
    roster.put(member);
    pacing.hostHears(roster.waiting());
    holdBack.tell(new RoomEvent.Promoted(member));
    holdBack.tell(new RoomEvent.Changed(member));
  }

  /** Takes over who is in from another node, as they are there; nobody is told. */
  void adopt(RoomRecord record) {
    record.members().forEach(place -> adopt(place, !place.isAway()));
    pacing.owes(record.untold().changed());
  }

  private void adopt(RoomRecord.Place place, boolean connected) {
    Member member =
        Member.present(place.seat(), place.profile(), place.socket(), place.from(), context.now());
    roster.put(connected ? member : member.awayUntil(context.endOfLongGrace()));
    nextLoss = connected ? nextLoss : Math.min(nextLoss, context.endOfLongGrace());
    if (member.isWaiting()) {
      pacing.hostHears(List.of(member));
    }
  }

  /** Another node knows more of who is here than this one did; everyone is told. */
  void learn(RoomRecord record, Predicate<String> connected) {
    Set<MemberId> stay =
        record.members().stream().map(RoomRecord.Place::member).collect(Collectors.toSet());
    expel(
        member -> !stay.contains(member.id()) && record.removed().contains(member.id()),
        Refusal.REMOVED);
    roster
        .filter(member -> !stay.contains(member.id()))
        .forEach(member -> remove(member, LeaveReason.LEFT));
    for (RoomRecord.Place place : record.members()) {
      learn(place, place.isHeldBy(connected));
    }
    pacing.owes(record.untold().changed());
  }

  private void learn(RoomRecord.Place place, boolean connected) {
    Optional<Member> before = roster.find(place.member());
    if (before.isEmpty()) {
      adopt(place, connected);
      Member member = roster.find(place.member()).orElseThrow();
      holdBack.start();
      tellCame(member);
      if (!connected) {
        holdBack.tell(new RoomEvent.Away(member));
      }
      return;
    }
    Role was = before.get().role();
    if (before.get().isAway() && connected) {
      adopt(place, true);
      holdBack.tell(new RoomEvent.Back(roster.find(place.member()).orElseThrow()));
    }
    Member member = roster.find(place.member()).orElseThrow().withSeat(place.seat().withRole(was));
    roster.put(member);
    if (was == Role.WAITING && place.seat().role() != Role.WAITING) {
      admit(member);
      member = roster.find(member.id()).orElseThrow();
    }
    if (member.role() == Role.GUEST && place.seat().role() == Role.HOST) {
      promote(member);
    }
  }

  /** These members' sockets are lost with their node: they have time to come back elsewhere. */
  void disconnected(Predicate<String> connected) {
    for (Member member : roster.filter(one -> !one.isAway() && !connected.test(one.socket()))) {
      markAway(member, context.endOfLongGrace());
    }
  }

  /** A member's socket is lost, after this much silence. */
  void markAway(Member member, Duration silence) {
    markAway(member, context.endOfGrace(silence));
  }

  private void markAway(Member member, long until) {
    Member away = member.awayUntil(until);
    roster.put(away);
    nextLoss = Math.min(nextLoss, away.awayUntil());
    holdBack.tell(new RoomEvent.Away(away));
  }

  /** Whose latest profile the others have not heard of. */
  Set<MemberId> untold() {
    return pacing.untold();
  }

  void remove(Member member, LeaveReason reason) {
    roster.remove(member.id());
    life.left();
    tellGone(member, reason);
  }

  /**
   * Tells what could not be told before; removes members whose grace time is over, and hands on the
   * seats of those who were admitted; sends away whoever has waited for too long.
   */
  void sweep(long now, Consumer<Seat> lost) {
    pacing.due(now).forEach(id -> roster.find(id).ifPresent(this::tell));
    if (nextLoss <= now) {
      removeLost(now, lost);
    }
    if (nextLookAtDoor <= now) {
      nextLookAtDoor = now + LOOK_AT_DOOR_MILLIS;
      sendAwayUnanswered(now);
    }
  }

  /** When the next sweep has something to do, unless somebody comes or goes before. */
  long due() {
    long knocks = roster.waiting().isEmpty() ? Long.MAX_VALUE : nextLookAtDoor;
    long news = pacing.untold().isEmpty() ? Long.MAX_VALUE : Long.MIN_VALUE;
    return Math.min(nextLoss, Math.min(knocks, news));
  }

  private void removeLost(long now, Consumer<Seat> lost) {
    for (Member member : roster.filter(member -> member.isAway() && member.awayUntil() <= now)) {
      remove(member, LeaveReason.LOST);
      if (!member.isWaiting()) {
        lost.accept(member.seat());
      }
    }
    nextLoss = Long.MAX_VALUE;
    roster.filter(Member::isAway).forEach(away -> nextLoss = Math.min(nextLoss, away.awayUntil()));
  }

  private void tell(Member member) {
    if (pacing.mayTell(member, context.now())) {
      holdBack.tell(new RoomEvent.Changed(member));
    }
  }

  /** Sends away whoever has waited too long while a host was there to answer. */
  private void sendAwayUnanswered(long now) {
    if (roster.hosts().stream().allMatch(Member::isAway)) {
      hostSince = Long.MAX_VALUE;
      return;
    }
    hostSince = Math.min(hostSince, now);
    long limit = RoomLimits.WAITING.toMillis();
    if (hostSince <= now - limit) {
      expel(member -> member.isWaiting() && member.since() <= now - limit, Refusal.UNANSWERED);
    }
  }

  /** Closes the sockets of all these members before anyone is told that they are gone. */
  void expel(Predicate<Member> which, Refusal refusal) {
    List<Member> members = roster.filter(which);
    for (Member member : members) {
      roster.remove(member.id());
      life.left();
    }
    members.forEach(member -> holdBack.tell(new RoomEvent.Closed(member.id(), refusal)));
    members.forEach(member -> tellGone(member, LeaveReason.REMOVED));
  }
}
