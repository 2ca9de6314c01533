package app.allo.socket;

/**
 * Whether a browser still answers: it is pinged once a turn and has until the next to say anything.
 * What counts is the ping that nothing followed, not how long ago something was heard: when this
 * process itself was held up, the answers are merely unread. Times are nanoseconds.
 */
final class Heartbeat {
  /** What there is to do. */
  enum Beat {
    PING,
    WAIT,
    GIVE_UP
  }

  private final long leastTurn;
  private boolean unanswered;
  private long pingedAt;

  /** A browser that was just heard. */
  Heartbeat(long turn) {
    // Turns that were missed come at once, but timers are also a little early or late.
    this.leastTurn = turn / 2;
  }

  /** Something came, whatever it was. */
  void heard() {
    unanswered = false;
  }

  /** For how long nothing has followed the last ping. */
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
