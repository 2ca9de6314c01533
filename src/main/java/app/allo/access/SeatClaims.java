package app.allo.access;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.Objects;
import java.util.Set;

/**
 * What a seat says: its bearer is this member of this room. It carries what a room needs to be
 * rebuilt from it after a restart.
 *
 * @param invite the id of the invite or host token that it came from
 * @param single whether that was an invite with a limited number of uses
 * @param out ids of single invites that were revoked, at most {@link Counters#MAX_OUT}
 * @param expires until when it opens a socket
 * @param renewUntil until when it may be renewed
 * @throws IllegalArgumentException for values out of bounds
 */
public record SeatClaims(
    RoomId room,
    MemberId member,
    Role role,
    long gen,
    long lgen,
    String invite,
    boolean single,
    Set<String> out,
    String jti,
    int capacity,
    boolean knock,
    long expires,
    long renewUntil,
    boolean earlier)
    implements Claims {
  public SeatClaims {
    ClaimBounds.common(room, jti, gen, lgen, capacity, expires);
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(role, "role");
    ClaimBounds.id("invite", invite);
    out = Set.copyOf(out);
    ClaimBounds.within("out", out.size(), 0, Counters.MAX_OUT);
    out.forEach(id -> ClaimBounds.id("out", id));
    ClaimBounds.time("renewUntil", renewUntil);
  }

  /** The claims of a token made now. */
  public SeatClaims(
      RoomId room,
      MemberId member,
      Role role,
      long gen,
      long lgen,
      String invite,
      boolean single,
      Set<String> out,
      String jti,
      int capacity,
      boolean knock,
      long expires,
      long renewUntil) {
    this(
        room,
        member,
        role,
        gen,
        lgen,
        invite,
        single,
        out,
        jti,
        capacity,
        knock,
        expires,
        renewUntil,
        false);
  }
}
