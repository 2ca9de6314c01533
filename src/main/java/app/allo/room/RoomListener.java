package app.allo.room;

import app.allo.room.id.MemberId;

/**
 * Hears what changes in a room, in the order in which it must reach its members. Called while a
 * rule runs: the roster is then already as the call says.
 */
public interface RoomListener {
  /** A member came in: tell the others. Or one knocks: tell the hosts. */
  void came(Room room, Member member);

  /** A member's profile is another: tell those who know of it. */
  void changed(Room room, Member member);

  /** A member resumed on a new socket: tell the others. */
  void back(Room room, Member member);

  /** A member has no socket any more: tell the others. */
  void away(Room room, Member member);

  /** A member is gone, or one who knocked waits no longer: tell those who knew of it. */
  void gone(Room room, Member member, LeaveReason reason);

  /** A host let this one in: tell it. */
  void admitted(Room room, Member member);

  /** This guest is a host now: tell it, and who knocks. */
  void promoted(Room room, Member member);

  /** The room was locked or unlocked: tell everyone in it. */
  void locked(Room room);

  /** The counters grew: everyone who stays needs a newer seat. */
  void reseated(Room room);

  /** A newer socket took this member's place: close the older ones. */
  void replaced(Room room, Member member);

  /** This member must go: close its socket. */
  void closed(Room room, MemberId member, Refusal refusal);

  /** The roster is no longer held back: tell everyone of everyone. */
  void revealed(Room room);
}
