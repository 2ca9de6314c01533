package app.allo.room;

import app.allo.room.claims.RoomClaims;

/**
 * How long a room lives, and how long what it knows still matters. Measured on a clock that is
 * never set, from what its tokens say as they arrive: the machine's clock may be set during a call.
 */
final class Lifetime {
  private final RoomContext context;
  private final long latest;
  private long endsAt;
  private long tokensExpireAt;
  private long dropAt;

  Lifetime(RoomClaims claims, boolean rebuilt, RoomContext context) {
    this.context = context;
    this.latest = context.after(context.limits().roomTtl());
    this.endsAt = claims.until() > 0 ? endOf(claims) : latest;
    this.dropAt =
        context.after(rebuilt ? RoomLimits.REBUILT_UNJOINED : context.limits().unjoinedFor());
    expects(claims.expires());
  }

  /** Epoch second at which the room ends, whoever is in it, by the clock as it is set now. */
  long until() {
    return context.date(endsAt);
  }

  /** When the last of its tokens has expired. */
  long tokensExpireAt() {
    return Math.max(endsAt, tokensExpireAt);
  }

  void merge(RoomClaims claims) {
    if (claims.until() > 0) {
      endsAt = Math.max(endsAt, endOf(claims));
    }
    expects(claims.expires());
  }

  /** A token of it expires at that epoch second. */
  void expects(long tokenExpires) {
    remembersUntil(context.at(tokenExpires));
  }

  void remembersUntil(long moment) {
    tokensExpireAt = Math.max(tokensExpireAt, moment);
  }

  /** Someone left: if nobody else is in, the room is kept for a while. */
  void left() {
    dropAt = context.after(context.limits().emptyFor());
  }

  boolean isOver(long now) {
    return endsAt <= now;
  }

  /** Whether an empty room is not expected to fill again. */
  boolean mayBeDropped(long now) {
    return isOver(now) || dropAt <= now;
  }

  /** When the room ends, or may be dropped if it stays empty. */
  long due(boolean empty) {
    return empty ? Math.min(endsAt, dropAt) : endsAt;
  }

  // Otherwise a server whose clock is far behind would keep a room for years.
  private long endOf(RoomClaims claims) {
    return Math.min(latest, context.at(claims.until()));
  }
}
