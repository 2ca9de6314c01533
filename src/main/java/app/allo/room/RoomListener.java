package app.allo.room;

/**
 * Learns what changes in a room, in the order in which it must reach its members. Called while a
 * rule runs: the room is then already as the event says.
 */
@FunctionalInterface
public interface RoomListener {
  void on(RoomView room, RoomEvent event);
}
