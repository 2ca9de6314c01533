package app.allo.api;

import java.time.Duration;
import java.util.Optional;

/**
 * Who may start a call, and its limits.
 *
 * @param createKey the key required to start one; if empty, anyone may
 * @param capacity how many members a room takes unless the host says otherwise, 2 to 16
 * @param roomTtl how long a host token lives, at most and unless the host says otherwise
 * @param inviteTtl how long an invite lives unless the host says otherwise
 * @param laterTtl how long the tokens of a call for later live, at most and unless the host says
 *     otherwise
 * @param roomsPerMinute how many rooms one address may open in a minute
 * @param seatsPerMinute how many seats one address may take in a minute
 * @param relay whether there is a TURN server, behind which a member may hide its address
 * @param local whether this server has no address of its own but those of its machine, and serves
 *     them all over TLS
 */
public record RoomPolicy(
    Optional<String> createKey,
    int capacity,
    Duration roomTtl,
    Duration inviteTtl,
    Duration laterTtl,
    int roomsPerMinute,
    int seatsPerMinute,
    boolean relay,
    boolean local) {
  /** The longest life of an invite (protocol.md, Tokens). */
  static final Duration LONGEST_INVITE = Duration.ofDays(7);

  /** How long a link works, at most and by default, that makes another device a host. */
  static final Duration LONGEST_DEVICE_LINK = Duration.ofMinutes(15);

  @Override
  public String toString() {
    return "RoomPolicy";
  }
}
