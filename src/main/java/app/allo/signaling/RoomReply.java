package app.allo.signaling;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;

/** The answer of a room's owner to a {@link RoomCommand}, unless it refuses. */
sealed interface RoomReply
    permits RoomReply.Done,
        RoomReply.Seated,
        RoomReply.Invited,
        RoomReply.Hosted,
        RoomReply.Looked,
        Joined,
        Rotated {
  record Done() implements RoomReply {}

  record Seated(SeatClaims seat) implements RoomReply {}

  record Invited(InviteClaims invite) implements RoomReply {}

  record Hosted(HostClaims host) implements RoomReply {}

  /** {@code plate} is empty if there is none to be shown. */
  record Looked(int count, String plate) implements RoomReply {}
}
