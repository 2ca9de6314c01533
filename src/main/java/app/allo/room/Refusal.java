package app.allo.room;

/**
 * Every "no" that Allo says: its code on the wire, its HTTP status and its WebSocket close code,
 * each 0 if that refusal is never sent that way.
 */
public enum Refusal {
  INVALID_TOKEN("invalid-token", 401, 4401),
  EXPIRED("expired", 401, 4401),
  NOT_HOST("not-host", 403, 0),
  REMOVED("removed", 403, 4403),
  ROOM_NOT_FOUND("room-not-found", 404, 4404),
  ROOM_ENDED("room-ended", 410, 4404),
  INVITE_USED("invite-used", 409, 4401),
  INVITE_REVOKED("invite-revoked", 410, 4401),
  ROOM_FULL("room-full", 409, 4409),
  ROOM_LOCKED("room-locked", 423, 4423),
  TOO_MANY("too-many", 429, 4429),
  /** The server itself is full (rooms, memory): try later. */
  BUSY("busy", 503, 1013),
  REPLACED("replaced", 0, 4410),
  TOO_SLOW("too-slow", 0, 4430),
  TIMEOUT("timeout", 0, 4408),
  /** No host answered a knock for a long time: knocking again is fine. */
  UNANSWERED("unanswered", 0, 4411),
  BAD_MESSAGE("bad-message", 400, 1008),
  /** A signal to a member who is elsewhere, gone, or its own sender. */
  NO_PEER("no-peer", 0, 0);

  private final String code;
  private final int status;
  private final int closeCode;

  Refusal(String code, int status, int closeCode) {
    this.code = code;
    this.status = status;
    this.closeCode = closeCode;
  }

  /** The code that programs compare. */
  public String code() {
    return code;
  }

  /** The HTTP status, or 0. */
  public int status() {
    return status;
  }

  /** The WebSocket close code, or 0. */
  public int closeCode() {
    return closeCode;
  }
}
