package app.allo.signaling;

import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.SeatClaims;
import app.allo.room.MemberId;

/**
 * What is asked of the owner of a room over the event bus; {@link Rooms} says what each does and
 * fails with. Room and sender are always those of the verified claims.
 */
sealed interface RoomCommand {
  /** The verified token that names the room. */
  Claims claims();

  record Open(HostClaims claims) implements RoomCommand {}

  record Redeem(Claims claims, MemberId member) implements RoomCommand {}

  record Renew(SeatClaims claims) implements RoomCommand {}

  record Invite(HostClaims claims, int uses, long ttlSeconds, boolean knock)
      implements RoomCommand {}

  record Revoke(HostClaims claims, String invite) implements RoomCommand {}

  record Rotate(HostClaims claims) implements RoomCommand {}

  record Check(SeatClaims claims) implements RoomCommand {}

  record Join(SeatClaims claims, String socket, String profile) implements RoomCommand {}

  record Profile(SeatClaims claims, String socket, String profile) implements RoomCommand {}

  record Leave(SeatClaims claims, String socket) implements RoomCommand {}

  /** {@code silentMillis}: how long it was already dead when that was noticed. */
  record Lost(SeatClaims claims, String socket, long silentMillis) implements RoomCommand {}

  record Act(SeatClaims claims, String socket, HostAction action) implements RoomCommand {}
}
