package app.allo.signaling;

import app.allo.room.Room;
import app.allo.room.id.MemberId;

/** What only a host may ask of its room (protocol.md, The socket). */
public sealed interface HostAction {
  /** Does it; fails as the room's rule does. */
  void apply(Room room);

  /** Let one in who knocked. */
  record Admit(MemberId member) implements HostAction {
    @Override
    public void apply(Room room) {
      room.admit(member);
    }
  }

  /** Send one away who knocked. */
  record Refuse(MemberId member) implements HostAction {
    @Override
    public void apply(Room room) {
      room.refuse(member);
    }
  }

  /** Put a guest out for good, and with it every older link and seat. */
  record Remove(MemberId member) implements HostAction {
    @Override
    public void apply(Room room) {
      room.remove(member);
    }
  }

  /** Make a guest a host too. */
  record Promote(MemberId member) implements HostAction {
    @Override
    public void apply(Room room) {
      room.promote(member);
    }
  }

  /** Let nobody new in, or do again. */
  record Lock(boolean locked) implements HostAction {
    @Override
    public void apply(Room room) {
      room.lock(locked);
    }
  }

  /** Close the room for everyone. */
  record End() implements HostAction {
    @Override
    public void apply(Room room) {
      room.end();
    }
  }
}
