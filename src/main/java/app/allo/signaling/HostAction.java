package app.allo.signaling;

import app.allo.room.MemberId;

/** What only a host may ask of its room (design §5). */
public sealed interface HostAction {
  /** Let one in who knocked. */
  record Admit(MemberId member) implements HostAction {}

  /** Send one away who knocked. */
  record Refuse(MemberId member) implements HostAction {}

  /** Put a guest out for good, and with it every link and every seat that is not renewed. */
  record Remove(MemberId member) implements HostAction {}

  /** Let nobody new in, or do again. */
  record Lock(boolean locked) implements HostAction {}

  /** Close the room for everyone. */
  record End() implements HostAction {}
}
