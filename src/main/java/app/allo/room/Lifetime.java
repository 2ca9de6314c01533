package app.allo.room;

/** Until when a room lives, and until when what it knows still matters. */
final class Lifetime {
  private final Surroundings around;
  private long until;
  private long tokensExpire;
  private long dropAt;

  Lifetime(Opening opening, Surroundings around) {
    this.around = around;
    this.until =
        opening.until() > 0
            ? opening.until()
            : around.nowSeconds() + around.limits().roomTtl().toSeconds();
    this.tokensExpire = Math.max(until, opening.expires());
    this.dropAt = around.after(around.limits().unjoinedFor());
  }

  /** Epoch second at which the room is over, whoever is in it. */
  long until() {
    return until;
  }

  /** Epoch second from which none of its tokens is good any more. */
  long tokensExpire() {
    return tokensExpire;
  }

  void merge(Opening opening) {
    if (opening.until() > 0) {
      until = Math.max(until, opening.until());
    }
    expects(Math.max(until, opening.expires()));
  }

  void expects(long tokenExpires) {
    tokensExpire = Math.max(tokensExpire, tokenExpires);
  }

  /** Somebody left: if nobody else is in, the room is kept for a while. */
  void left() {
    dropAt = around.after(around.limits().emptyFor());
  }

  boolean isOver(long now) {
    return until * 1000 <= now;
  }

  /** Whether an empty room is not expected to fill again. */
  boolean mayBeDropped(long now) {
    return isOver(now) || dropAt <= now;
  }
}
