package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.room.Ids;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomInvitesTest {
  private final RoomServer site = new RoomServer();
  private final HostClaims room = site.open("room", false);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void revoked_and_rotated_links_are_dead_and_members_get_newer_seats() {
    Page host = site.join(room, "host");
    InviteClaims first = site.invite(room);
    InviteClaims second = site.invite(room);
    RoomServer.get(site.rooms.revoke(room, first.jti()));
    host.keep(site.heard.await("host seat").getString("seat"));
    assertEquals(Set.of(first.jti()), host.seat.out());
    refuses(Refusal.INVITE_REVOKED, site.rooms.redeem(first, Ids.member("late")));

    Rotated rotated = RoomServer.get(site.rooms.rotate(room));
    refuses(Refusal.INVITE_REVOKED, site.rooms.redeem(second, Ids.member("late")));
    site.redeem(rotated.invite(), "late");
    assertEquals(room.jti(), rotated.host().jti());
    assertEquals(room.expires(), rotated.host().expires());
    assertEquals(1, rotated.host().lgen());
    assertEquals(
        site.clock.instant().plus(Duration.ofHours(24)).getEpochSecond(),
        rotated.invite().expires());
  }

  @Test
  void of_a_hundred_who_redeem_a_single_use_invite_at_once_exactly_one_wins() {
    InviteClaims single = RoomServer.get(site.rooms.invite(room, 1, Duration.ofHours(1), false));
    List<Future<SeatClaims>> all =
        IntStream.range(0, 100)
            .mapToObj(i -> site.rooms.redeem(single, Ids.member("racer" + i)))
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
    Page host = site.join(room, "host");
    for (int i = 0; i < SeatClaims.MAX_OUT; i++) {
      RoomServer.get(site.rooms.revoke(room, site.invite(room).jti()));
    }
    host.join();
    assertEquals(SeatClaims.MAX_OUT, host.seat.out().size());
    RoomServer.get(site.rooms.revoke(room, site.invite(room).jti()));
    host.join();
    assertEquals(0, host.seat.out().size());
    assertEquals(1, host.seat.lgen());
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
