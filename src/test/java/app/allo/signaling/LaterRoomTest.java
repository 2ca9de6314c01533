package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.access.HostClaims;
import app.allo.access.HostClaims.Purpose;
import app.allo.access.InviteClaims;
import app.allo.room.Ids;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import io.vertx.core.Future;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call that its host opens again on other days. */
class LaterRoomTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @AutoClose private final RoomServer server = new RoomServer();
  private final HostClaims room =
      new HostClaims(
          Ids.room("room"),
          Ids.of("host"),
          0,
          0,
          8,
          true,
          server.clock.instant().plus(MONTH).getEpochSecond(),
          Purpose.LATER);
  private InviteClaims link;

  @BeforeEach
  void open() {
    RoomServer.get(server.rooms.open(room));
    link = RoomServer.get(server.rooms.invite(room, 0, MONTH, true));
  }

  @Test
  void it_lasts_no_longer_at_a_time_than_any_other_and_is_opened_again() {
    Page host = server.join(room, "host");
    assertEquals(
        server.clock.instant().plus(Duration.ofHours(12)).getEpochSecond(), host.seat.renewUntil());
    server.clock.pass(Duration.ofHours(12).plusSeconds(1));
    server.heard.await("host closed 4401");
    server.clock.pass(Duration.ofDays(1));
    Page again = server.join(room, "host");
    assertEquals(host.id(), again.id());
    server.join(link, "guest");
    server.heard.await("guest waiting");
  }

  @Test
  void what_was_removed_stays_out_after_a_restart_and_the_link_stays_good() {
    server.join(room, "host");
    RoomServer.get(server.rooms.rotate(room));
    refuses(Refusal.INVITE_REVOKED, server.rooms.redeem(link, Ids.member("late")));
    InviteClaims newer = RoomServer.get(server.rooms.invite(room, 0, MONTH, false));
    HostClaims renewed = RoomServer.get(server.rooms.renew(room, MONTH));
    server.restart();
    server.join(earlier(renewed), "host");
    refuses(Refusal.INVITE_REVOKED, server.rooms.redeem(link, Ids.member("late")));
    Page guest = server.join(newer, "guest");
    assertEquals(0, guest.seat.gen(), "no doubt, so no new generation");
    assertEquals(1, guest.seat.lgen());
  }

  @Test
  void an_ended_one_stays_ended_for_as_long_as_its_link_lives() {
    Page host = server.join(room, "host");
    host.act(new HostAction.End());
    server.clock.pass(MONTH.minusDays(1));
    refuses(Refusal.ROOM_ENDED, server.rooms.redeem(link, Ids.member("guest")));
    refuses(Refusal.ROOM_ENDED, server.rooms.redeem(room, Ids.member("host")));
  }

  @Test
  void what_a_restart_has_forgotten_of_its_end_leads_to_a_door_that_nobody_opens() {
    Page host = server.join(room, "host");
    host.act(new HostAction.End());
    server.restart();
    server.join(link, "guest");
    assertEquals(false, server.heard.await("guest waiting").getBoolean("host"));
  }

  private static HostClaims earlier(HostClaims host) {
    return new HostClaims(
        host.room(),
        host.jti(),
        host.gen(),
        host.lgen(),
        host.capacity(),
        host.knock(),
        host.expires(),
        host.purpose(),
        true);
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
