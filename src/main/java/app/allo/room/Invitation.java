package app.allo.room;

/**
 * What a token that is good for a seat says of it: an invite, or a host token.
 *
 * @param id by which it is revoked
 * @param role what its bearer becomes
 * @param lgen the generation of links it belongs to
 * @param uses how many members may come through it, 0 for no limit
 */
public record Invitation(String id, Role role, long lgen, int uses) {
  boolean isLimited() {
    return uses > 0;
  }
}
