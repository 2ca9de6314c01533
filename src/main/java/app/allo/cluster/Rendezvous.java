package app.allo.cluster;

import app.allo.room.id.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/**
 * Which of several nodes owns a room (highest random weight): the same for everyone who knows the
 * same nodes, and when one comes or goes, only the rooms that it wins or leaves behind move. All
 * versions of Allo that may work together must agree on it.
 */
final class Rendezvous {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Rendezvous() {}

  /** The owner, or nothing if there are no nodes. */
  static Optional<String> winner(Collection<String> nodes, RoomId room) {
    String winner = null;
    long most = 0;
    for (String node : nodes) {
      long weight = weight(node, room);
      int order = winner == null ? 1 : Long.compareUnsigned(weight, most);
      if (order > 0 || (order == 0 && node.compareTo(winner) > 0)) {
        winner = node;
        most = weight;
      }
    }
    return Optional.ofNullable(winner);
  }

  /** FNV-1a of both names, mixed as in MurmurHash3's finalizer. */
  static long weight(String node, RoomId room) {
    long hash = FNV_OFFSET;
    for (byte b : (node + '/' + room.value()).getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
