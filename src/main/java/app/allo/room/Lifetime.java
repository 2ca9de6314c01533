package app.allo.room;

import app.allo.room.claims.RoomClaims;

/**
 * Until when a room lives, and until when what it knows still matters. Counted evenly from what its
 * tokens say when they come, since the machine's clock may be set while a call goes on.
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

  /** Epoch second at which the room is over, whoever is in it, as the clock is set today. */
  long until() {
    return context.date(endsAt);
  }

  /** When none of its tokens is good any more. */
  long tokensExpireAt() {
    return Math.max(endsAt, tokensExpireAt);
  }

  void merge(RoomClaims claims) {
    if (claims.until() > 0) {
      endsAt = Math.max(endsAt, endOf(claims));
    }
    expects(claims.expires());
  }

  /** A token is good until that epoch second. */
  void expects(long tokenExpires) {
    remembersUntil(context.at(tokenExpires));
  }

  void remembersUntil(long moment) {
    tokensExpireAt = Math.max(tokensExpireAt, moment);
  }

  /** Somebody left: if nobody else is in, the room is kept for a while. */
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

  // A server whose clock is far behind would else keep a room for years.
  private long endOf(RoomClaims claims) {
    return Math.min(latest, context.at(claims.until()));
  }
}
