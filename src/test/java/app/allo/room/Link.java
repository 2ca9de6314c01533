package app.allo.room;

/** A host token or an invite, as it was when it was made. */
record Link(Invitation invitation, Opening opening) {
  static Link host(Opening opening) {
    return new Link(new Invitation(Ids.of("host token"), Role.HOST, 0, 0), opening);
  }

  /** An invite made by that room now. */
  static Link invite(Room room, String id, Role role, int uses, long expires) {
    Counters counters = room.counters();
    return new Link(
        new Invitation(Ids.of(id), role, counters.lgen(), uses),
        new Opening(room.id(), counters, room.capacity(), room.knock(), 0, expires));
  }
}
