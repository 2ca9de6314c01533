package app.allo.room;

/**
 * Holds back who is in a rebuilt room for a while, from the first who joins it. The seats that
 * return meanwhile tell who was removed, so that a removed member finds an empty room, never a peer
 * (protocol.md, Tokens). What concerns one member alone passes at once.
 */
final class RosterHoldBack {
  private final RoomView room;
  private final RoomContext context;
  private boolean holds;
  private long until = Long.MAX_VALUE;

  RosterHoldBack(RoomView room, boolean holds, RoomContext context) {
    this.room = room;
    this.holds = holds;
    this.context = context;
  }

  boolean holds() {
    return holds;
  }

  /** Holds back who is in, from now on for as long as in a rebuilt room. */
  void hold() {
    holds = true;
    start();
  }

  /** Nothing need be held back, and nobody is told of anyone. */
  void release() {
    holds = false;
  }

  /** Tells the room's listener, now or never. */
  void tell(RoomEvent event) {
    if (!(holds && event instanceof RoomEvent.RosterChange)) {
      context.listener().on(room, event);
    }
  }

  /** Someone joined: the time counts from the first. */
  void start() {
    if (until == Long.MAX_VALUE) {
      until = context.after(context.limits().holdBack());
    }
  }

  /** Tells everyone of everyone, once the time is over. */
  void sweep(long now) {
    if (holds && until <= now) {
      holds = false;
      tell(new RoomEvent.Revealed());
    }
  }

  /** When the next sweep has something to do. */
  long due() {
    return holds ? until : Long.MAX_VALUE;
  }
}
