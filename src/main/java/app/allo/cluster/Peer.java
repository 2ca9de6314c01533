package app.allo.cluster;

/** One other node in the list, as {@link NodeBus} knows it. */
final class Peer {
  /** It has answered, so it sees this node, too. */
  boolean greeted;

  /** It owns rooms. */
  boolean ready;

  /** It speaks a version that this one does not understand, or the other way round. */
  boolean foreign;

  /** What both speak, once it has answered. */
  int version;

  /** This node has told it of every room. */
  boolean told;

  /** It has heard all of that. */
  boolean knows;

  /** It has told this node of every room. */
  boolean hasTold;

  /** A greeting is under way, and another one is due after it. */
  boolean greeting;

  boolean again;

  boolean isSettled() {
    return foreign || (greeted && knows && hasTold);
  }
}
