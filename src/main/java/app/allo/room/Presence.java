package app.allo.room;

import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Who comes and goes in one room: keeps its roster, and tells its audience of each change. */
final class Presence {
  private static final long LOOK_AT_DOOR_MILLIS = 1_000;

  private final Room room;
  private final Roster roster;
  private final RosterHoldBack audience;
  private final Lifetime life;
  private final RoomContext around;
  private final Pacing pacing = new Pacing();
  // No grace time ends before: most sweeps of most rooms find nothing to do.
  private long nextLoss = Long.MAX_VALUE;
  private long hostSince = Long.MAX_VALUE;
  private long nextLookAtDoor = Long.MIN_VALUE;

  Presence(Room room, Roster roster, RosterHoldBack audience, Lifetime life, RoomContext around) {
    this.room = room;
    this.roster = roster;
    this.audience = audience;
    this.life = life;
    this.around = around;
  }

  /** The member, if this socket speaks for it: not one that a newer socket has replaced. */
  Optional<Member> speaking(MemberId id, String socket) {
    return roster.find(id).filter(member -> socket.equals(member.socket()));
  }

  /** A member takes its place with a socket: for the first time, or to resume. */
  void takes(Member member) {
    Optional<Member> before = roster.find(member.id());
    boolean stays = before.filter(was -> was.isWaiting() == member.isWaiting()).isPresent();
    roster.put(stays ? member.since(before.get().since()) : member);
    if (member.role() == Role.HOST) {
      pacing.hostHears(roster.waiting());
    }
    before.filter(was -> !was.isAway()).ifPresent(was -> audience.replaced(room, member));
    if (stays) {
      audience.back(room, member);
      changes(before.get(), roster.find(member.id()).orElseThrow());
    } else {
      audience.start();
      before.ifPresent(was -> isGone(was, LeaveReason.LEFT));
      comes(member);
    }
  }

  void changes(Member was, Member member) {
    roster.put(member);
    if (!was.profile().equals(member.profile()) && pacing.mayTell(member, around.now())) {
      audience.changed(room, member);
    }
  }

  private void comes(Member member) {
    if (!member.isWaiting() || pacing.mayTell(member, around.now())) {
      audience.came(room, member);
    }
  }

  /** Nobody hears of the end of what nobody heard of. */
  private void isGone(Member member, LeaveReason reason) {
    if (pacing.wasHeard(member.id()) || !member.isWaiting()) {
      audience.gone(room, member, reason);
    }
  }

  /** One who knocked is in. It hears so before the others hear of it. */
  void isAdmitted(Member knocking) {
    Member member = knocking.withSeat(knocking.seat().withRole(Role.GUEST));
    roster.put(member);
    audience.admitted(room, member);
    isGone(knocking, LeaveReason.LEFT);
    audience.came(room, member);
  }

  /** A guest is a host too. It hears so before the others do. */
  void isPromoted(Member guest) {
    Member member = guest.withSeat(guest.seat().withRole(Role.HOST));
    roster.put(member);
    pacing.hostHears(roster.waiting());
    audience.promoted(room, member);
    audience.changed(room, member);
  }

  /** A member's socket is lost, which had said nothing for so long. */
  void isAway(Member member, Duration silence) {
    Member away = member.awayUntil(around.endOfGrace(silence));
    roster.put(away);
    nextLoss = Math.min(nextLoss, away.awayUntil());
    audience.away(room, away);
  }

  void goes(Member member, LeaveReason reason) {
    roster.remove(member.id());
    life.left();
    isGone(member, reason);
  }

  /** Those whose grace time is over go; the seats of those who were in are handed on. */
  void sweep(long now, Consumer<Seat> lost) {
    pacing.due(now).forEach(id -> roster.find(id).ifPresent(this::tell));
    if (now < nextLoss) {
      return;
    }
    for (Member member : roster.those(member -> member.isAway() && member.awayUntil() <= now)) {
      goes(member, LeaveReason.LOST);
      if (!member.isWaiting()) {
        lost.accept(member.seat());
      }
    }
    nextLoss = Long.MAX_VALUE;
    roster.those(Member::isAway).forEach(away -> nextLoss = Math.min(nextLoss, away.awayUntil()));
  }

  private void tell(Member member) {
    if (pacing.mayTell(member, around.now())) {
      audience.changed(room, member);
    }
  }

  /** Whoever waits and is not answered goes in the end, while a host is there who could. */
  void sendAwayUnanswered(long now) {
    if (now < nextLookAtDoor) {
      return;
    }
    nextLookAtDoor = now + LOOK_AT_DOOR_MILLIS;
    if (roster.hosts().stream().allMatch(Member::isAway)) {
      hostSince = Long.MAX_VALUE;
      return;
    }
    hostSince = Math.min(hostSince, now);
    long patience = RoomLimits.WAITING.toMillis();
    if (hostSince <= now - patience) {
      putOut(member -> member.isWaiting() && member.since() <= now - patience, Refusal.UNANSWERED);
    }
  }

  /** Closes the sockets of all these members before anybody hears that they are gone. */
  void putOut(Predicate<Member> which, Refusal refusal) {
    var members = roster.those(which);
    for (Member member : members) {
      roster.remove(member.id());
      life.left();
      audience.closed(room, member.id(), refusal);
    }
    members.forEach(member -> isGone(member, LeaveReason.REMOVED));
  }
}
