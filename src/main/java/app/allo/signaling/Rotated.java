package app.allo.signaling;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;

/** What takes the place of every older link. */
public record Rotated(HostClaims host, InviteClaims invite) implements RoomReply {}
