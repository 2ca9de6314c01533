package app.allo.room;

import java.util.Objects;

/**
 * One place in a room, as its token says or as the room says it now.
 *
 * @param gen the generation of members that this place belongs to
 * @param invite the id of the invite or host token that it came from
 * @param single whether that was an invite with a limited number of uses
 * @param renewUntil epoch second until when it may be renewed
 */
public record Seat(
    MemberId member, Role role, long gen, String invite, boolean single, long renewUntil) {
  public Seat {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(invite, "invite");
  }

  Seat withRole(Role other) {
    return new Seat(member, other, gen, invite, single, renewUntil);
  }

  Seat withGen(long other) {
    return new Seat(member, role, other, invite, single, renewUntil);
  }
}
