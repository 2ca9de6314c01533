package app.allo.web;

import app.allo.room.Bits128;
import app.allo.room.RoomId;
import java.util.Optional;

/**
 * A path of the API, its ids checked.
 *
 * @param place which of the API's places it is
 * @param room the room it names, or null
 * @param invite the invite it names, or null
 */
record ApiPath(Place place, RoomId room, String invite) {
  enum Place {
    ROOMS,
    INVITES,
    INVITE,
    SEATS,
    RENEWAL
  }

  private static final int LONGEST = 6;

  /** Reads a path as it was sent; empty for one that the API does not have. */
  static Optional<ApiPath> parse(String path) {
    return switch (path) {
      case "/api/rooms" -> Optional.of(new ApiPath(Place.ROOMS, null, null));
      case "/api/seats" -> Optional.of(new ApiPath(Place.SEATS, null, null));
      case "/api/seats/renew" -> Optional.of(new ApiPath(Place.RENEWAL, null, null));
      default -> ofRoom(path.split("/", LONGEST + 1));
    };
  }

  /** The parts of /api/rooms/{room}/invites and /api/rooms/{room}/invites/{id}. */
  private static Optional<ApiPath> ofRoom(String[] parts) {
    boolean named =
        (parts.length == LONGEST - 1 || parts.length == LONGEST)
            && parts[2].equals("rooms")
            && Bits128.isCanonical(parts[3])
            && parts[4].equals("invites");
    if (!named) {
      return Optional.empty();
    }
    RoomId room = new RoomId(parts[3]);
    if (parts.length == LONGEST - 1) {
      return Optional.of(new ApiPath(Place.INVITES, room, null));
    }
    return Bits128.isCanonical(parts[5])
        ? Optional.of(new ApiPath(Place.INVITE, room, parts[5]))
        : Optional.empty();
  }
}
