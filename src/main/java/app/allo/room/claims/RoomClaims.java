package app.allo.room.claims;

import app.allo.room.id.RoomId;
import java.util.Objects;

/**
 * What any valid token tells about its room: enough to open or rebuild it.
 *
 * @param until epoch second at which the room ends, as far as this token knows; 0 if it does not
 * @param expires epoch second at which the token itself expires, and with it the need to remember
 *     revocations
 * @param vouches whether this is a host's seat from before a restart, which knows of removals
 */
public record RoomClaims(
    RoomId room,
    Counters counters,
    int capacity,
    boolean knock,
    long until,
    long expires,
    boolean vouches) {
  /** The fewest members that make a call. */
  public static final int LEAST_CAPACITY = 2;

  /** The most members that a mesh of browsers carries. */
  public static final int MOST_CAPACITY = 16;

  public RoomClaims {
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(counters, "counters");
  }

  /** The claims of a token that knows of no removals. */
  public RoomClaims(
      RoomId room, Counters counters, int capacity, boolean knock, long until, long expires) {
    this(room, counters, capacity, knock, until, expires, false);
  }
}
