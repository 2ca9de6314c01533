package app.allo.signaling;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;

/** The tokens that replace every older link. */
public record Rotated(HostClaims host, InviteClaims invite) implements RoomReply {}
