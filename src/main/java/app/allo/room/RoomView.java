package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.id.RoomId;

/** What can be read of a room by those who are told of its changes. */
public interface RoomView {
  RoomId id();

  /** How many members it takes. */
  int capacity();

  /** Whether guests knock, where an invite does not say. */
  boolean knock();

  boolean isLocked();

  /** What makes its seats and links old. */
  Counters counters();

  /** Who is in it or waits at its door. */
  Roster roster();

  /** Whether its members may not hear of each other yet. */
  boolean isHeldBack();

  /** Epoch second at which it is over, as the clock is set today. */
  long until();
}
