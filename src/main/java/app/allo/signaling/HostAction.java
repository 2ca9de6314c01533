package app.allo.signaling;

import app.allo.room.Room;
import app.allo.room.id.MemberId;

/** What only a host may ask of its room (protocol.md, The socket). */
public sealed interface HostAction {
  /** Applies it as that host; fails like the room's rule. */
  void apply(Room room, MemberId by);

  /** Let in a member that knocked. */
  record Admit(MemberId member) implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.admit(member);
    }
  }

  /** Send away a member that knocked. */
  record Refuse(MemberId member) implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.refuse(member);
    }
  }

  /** Remove a guest for good, which invalidates every older link and seat. */
  record Remove(MemberId member) implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.remove(member);
    }
  }

  /** Make a guest a host. */
  record Promote(MemberId member) implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.promote(member);
    }
  }

  /** Lock or unlock the room. */
  record Lock(boolean locked) implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.lock(locked);
    }
  }

  /** Close the room for everyone. */
  record End() implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.end();
    }
  }

  /** Leave a sealed name at the door, for whoever has a link. */
  record Plate(String plate) implements HostAction {
    @Override
    public void apply(Room room, MemberId by) {
      room.leavePlate(by, plate);
    }
  }
}
