package app.allo.signaling;

import app.allo.room.MemberId;
import java.util.Optional;

/**
 * What a browser may say (protocol §socket). Who says it, and in which room, is never read from a
 * message: both come from the verified seat.
 */
sealed interface ClientMessage {
  /** The name of its {@code type}. */
  String type();

  /** Takes the seat; the profile is opaque, at most 1 KiB. */
  record Join(String profile) implements ClientMessage {
    @Override
    public String type() {
      return "join";
    }
  }

  /** The sealed profile changed. */
  record Profile(String profile) implements ClientMessage {
    @Override
    public String type() {
      return "profile";
    }
  }

  /**
   * To be relayed to one member of the room.
   *
   * @param to empty for whatever can be no member's id: that is nobody, like any stranger
   * @param data the JSON string's text between its quotes, escapes and all, at most 48 KiB
   */
  record Signal(Optional<MemberId> to, String data) implements ClientMessage {
    @Override
    public String type() {
      return "signal";
    }
  }

  /** Leaves for good. */
  record Leave() implements ClientMessage {
    @Override
    public String type() {
      return "leave";
    }
  }

  /** Lets a member in that knocks. Hosts only. */
  record Admit(MemberId member) implements ClientMessage {
    @Override
    public String type() {
      return "admit";
    }
  }

  /** Turns a member away that knocks. Hosts only. */
  record Refuse(MemberId member) implements ClientMessage {
    @Override
    public String type() {
      return "refuse";
    }
  }

  /** Removes a member for good. Hosts only. */
  record Remove(MemberId member) implements ClientMessage {
    @Override
    public String type() {
      return "remove";
    }
  }

  /** Locks or unlocks the room. Hosts only. */
  record Lock(boolean locked) implements ClientMessage {
    @Override
    public String type() {
      return "lock";
    }
  }

  /** Ends the call for everyone. Hosts only. */
  record End() implements ClientMessage {
    @Override
    public String type() {
      return "end";
    }
  }
}
