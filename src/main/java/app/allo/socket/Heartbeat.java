package app.allo.socket;

/**
 * Whether a browser still answers: whoever was silent for a turn is pinged, and then has a little
 * less than a turn to say anything. Who speaks is not pinged. Times are nanoseconds.
 */
final class Heartbeat {
  /** What to do now. */
  enum Beat {
    PING,
    WAIT,
    GIVE_UP
  }

  private final long turn;
  private final long toAnswer;
  private long heardAt;
  private long pingedAt;
  private boolean unanswered;

  /**
   * A browser from which something has just arrived.
   *
   * @param turn how long it may be silent before it is pinged
   */
  Heartbeat(long turn, long now) {
    this.turn = turn;
    // PingTimer adds up to as much again, twice.
    this.toAnswer = turn - turn / 8;
    this.heardAt = now;
  }

  /** Something arrived, whatever it was. */
  void heard(long now) {
    heardAt = now;
    unanswered = false;
  }

  /** When something last arrived. */
  long heardAt() {
    return heardAt;
  }

  /** How long nothing has followed the last ping. */
  long silence(long now) {
    return unanswered ? now - pingedAt : 0;
  }

  /** Looks at the clock. */
  Beat beat(long now) {
    if (unanswered) {
      return now - pingedAt < toAnswer ? Beat.WAIT : Beat.GIVE_UP;
    }
    if (now - heardAt < turn) {
      return Beat.WAIT;
    }
    unanswered = true;
    pingedAt = now;
    return Beat.PING;
  }

  /** When to look again: then it has to be pinged, or given up, unless it has said something. */
  long next(long now) {
    return unanswered ? pingedAt + toAnswer - now : heardAt + turn - now;
  }
}
