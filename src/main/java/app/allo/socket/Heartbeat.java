package app.allo.socket;

/**
 * Whether a browser still answers: it is pinged once a turn and has until the next to say anything.
 * What counts is a ping that nothing followed, not how long ago something arrived: if this process
 * itself was held up, the answers are merely unread. Times are nanoseconds.
 */
final class Heartbeat {
  /** What to do now. */
  enum Beat {
    PING,
    WAIT,
    GIVE_UP
  }

  private final long leastTurn;
  private boolean unanswered;
  private long pingedAt;

  /** A browser from which something has just arrived. */
  Heartbeat(long turn) {
    // Missed turns come all at once, and timers are also a little early or late.
    this.leastTurn = turn / 2;
  }

  /** Something arrived, whatever it was. */
  void heard() {
    unanswered = false;
  }

  /** How long nothing has followed the last ping. */
  long silence(long now) {
    return unanswered ? now - pingedAt : 0;
  }

  /** A turn has begun. */
  Beat beat(long now) {
    if (unanswered) {
      return now - pingedAt < leastTurn ? Beat.WAIT : Beat.GIVE_UP;
    }
    unanswered = true;
    pingedAt = now;
    return Beat.PING;
  }
}
