package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.SeatGrant;

/**
 * A host token or an invite, as it was when it was made.
 *
 * @param run which run of the server has made it
 */
record Link(SeatGrant invitation, RoomClaims opening, int run) {
  static Link host(RoomClaims opening) {
    return host(opening, 1);
  }

  static Link host(RoomClaims opening, int run) {
    return new Link(new SeatGrant(Ids.of("host token"), Role.HOST, 0, 0), opening, run);
  }

  /** An invite made by that room now. */
  static Link invite(Room room, String id, Role role, int uses, long expires, int run) {
    Counters counters = room.counters();
    return new Link(
        new SeatGrant(Ids.of(id), role, counters.lgen(), uses),
        new RoomClaims(room.id(), counters, room.capacity(), room.knock(), 0, expires),
        run);
  }

  /** What the server reads of it in that run. */
  SeatGrant readIn(int now) {
    return new SeatGrant(
        invitation.id(), invitation.role(), invitation.lgen(), invitation.uses(), run != now);
  }
}
