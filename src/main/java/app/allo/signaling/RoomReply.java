package app.allo.signaling;

import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;

/** What the owner of a room answers to a {@link RoomCommand}, where it does not refuse. */
sealed interface RoomReply
    permits RoomReply.Done, RoomReply.Seated, RoomReply.Invited, Joined, Rotated {
  record Done() implements RoomReply {}

  record Seated(SeatClaims seat) implements RoomReply {}

  record Invited(InviteClaims invite) implements RoomReply {}
}
