package app.allo.room.claims;

import app.allo.room.id.MemberId;
import java.util.Objects;

/**
 * One place in a room, as its token or the room describes it.
 *
 * @param gen the generation of members that this place belongs to
 * @param lgen the generation of links that it belongs to, while it waits at the door
 * @param invite the id of the invite or host token that it came from
 * @param single whether that was an invite with a limited number of uses
 * @param renewUntil epoch second until when it may be renewed
 */
public record Seat(
    MemberId member,
    Role role,
    long gen,
    long lgen,
    String invite,
    boolean single,
    long renewUntil) {
  public Seat {
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(invite, "invite");
  }

  public boolean isWaiting() {
    return role == Role.WAITING;
  }

  public Seat withRole(Role other) {
    return new Seat(member, other, gen, lgen, invite, single, renewUntil);
  }

  /** The same seat in the newest generations. */
  public Seat asOf(Counters counters) {
    return new Seat(member, role, counters.gen(), counters.lgen(), invite, single, renewUntil);
  }
}
