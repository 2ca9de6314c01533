package app.allo.room;

/** Why a member is no longer in its room; on the wire in lower case. */
public enum LeaveReason {
  /** It left by itself. */
  LEFT("left"),
  /** Its socket was lost and did not come back within the grace time. */
  LOST("lost"),
  /** A host removed it. */
  REMOVED("removed");

  private final String wire;

  LeaveReason(String wire) {
    this.wire = wire;
  }

  /** The name in messages. */
  public String wire() {
    return wire;
  }
}
