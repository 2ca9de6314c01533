package app.allo.cluster;

import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;

/** The nodes that share all rooms, as one of them sees them. Safe to share between threads. */
public interface Nodes {
  /** What the rooms of this node must know of the others. */
  interface Listener {
    /** Which nodes are there, or are ready, has changed. */
    void nodesChanged();

    /** What a node that has just come, or come back, must know. */
    Collection<Copy> known();

    /**
     * This node was cut off and is among the others again, and all know what each of them did
     * meanwhile.
     */
    void rejoined();

    /**
     * Another node says something of a room.
     *
     * @param more whether it will say when the members have heard it
     */
    void heard(Copy copy, boolean more);

    /** The clock of some other node is apart from this node's by that many milliseconds. */
    void clocksApart(long millis);

    /** The members of a room have been told all that this node had said of it so far. */
    void membersHeard(String by, RoomId room, long said);
  }

  /** This node's name. */
  String self();

  /** Whether this server never has others beside it. */
  boolean isAlone();

  /** Whether this node owns rooms. */
  boolean isReady();

  /** How many nodes own rooms, as far as this one knows. */
  int ready();

  /** The node that owns the room now. */
  String ownerOf(RoomId room);

  /** Whether that node is there. */
  boolean isThere(String node);

  /**
   * Starts to hear the others, on the event loop that calls; completes once this node owns rooms.
   */
  Future<Void> open(Listener listener);

  /** This node goes: the others own its rooms from now on. */
  void leave();

  /** Tells every other node something of a room. */
  void tell(Copy copy);

  /** Tells every other node of which rooms the members know all that it has said of them. */
  void membersHeard(Map<RoomId, Long> said);

  /** Which other node each of these members of a room is on; none if nobody is left. */
  void placed(RoomId room, Map<MemberId, String> elsewhere);

  /** The other node that a member is on; null if it is here or nowhere. */
  String whereIs(RoomId room, MemberId member);

  /** Publishes headers alone at an address of every other node. */
  void publishElsewhere(String address, Map<String, String> headers);

  /** Sends a text to an address of another node, where it is published to that node's sockets. */
  void publish(String node, String address, String text, Map<String, String> headers);

  /**
   * Sends a text to an inbox on another node. If it is not there, {@code otherwise} is published
   * here.
   */
  Future<Void> relay(String node, String address, String text, Otherwise otherwise);

  /** What is published at an address of this node if nobody takes a signal elsewhere. */
  record Otherwise(String address, String socket) {}

  /** Whether that socket is on a node which is there. */
  default boolean holds(String socket) {
    return isThere(nodeOf(socket));
  }

  /** Whether that socket is on this node. */
  default boolean isHere(String socket) {
    return isAlone() || nodeOf(socket).equals(self());
  }

  /** The name of a socket on this node, from its own id. */
  default String nameSocket(String id) {
    return self() + '/' + id;
  }

  /** The node that a socket is on. */
  static String nodeOf(String socket) {
    return socket.substring(0, Math.max(0, socket.indexOf('/')));
  }

  /** A node without others. */
  static Nodes alone(String self) {
    return new Alone(self);
  }
}
