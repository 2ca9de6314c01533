package app.allo.signaling;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;

/**
 * All addresses on the event bus, spelled only here and made only from checked ids. A signal cannot
 * leave its room: the room in the address is that of the sender's verified seat.
 */
public final class Address {
  private Address() {}

  /** Where the rooms of a node accept commands (request and reply). */
  static String owner(String node) {
    return "allo.rooms." + node;
  }

  /**
   * Where a member receives signals (send): the body is the finished text of a {@link
   * ServerMessage}. Registered only once that member is admitted.
   */
  static String inbox(RoomId room, MemberId member) {
    return "allo.room." + room.value() + ".member." + member.value();
  }

  /** Where the room tells a member's sockets something (publish); see {@link MemberControl}. */
  static String control(RoomId room, MemberId member) {
    return inbox(room, member) + ".control";
  }
}
