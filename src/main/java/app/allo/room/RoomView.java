package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.id.RoomId;

/** What listeners can read of a room. */
public interface RoomView {
  RoomId id();

  /** How many members it takes. */
  int capacity();

  /** Whether guests must knock, unless their invite says otherwise. */
  boolean knock();

  boolean isLocked();

  /** What makes its seats and links old. */
  Counters counters();

  /** Who is in it or waits at its door. */
  Roster roster();

  /** Whether it still hides its members from each other. */
  boolean isHeldBack();

  /** All that is known of it, for another node. */
  RoomRecord record();

  /** Epoch second at which it ends, by the clock as it is set now. */
  long until();
}
