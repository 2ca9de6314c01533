package app.allo.access;

import app.allo.room.id.RoomId;

/**
 * What a host token says: its bearer may open the room, invite people and act as host.
 *
 * @throws IllegalArgumentException for values out of bounds
 */
public record HostClaims(
    RoomId room,
    String jti,
    long gen,
    long lgen,
    int capacity,
    boolean knock,
    long expires,
    boolean earlier)
    implements Claims {
  public HostClaims {
    ClaimBounds.common(room, jti, gen, lgen, capacity, expires);
  }

  /** The claims of a token made now. */
  public HostClaims(
      RoomId room, String jti, long gen, long lgen, int capacity, boolean knock, long expires) {
    this(room, jti, gen, lgen, capacity, knock, expires, false);
  }
}
