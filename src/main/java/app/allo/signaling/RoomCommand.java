package app.allo.signaling;

import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.room.id.MemberId;

/**
 * Commands to the owner of a room over the event bus; {@link Rooms} documents what each does and
 * fails with. Room and sender are always those of the verified claims.
 */
sealed interface RoomCommand {
  /** The verified token that names the room. */
  Claims claims();

  /**
   * The address it comes from, as a hash that only this process can make; empty if it does not
   * matter.
   */
  default String from() {
    return "";
  }

  record Open(HostClaims claims) implements RoomCommand {}

  record Redeem(Claims claims, MemberId member, String from) implements RoomCommand {}

  record Renew(SeatClaims claims, String from) implements RoomCommand {}

  record Invite(HostClaims claims, int uses, long ttlSeconds, boolean knock, String from)
      implements RoomCommand {}

  record Host(HostClaims claims, HostClaims.Purpose purpose, long ttlSeconds, String from)
      implements RoomCommand {}

  record Revoke(HostClaims claims, String invite, String from) implements RoomCommand {}

  record Rotate(HostClaims claims, String from) implements RoomCommand {}

  record Look(InviteClaims claims) implements RoomCommand {}

  record Check(SeatClaims claims, String from) implements RoomCommand {}

  record Join(SeatClaims claims, String socket, String profile, String from)
      implements RoomCommand {}

  record Profile(SeatClaims claims, String socket, String profile) implements RoomCommand {}

  record Leave(SeatClaims claims, String socket) implements RoomCommand {}

  /** {@code silentMillis}: how long it had been silent when that was noticed. */
  record Lost(SeatClaims claims, String socket, long silentMillis) implements RoomCommand {}

  record Act(SeatClaims claims, String socket, HostAction action) implements RoomCommand {}
}
