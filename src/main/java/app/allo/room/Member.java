package app.allo.room;

import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.util.Objects;

/**
 * One browser in a room: its seat, its sealed profile and its current socket, if any.
 *
 * @param profile opaque to the server
 * @param socket the id of the one socket that speaks for it; null while it is away
 * @param from the address of that socket, or a hash of it
 * @param since when it came in, or to the door, as {@link Time#steady} counts
 * @param awayUntil when an absent member is lost, as {@link Time#steady} counts
 */
public record Member(
    Seat seat, String profile, String socket, String from, long since, long awayUntil) {
  public Member {
    Objects.requireNonNull(seat, "seat");
    Objects.requireNonNull(profile, "profile");
  }

  static Member present(Seat seat, String profile, String socket, String from, long now) {
    return new Member(seat, profile, Objects.requireNonNull(socket, "socket"), from, now, 0);
  }

  public MemberId id() {
    return seat.member();
  }

  public Role role() {
    return seat.role();
  }

  public boolean isAway() {
    return socket == null;
  }

  public boolean isWaiting() {
    return role() == Role.WAITING;
  }

  Member awayUntil(long millis) {
    return new Member(seat, profile, null, from, since, millis);
  }

  Member since(long moment) {
    return new Member(seat, profile, socket, from, moment, awayUntil);
  }

  Member withProfile(String other) {
    return new Member(seat, other, socket, from, since, awayUntil);
  }

  Member withSeat(Seat other) {
    return new Member(other, profile, socket, from, since, awayUntil);
  }
}
