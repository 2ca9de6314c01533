package app.allo.room;

/**
 * A host token or an invite, as it was when it was made.
 *
 * @param run which run of the server has made it
 */
record Link(Invitation invitation, Opening opening, int run) {
  static Link host(Opening opening) {
    return host(opening, 1);
  }

  static Link host(Opening opening, int run) {
    return new Link(new Invitation(Ids.of("host token"), Role.HOST, 0, 0), opening, run);
  }

  /** An invite made by that room now. */
  static Link invite(Room room, String id, Role role, int uses, long expires, int run) {
    Counters counters = room.counters();
    return new Link(
        new Invitation(Ids.of(id), role, counters.lgen(), uses),
        new Opening(room.id(), counters, room.capacity(), room.knock(), 0, expires),
        run);
  }

  /** What the server reads of it in that run. */
  Invitation readIn(int now) {
    return new Invitation(
        invitation.id(), invitation.role(), invitation.lgen(), invitation.uses(), run != now);
  }
}
