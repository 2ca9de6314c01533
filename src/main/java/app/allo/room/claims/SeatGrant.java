package app.allo.room.claims;

/**
 * What a token grants that can be exchanged for a seat: an invite, or a host token.
 *
 * @param id by which it is revoked
 * @param role what its bearer becomes
 * @param lgen the generation of links it belongs to
 * @param uses how many members may come through it, 0 for no limit
 * @param earlier whether it was made before the server started, which does not know who used it
 */
public record SeatGrant(String id, Role role, long lgen, int uses, boolean earlier) {
  /** A grant made since the server started. */
  public SeatGrant(String id, Role role, long lgen, int uses) {
    this(id, role, lgen, uses, false);
  }

  public boolean isLimited() {
    return uses > 0;
  }
}
