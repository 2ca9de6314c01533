package app.allo.access;

import app.allo.room.id.RoomId;

/**
 * What an invite says: its bearer may take a seat as a guest.
 *
 * @param uses how many members may come through it, 0 for no limit
 * @throws IllegalArgumentException for values out of bounds
 */
public record InviteClaims(
    RoomId room,
    String jti,
    long gen,
    long lgen,
    int uses,
    int capacity,
    boolean knock,
    long expires,
    boolean earlier)
    implements Claims {
  /** The most uses that an invite with a limit may have. */
  public static final int MAX_USES = 1000;

  public InviteClaims {
    ClaimBounds.common(room, jti, gen, lgen, capacity, expires);
    ClaimBounds.within("uses", uses, 0, MAX_USES);
  }

  /** The claims of a token made now. */
  public InviteClaims(
      RoomId room,
      String jti,
      long gen,
      long lgen,
      int uses,
      int capacity,
      boolean knock,
      long expires) {
    this(room, jti, gen, lgen, uses, capacity, knock, expires, false);
  }
}
