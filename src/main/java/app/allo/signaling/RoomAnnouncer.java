package app.allo.signaling;

import app.allo.access.Tokens;
import app.allo.room.LeaveReason;
import app.allo.room.Member;
import app.allo.room.Refusal;
import app.allo.room.RoomEvent;
import app.allo.room.RoomView;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import java.util.List;
import java.util.Optional;

/** Tells the sockets of a room what changed in it, by {@link ServerMessage}s. */
final class RoomAnnouncer implements RoomEvent.Listener {
  private final MemberControl control;
  private final Tokens tokens;
  private final ClaimsMapper mapper;
  private final IceRenewals iceServers;

  RoomAnnouncer(MemberControl control, Tokens tokens, ClaimsMapper mapper, IceRenewals iceServers) {
    this.control = control;
    this.tokens = tokens;
    this.mapper = mapper;
    this.iceServers = iceServers;
  }

  /** The first message to a member: who is here, and the newest token for its own place. */
  ServerMessage greeting(RoomView room, Member member) {
    if (member.isWaiting()) {
      return waiting(room);
    }
    boolean sees = !room.isHeldBack();
    boolean hosts = sees && member.role() == Role.HOST;
    return new ServerMessage.Welcome(
        member.id(),
        member.role(),
        sees ? room.roster().admittedExcept(member.id()) : List.of(),
        hosts ? room.roster().waiting() : List.of(),
        room.isLocked(),
        room.capacity(),
        iceServers.give(room, member),
        token(room, member),
        hostToken(room, member));
  }

  /** Tells one socket, after its welcome, which members have no socket at the moment. */
  void tellWhoIsAway(RoomView room, Member member) {
    if (member.isWaiting() || room.isHeldBack()) {
      return;
    }
    for (Member other : room.roster().admittedExcept(member.id())) {
      if (other.isAway()) {
        control.sayOnly(room.id(), member, new ServerMessage.Away(other.id()));
      }
    }
  }

  @Override
  public void on(RoomView room, RoomEvent event) {
    if (event instanceof RoomEvent.Came came) {
      came(room, came.member());
    } else if (event instanceof RoomEvent.Changed changed) {
      changed(room, changed.member());
    } else if (event instanceof RoomEvent.Back back) {
      back(room, back.member());
    } else if (event instanceof RoomEvent.Away away) {
      away(room, away.member());
    } else if (event instanceof RoomEvent.Gone gone) {
      gone(room, gone.member(), gone.reason());
    } else if (event instanceof RoomEvent.Admitted admitted) {
      admitted(room, admitted.member());
    } else if (event instanceof RoomEvent.Promoted promoted) {
      promoted(room, promoted.member());
    } else if (event instanceof RoomEvent.Locked locked) {
      locked(room, locked.locked());
    } else if (event instanceof RoomEvent.Reseated) {
      reseat(room);
    } else if (event instanceof RoomEvent.Replaced replaced) {
      replaced(room, replaced.member());
    } else if (event instanceof RoomEvent.Closed closed) {
      control.close(room.id(), closed.member(), closed.refusal());
    } else if (event instanceof RoomEvent.Revealed) {
      revealed(room);
    } else if (!(event instanceof RoomEvent.Opened || event instanceof RoomEvent.Dropped)) {
      throw new IllegalStateException("nobody is told of " + event.getClass());
    }
  }

  private void came(RoomView room, Member member) {
    if (member.isWaiting()) {
      tellHosts(room, new ServerMessage.Knock(member));
    } else {
      tellOthers(room, member.id(), new ServerMessage.Joined(member));
      hostCame(room, member);
    }
  }

  private void changed(RoomView room, Member member) {
    if (member.isWaiting()) {
      tellHosts(room, new ServerMessage.Knock(member));
    } else {
      tellOthers(room, member.id(), new ServerMessage.Updated(member));
    }
  }

  private void back(RoomView room, Member member) {
    if (!member.isWaiting()) {
      tellOthers(room, member.id(), new ServerMessage.Back(member.id()));
    }
  }

