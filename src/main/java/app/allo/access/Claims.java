package app.allo.access;

import app.allo.room.id.RoomId;

/** What a token says, read after every check (RFC 7519 §4). Times are seconds since 1970. */
public sealed interface Claims permits HostClaims, InviteClaims, SeatClaims {
  /** The room this token opens. */
  RoomId room();

  /** This token's own id, by which it is revoked: 22 base64url characters. */
  String jti();

  /** The generation of the room's members when the token was made. */
  long gen();

  /** The generation of the room's links when the token was made. */
  long lgen();

  /** How many members the room takes, 2 to 16. */
  int capacity();

  /** Whether a guest knocks and waits to be admitted. */
  boolean knock();

  /** The second from which the token is no longer valid. */
  long expires();

  /** Whether it was made before this server started, which knows nothing of that time. */
  boolean earlier();
}
