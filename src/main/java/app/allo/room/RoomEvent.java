package app.allo.room;

import app.allo.room.id.MemberId;

/** Something that has changed in a room, and who must be told. */
public sealed interface RoomEvent {
  /**
   * Learns what changes in a room, in the order in which it must reach its members. Called while a
   * rule runs: the room is then already as the event says.
   */
  @FunctionalInterface
  interface Listener {
    void on(RoomView room, RoomEvent event);
  }

  /** A change of who is in the room, or of how: held back while the room is. */
  sealed interface RosterChange extends RoomEvent {}

  /** It is open from now on: new, or rebuilt from a token after a restart. */
  record Opened(boolean rebuilt) implements RoomEvent {}

  /** It is no longer open, and nobody is in it. */
  record Dropped(boolean ended) implements RoomEvent {}

  /** A member came in: tell the others. Or one knocks: tell the hosts. */
  record Came(Member member) implements RosterChange {}

  /** A member's profile or role has changed: tell those who know of it. */
  record Changed(Member member) implements RosterChange {}

  /** A member resumed on a new socket: tell the others. */
  record Back(Member member) implements RosterChange {}

  /** A member's socket is lost: tell the others. */
  record Away(Member member) implements RosterChange {}

  /** A member is gone, or one that knocked no longer waits: tell those who knew of it. */
  record Gone(Member member, LeaveReason reason) implements RosterChange {}

  /** A host let this one in: tell it. */
  record Admitted(Member member) implements RoomEvent {}

  /** This guest is a host now: tell it, and who knocks. */
  record Promoted(Member member) implements RoomEvent {}

  /** The room was locked or unlocked: tell everyone in it. */
  record Locked(boolean locked) implements RoomEvent {}

  /** The counters grew: everyone who stays needs a newer seat. */
  record Reseated() implements RoomEvent {}

  /** A newer socket took this member's place: close the older ones. */
  record Replaced(Member member) implements RoomEvent {}

  /** This member must go: close its socket. */
  record Closed(MemberId member, Refusal refusal) implements RoomEvent {}

  /** The roster is no longer held back: tell everyone of everyone. */
  record Revealed() implements RoomEvent {}
}
