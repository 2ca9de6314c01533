package app.allo.signaling;

import app.allo.access.Tokens;
import app.allo.room.LeaveReason;
import app.allo.room.Member;
import app.allo.room.Refusal;
import app.allo.room.Room;
import app.allo.room.RoomListener;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import java.util.List;
import java.util.Optional;

/** Tells the sockets of a room what changed in it, each in the words of a {@link ServerMessage}. */
final class RoomAnnouncer implements RoomListener {
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

  /** What a member hears first: who is here, and the newest token for its own place. */
  ServerMessage greeting(Room room, Member member) {
    if (member.isWaiting()) {
      return new ServerMessage.Waiting();
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

  /** Tells one socket, after its welcome, which of the others have no socket just now. */
  void tellWhoIsAway(Room room, Member member) {
    if (member.isWaiting() || room.isHeldBack()) {
      return;
    }
    for (Member other : room.roster().admittedExcept(member.id())) {
      if (other.isAway()) {
        control.sayOnly(
            room.id(), member.id(), member.socket(), new ServerMessage.Away(other.id()));
      }
    }
  }

  @Override
  public void came(Room room, Member member) {
    if (member.isWaiting()) {
      tellHosts(room, new ServerMessage.Knock(member));
    } else {
      tellOthers(room, member.id(), new ServerMessage.Joined(member));
    }
  }

  @Override
  public void changed(Room room, Member member) {
    if (member.isWaiting()) {
      tellHosts(room, new ServerMessage.Knock(member));
    } else {
      tellOthers(room, member.id(), new ServerMessage.Updated(member));
    }
  }

  @Override
  public void back(Room room, Member member) {
    if (!member.isWaiting()) {
      tellOthers(room, member.id(), new ServerMessage.Back(member.id()));
    }
  }

  @Override
  public void away(Room room, Member member) {
    if (!member.isWaiting()) {
      tellOthers(room, member.id(), new ServerMessage.Away(member.id()));
    }
  }

  @Override
  public void gone(Room room, Member member, LeaveReason reason) {
    if (member.isWaiting()) {
      tellHosts(room, new ServerMessage.Unknock(member.id()));
    } else {
      tellOthers(room, member.id(), new ServerMessage.Left(member.id(), reason));
    }
  }

  @Override
  public void admitted(Room room, Member member) {
    control.admit(room.id(), member.id(), member.role(), greeting(room, member));
  }

  @Override
  public void promoted(Room room, Member member) {
    if (member.isAway()) {
      return;
    }
    control.say(room.id(), member.id(), seat(room, member));
    control.say(room.id(), member.id(), new ServerMessage.Updated(member));
    if (!room.isHeldBack()) {
      for (Member waiting : room.roster().waiting()) {
        control.say(room.id(), member.id(), new ServerMessage.Knock(waiting));
      }
    }
  }

  @Override
  public void locked(Room room) {
    tell(room, room.roster().admitted(), new ServerMessage.Room(room.isLocked()));
  }

  @Override
  public void reseated(Room room) {
    for (Member member : room.roster().all()) {
      if (!member.isAway()) {
        control.say(room.id(), member.id(), seat(room, member));
      }
    }
  }

  /** Tells everyone in the room of STUN and TURN servers anew. */
  void iceServers(Room room) {
    for (Member member : room.roster().admitted()) {
      if (!member.isAway()) {
        iceServers(room, member);
      }
    }
  }

  /** Tells a member of STUN and TURN servers anew. */
  void iceServers(Room room, Member member) {
    String servers = iceServers.give(room, member);
    control.say(room.id(), member.id(), new ServerMessage.Ice(servers));
  }

  @Override
  public void replaced(Room room, Member member) {
    control.closeExcept(room.id(), member.id(), Refusal.REPLACED, member.socket());
  }

  @Override
  public void closed(Room room, MemberId member, Refusal refusal) {
    control.close(room.id(), member, refusal);
  }

  @Override
  public void revealed(Room room) {
    for (Member member : room.roster().admitted()) {
      tellOthers(room, member.id(), new ServerMessage.Joined(member));
      if (member.isAway()) {
        away(room, member);
      }
    }
    room.roster().waiting().forEach(waiting -> came(room, waiting));
  }

  private void tellOthers(Room room, MemberId about, ServerMessage message) {
    tell(room, room.roster().admittedExcept(about), message);
  }

  private void tellHosts(Room room, ServerMessage message) {
    tell(room, room.roster().hosts(), message);
  }

  private void tell(Room room, List<Member> members, ServerMessage message) {
    String text = message.text();
    for (Member member : members) {
      if (!member.isAway()) {
        control.say(room.id(), member.id(), text);
      }
    }
  }

  private ServerMessage.Seat seat(Room room, Member member) {
    return new ServerMessage.Seat(token(room, member), hostToken(room, member));
  }

  /** One that knows of every removal until now. */
  private Optional<String> hostToken(Room room, Member member) {
    return member.role() == Role.HOST
        ? Optional.of(tokens.sign(mapper.host(room, member.seat())))
        : Optional.empty();
  }

  private String token(Room room, Member member) {
    return tokens.sign(mapper.claims(room, member.seat()));
  }
}
