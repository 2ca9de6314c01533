package app.allo.room;

import java.time.Duration;

/**
 * How long things last in a room, and how many there may be.
 *
 * @param grace how long a member without a socket keeps its place
 * @param startGrace the same right after the server started, when everyone comes back, and how long
 *     that phase lasts
 * @param holdBack how long a rebuilt room hides who is in it, from the first member who returns
 * @param emptyFor how long a room is kept after its last member left
 * @param unjoinedFor how long a room is kept if nobody joins
 * @param roomTtl how long a room lives at most, and how long if only an invite is known of it
 * @param inviteTtl how long an invite lives unless the host says otherwise
 * @param maxRooms how many rooms may be open
 */
public record RoomLimits(
    Duration grace,
    Duration startGrace,
    Duration holdBack,
    Duration emptyFor,
    Duration unjoinedFor,
    Duration roomTtl,
    Duration inviteTtl,
    int maxRooms) {
  /** How many may wait at the door of one room. */
  public static final int MAX_WAITING = 32;

  /** How many of them by one link: half, so that another link still leads to the door. */
  public static final int MAX_WAITING_BY_LINK = 16;

  /** How many of them from one address: enough for an office, too few for an attack. */
  public static final int MAX_WAITING_FROM_ADDRESS = 8;

  /** How long a member waits at the door while a host is there and does not answer. */
  public static final Duration WAITING = Duration.ofMinutes(10);

  /** How long a rebuilt room is kept if nobody joins: whoever comes rebuilds it again. */
  static final Duration REBUILT_UNJOINED = Duration.ofSeconds(30);

  /** What is configured, and for the rest the limits of architecture.md, A room. */
  public static RoomLimits of(Duration grace, Duration roomTtl, Duration inviteTtl, int maxRooms) {
    return new RoomLimits(
        grace,
        Duration.ofSeconds(60),
        Duration.ofSeconds(1),
        Duration.ofSeconds(120),
        Duration.ofMinutes(10),
        roomTtl,
        inviteTtl,
        maxRooms);
  }
}