  private void away(RoomView room, Member member) {
    if (!member.isWaiting()) {
      tellOthers(room, member.id(), new ServerMessage.Away(member.id()));
    }
  }

  private void gone(RoomView room, Member member, LeaveReason reason) {
    if (member.isWaiting()) {
      tellHosts(room, new ServerMessage.Unknock(member.id()));
    } else {
      tellOthers(room, member.id(), new ServerMessage.Left(member.id(), reason));
      if (member.role() == Role.HOST && room.roster().hosts().isEmpty()) {
        tellDoor(room);
      }
    }
  }

  private void admitted(RoomView room, Member member) {
    control.admit(room.id(), member, greeting(room, member));
  }

  private void promoted(RoomView room, Member member) {
    if (member.isAway()) {
      return;
    }
    control.say(room.id(), member, seat(room, member));
    control.say(room.id(), member, new ServerMessage.Updated(member));
    if (!room.isHeldBack()) {
      for (Member waiting : room.roster().waiting()) {
        control.say(room.id(), member, new ServerMessage.Knock(waiting));
      }
      hostCame(room, member);
    }
  }

  private void locked(RoomView room, boolean locked) {
    tell(room, room.roster().admitted(), new ServerMessage.Room(locked));
  }

  /** Gives everyone who has a socket a newer seat. */
  void reseat(RoomView room) {
    for (Member member : room.roster().all()) {
      if (!member.isAway()) {
        control.say(room.id(), member, seat(room, member));
      }
    }
  }

  /** Sends everyone in the room the STUN and TURN servers again. */
  void iceServers(RoomView room) {
    for (Member member : room.roster().admitted()) {
      if (!member.isAway()) {
        iceServers(room, member);
      }
    }
  }

  /** Sends a member the STUN and TURN servers again. */
  void iceServers(RoomView room, Member member) {
    String servers = iceServers.give(room, member);
    control.say(room.id(), member, new ServerMessage.Ice(servers));
  }

  private void replaced(RoomView room, Member member) {
    control.closeExcept(room.id(), member, Refusal.REPLACED);
  }

  private void revealed(RoomView room) {
    for (Member member : room.roster().admitted()) {
      tellOthers(room, member.id(), new ServerMessage.Joined(member));
      if (member.isAway()) {
        away(room, member);
      }
    }
    room.roster().waiting().forEach(waiting -> came(room, waiting));
    if (!room.roster().hosts().isEmpty()) {
      tellDoor(room);
    }
  }

  /** The first host that is there: those at the door wait for nobody no longer. */
  private void hostCame(RoomView room, Member member) {
    if (member.role() == Role.HOST && room.roster().hosts().size() == 1) {
      tellDoor(room);
    }
  }

  private void tellDoor(RoomView room) {
    tell(room, room.roster().waiting(), waiting(room));
  }

  /** A host counts until its grace time is over; nobody hears of one that is held back. */
  private static ServerMessage waiting(RoomView room) {
    return new ServerMessage.Waiting(!room.isHeldBack() && !room.roster().hosts().isEmpty());
  }

  private void tellOthers(RoomView room, MemberId about, ServerMessage message) {
    tell(room, room.roster().admittedExcept(about), message);
  }

  private void tellHosts(RoomView room, ServerMessage message) {
    tell(room, room.roster().hosts(), message);
  }

  private void tell(RoomView room, List<Member> members, ServerMessage message) {
    String text = message.text();
    for (Member member : members) {
      if (!member.isAway()) {
        control.say(room.id(), member, text);
      }
    }
  }

  private ServerMessage.Seat seat(RoomView room, Member member) {
    return new ServerMessage.Seat(token(room, member), hostToken(room, member));
  }

  /** A host token that knows of every removal until now. */
  private Optional<String> hostToken(RoomView room, Member member) {
    return member.role() == Role.HOST
        ? Optional.of(tokens.sign(mapper.host(room, member.seat())))
        : Optional.empty();
  }

  private String token(RoomView room, Member member) {
    return tokens.sign(mapper.claims(room, member.seat()));
  }
}
