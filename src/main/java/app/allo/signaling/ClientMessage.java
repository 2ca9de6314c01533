package app.allo.signaling;

import app.allo.room.id.MemberId;
import app.allo.signaling.bytes.SignalData;
import java.util.Optional;

/**
 * What a browser may say (protocol.md, The socket). Who says it, and in which room, is never read
 * from a message: both come from the verified seat.
 */
public sealed interface ClientMessage {
  /** How long a message may be, in bytes. */
  int MAX_BYTES = 65_536;

  /** The message's {@code type} on the wire. */
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
   * A signal for one member of the room.
   *
   * @param to empty for anything that is not a member id, which finds nobody, like a stranger's id
   * @param data at most 48 KiB
   */
  record Signal(Optional<MemberId> to, SignalData data) implements ClientMessage {
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

  /** Asks for what only a host may do; {@code type} is {@code admit}, {@code lock} and so on. */
  record Act(String type, HostAction action) implements ClientMessage {}
}
