package app.allo.signaling;

import app.allo.room.LeaveReason;
import app.allo.room.Member;
import app.allo.room.Refusal;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import java.util.List;
import java.util.Optional;

/**
 * What the server says on a socket (protocol.md, The socket): each writes itself as finished JSON
 * text.
 */
public sealed interface ServerMessage {
  /** In characters; longer ones make place for themselves. */
  int USUAL_LENGTH = 256;

  /** The message's {@code type} on the wire. */
  String type();

  /** Puts the fields after {@code type}. */
  void write(JsonText out);

  /** The finished text, which a socket only writes out. */
  default String text() {
    JsonText out = new JsonText(USUAL_LENGTH).put("type", type());
    write(out);
    return out.end();
  }

  /**
   * You are in.
   *
   * @param members everyone else who is in
   * @param waiting who knocked; empty for guests
   * @param iceServers a JSON array (webrtc-pc §4.2.4)
   * @param seat the newest token for this place
   * @param host the newest host token, for a host
   */
  record Welcome(
      MemberId self,
      Role role,
      List<Member> members,
      List<Member> waiting,
      boolean locked,
      int capacity,
      String iceServers,
      String seat,
      Optional<String> host)
      implements ServerMessage {
    public Welcome {
      members = List.copyOf(members);
      waiting = List.copyOf(waiting);
    }

    @Override
    public String type() {
      return "welcome";
    }

    @Override
    public void write(JsonText out) {
      out.put("self", self.value())
          .put("role", role.wire())
          .put("members", members)
          .put("waiting", waiting)
          .put("locked", locked)
          .put("capacity", capacity)
          .putJson("iceServers", iceServers)
          .put("seat", seat);
      host.ifPresent(token -> out.put("host", token));
    }
  }

  /** You knocked; stay on this socket. */
  record Waiting() implements ServerMessage {
    @Override
    public String type() {
      return "waiting";
    }

    @Override
    public void write(JsonText out) {}
  }

  /** A member came in. */
  record Joined(Member member) implements ServerMessage {
    @Override
    public String type() {
      return "joined";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member);
    }
  }

  /** A member's profile or role is another now. */
  record Updated(Member member) implements ServerMessage {
    @Override
    public String type() {
      return "updated";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member);
    }
  }

  /** A member is no longer in the room. */
  record Left(MemberId member, LeaveReason reason) implements ServerMessage {
    @Override
    public String type() {
      return "left";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member.value()).put("reason", reason.wire());
    }
  }

  /** A member's socket is lost. */
  record Away(MemberId member) implements ServerMessage {
    @Override
    public String type() {
      return "away";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member.value());
    }
  }

  /** A member resumed on a new socket. */
  record Back(MemberId member) implements ServerMessage {
    @Override
    public String type() {
      return "back";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member.value());
    }
  }

  /** To hosts: somebody asks to be let in. */
  record Knock(Member member) implements ServerMessage {
    @Override
    public String type() {
      return "knock";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member);
    }
  }

  /** To hosts: that one no longer waits. */
  record Unknock(MemberId member) implements ServerMessage {
    @Override
    public String type() {
      return "unknock";
    }

    @Override
    public void write(JsonText out) {
      out.put("member", member.value());
    }
  }

  /**
   * Relayed from a member of the same room; {@code from} is that of its verified seat.
   *
   * @param data the JSON string as its sender wrote it between the quotes: spliced, not decoded
   */
  record Signal(MemberId from, String data) implements ServerMessage {
    @Override
    public String type() {
      return "signal";
    }

    @Override
    public void write(JsonText out) {
      out.put("from", from.value()).putJson("data", '"' + data + '"');
    }

    /** The one text on the relay's path, so it is joined in one go. */
    @Override
    public String text() {
      return "{\"type\":\"signal\",\"from\":\"" + from.value() + "\",\"data\":\"" + data + "\"}";
    }
  }

  /** Keep this newer seat, and for a host this newer host token. */
  record Seat(String seat, Optional<String> host) implements ServerMessage {
    @Override
    public String type() {
      return "seat";
    }

    @Override
    public void write(JsonText out) {
      out.put("seat", seat);
      host.ifPresent(token -> out.put("host", token));
    }
  }

  /** The room changed. */
  record Room(boolean locked) implements ServerMessage {
    @Override
    public String type() {
      return "room";
    }

    @Override
    public void write(JsonText out) {
      out.put("locked", locked);
    }
  }

  /** Fresh TURN credentials; {@code iceServers} is a JSON array. */
  record Ice(String iceServers) implements ServerMessage {
    @Override
    public String type() {
      return "ice";
    }

    @Override
    public void write(JsonText out) {
      out.putJson("iceServers", iceServers);
    }
  }

  /** That message was refused; {@code about} names its type, or what it named. */
  record Error(Refusal refusal, Optional<String> about) implements ServerMessage {
    @Override
    public String type() {
      return "error";
    }

    @Override
    public void write(JsonText out) {
      out.put("code", refusal.code());
      about.ifPresent(text -> out.put("about", text));
    }
  }
}
