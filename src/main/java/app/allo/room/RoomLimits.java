package app.allo.room;

import java.time.Duration;

/**
 * How long and how many.
 *
 * @param grace how long a member without a socket keeps its place
 * @param startGrace the same, and for how long, after the server started: everyone is coming back
 * @param holdBack how long a rebuilt room tells nobody who is in it, from the first who returns
 * @param emptyFor how long a room is kept after its last member left
 * @param unjoinedFor how long a room is kept that nobody joined
 * @param roomTtl how long a room lives at most, and one that only an invite knows of
 * @param inviteTtl how long an invite lives where the host does not say
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

  /** How many of them from one address: an office, but no crowd of one. */
  public static final int MAX_WAITING_FROM_ADDRESS = 8;

  /** How long one waits at the door while a host is there who does not answer. */
  public static final Duration WAITING = Duration.ofMinutes(10);

  /** How long a room is kept that was rebuilt, and nobody joined: whoever comes rebuilds it. */
  static final Duration REBUILT_UNJOINED = Duration.ofSeconds(30);

  /** The limits of architecture.md, A room, around what is configured. */
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
