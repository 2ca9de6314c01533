package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.cluster.Nodes;
import app.allo.room.Ids;
import app.allo.room.LeaveReason;
import app.allo.room.Member;
import app.allo.room.OpenRooms;
import app.allo.room.Refusal;
import app.allo.room.Room;
import app.allo.room.RoomEvent;
import app.allo.room.RoomLimits;
import app.allo.room.Time;
import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import io.vertx.core.json.JsonArray;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RoomAnnouncerTest {
  private static final Time TIME = Time.by(Clock.systemUTC());

  @AutoClose private final RoomServer server = new RoomServer();

  @Test
  void it_knows_whom_to_tell_of_every_event() {
    ClaimsMapper mapper = new ClaimsMapper(server.tokens, TIME);
    IceRenewals iceServers = new IceRenewals(member -> new JsonArray(), TIME);
    RoomAnnouncer announcer =
        new RoomAnnouncer(
            new MemberControl(server.vertx.eventBus(), Nodes.alone("n")),
            server.tokens,
            mapper,
            iceServers);
    RoomLimits limits =
        RoomLimits.of(Duration.ofSeconds(10), Duration.ofHours(12), Duration.ofHours(24), 1);
    long later = Clock.systemUTC().instant().getEpochSecond() + 3_600;
    Room room =
        new OpenRooms(limits, TIME, () -> false, announcer)
            .open(new RoomClaims(Ids.room("room"), Counters.NEW, 8, false, later, later));
    Seat seat = new Seat(Ids.member("guest"), Role.GUEST, 0, 0, Ids.of("invite"), false, later);
    Member member = room.join(seat, "socket", "profile", "");
    List<RoomEvent> events =
        List.of(
            new RoomEvent.Opened(false),
            new RoomEvent.Dropped(false),
            new RoomEvent.Came(member),
            new RoomEvent.Changed(member),
            new RoomEvent.Back(member),
            new RoomEvent.Away(member),
            new RoomEvent.Gone(member, LeaveReason.LEFT),
            new RoomEvent.Admitted(member),
            new RoomEvent.Promoted(member),
            new RoomEvent.Locked(true),
            new RoomEvent.Reseated(),
            new RoomEvent.Replaced(member),
            new RoomEvent.Closed(member.id(), Refusal.REMOVED),
            new RoomEvent.Revealed());

    for (RoomEvent event : events) {
      assertDoesNotThrow(() -> announcer.on(room, event), event::toString);
      assertDoesNotThrow(() -> RoomLog.told(event), event::toString);
    }
    Set<Class<?>> told = new HashSet<>();
    events.forEach(event -> told.add(event.getClass()));
    assertEquals(kinds(RoomEvent.class), told);
  }

  private static Set<Class<?>> kinds(Class<?> sealed) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Class<?> kind : sealed.getPermittedSubclasses()) {
      if (kind.isSealed()) {
        kinds.addAll(kinds(kind));
      } else {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
