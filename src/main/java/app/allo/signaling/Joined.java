package app.allo.signaling;

import app.allo.room.claims.Role;

/**
 * The answer to a join: the role that the room gives, and the finished text of a welcome, or of
 * {@code waiting} for a member that knocks.
 */
public record Joined(Role role, String welcome) implements RoomReply {}
