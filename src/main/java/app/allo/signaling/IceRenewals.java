package app.allo.signaling;

import app.allo.room.Member;
import app.allo.room.Room;
import app.allo.room.RoomView;
import app.allo.room.Time;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The STUN and TURN servers for members, and when each needs them again, since TURN credentials
 * expire. Every welcome carries fresh ones, so a member without a socket needs none. Decision 310.
 */
final class IceRenewals {
  /** Half the life of credentials: whoever misses a renewal still has valid ones until the next. */
  static final Duration AFTER = Duration.ofMinutes(5);

  private record Place(RoomId room, MemberId member) {}

  private final Function<MemberId, JsonArray> iceServers;
  private final Time time;

  /** When each is due, as {@link Time#steady} counts; the first of them first. */
  private final Map<Place, Long> due = new LinkedHashMap<>();

  IceRenewals(Function<MemberId, JsonArray> iceServers, Time time) {
    this.iceServers = iceServers;
    this.time = time;
  }

  /** The servers for that member, as JSON, with fresh credentials. */
  String give(RoomView room, Member member) {
    JsonArray servers = iceServers.apply(member.id());
    Place place = new Place(room.id(), member.id());
    // Moves it to the end, so that all stay in the order in which they are due.
    due.remove(place);
    if (servers.stream().anyMatch(IceRenewals::expires)) {
      due.put(place, time.steady() + AFTER.toMillis());
    }
    return servers.encode();
  }

  /** Calls {@code renew}, which gives new ones, for every member that is due. */
  void sweep(Function<RoomId, Optional<Room>> rooms, BiConsumer<Room, Member> renew) {
    long now = time.steady();
    while (!due.isEmpty()) {
      Iterator<Map.Entry<Place, Long>> all = due.entrySet().iterator();
      Map.Entry<Place, Long> first = all.next();
      if (first.getValue() > now) {
        return;
      }
      all.remove();
      Place place = first.getKey();
      rooms
          .apply(place.room())
          .ifPresent(
              room ->
                  room.roster()
                      .find(place.member())
                      .filter(member -> !member.isWaiting() && !member.isAway())
                      .ifPresent(member -> renew.accept(room, member)));
    }
  }

  private static boolean expires(Object server) {
    return server instanceof JsonObject entry && entry.containsKey("credential");
  }
}
