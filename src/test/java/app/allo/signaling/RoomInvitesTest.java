package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.room.Ids;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.claims.Counters;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RoomInvitesTest {
  @AutoClose private final RoomServer server = new RoomServer();
  private final HostClaims room = server.open("room", false);

  @Test
  void revoked_and_rotated_links_are_dead_and_members_get_newer_seats() {
    Page host = server.join(room, "host");
    InviteClaims first = server.invite(room);
    InviteClaims second = server.invite(room);
    RoomServer.get(server.rooms.revoke(room, first.jti()));
    host.keep(server.heard.await("host seat").getString("seat"));
    assertEquals(Set.of(first.jti()), host.seat.out());
    refuses(Refusal.INVITE_REVOKED, server.rooms.redeem(first, Ids.member("late")));

    Rotated rotated = RoomServer.get(server.rooms.rotate(room));
    refuses(Refusal.INVITE_REVOKED, server.rooms.redeem(second, Ids.member("late")));
    server.redeem(rotated.invite(), "late");
    assertEquals(room.jti(), rotated.host().jti());
    assertEquals(room.expires(), rotated.host().expires());
    assertEquals(1, rotated.host().lgen());
    assertEquals(
        server.clock.instant().plus(Duration.ofHours(24)).getEpochSecond(),
        rotated.invite().expires());
  }

  @Test
  void of_a_hundred_who_redeem_a_single_use_invite_at_once_exactly_one_wins() {
    InviteClaims single = RoomServer.get(server.rooms.invite(room, 1, Duration.ofHours(1), false));
    List<Future<SeatClaims>> all =
        IntStream.range(0, 100)
            .mapToObj(i -> server.rooms.redeem(single, Ids.member("racer" + i)))
            .toList();
    RoomServer.get(Future.join(all).otherwiseEmpty());

    assertEquals(1, all.stream().filter(Future::succeeded).count());
    for (Future<SeatClaims> one : all) {
      if (one.failed()) {
        assertEquals(Refusal.INVITE_USED, ((Refused) one.cause()).refusal());
      }
    }
  }

  @Test
  void a_seat_that_names_as_many_revoked_invites_as_it_can_is_still_a_good_token() {
    Page host = server.join(room, "host");
    for (int i = 0; i < Counters.MAX_OUT; i++) {
      RoomServer.get(server.rooms.revoke(room, server.invite(room).jti()));
    }
    host.join();
    assertEquals(Counters.MAX_OUT, host.seat.out().size());
    RoomServer.get(server.rooms.revoke(room, server.invite(room).jti()));
    host.join();
    assertEquals(0, host.seat.out().size());
    assertEquals(1, host.seat.lgen());
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
