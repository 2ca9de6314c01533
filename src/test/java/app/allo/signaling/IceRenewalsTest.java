package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.ice.IceServers;
import app.allo.room.claims.Role;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IceRenewalsTest {
  private final RoomServer site = new RoomServer();

  @BeforeEach
  void name_a_relay() {
    site.ice =
        new IceServers(
                List.of("stun:stun.allo.test"),
                List.of("turn:turn.allo.test"),
                Optional.of("a secret shared with the relay"),
                site.clock)
            ::forMember;
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void in_a_call_of_two_hours_nobody_holds_credentials_that_have_ended() {
    HostClaims room = site.open("room", false);
    Page host = site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    long ofHost = end(host.welcome);
    long ofGuest = end(guest.welcome);
    for (int i = 0; i < 24; i++) {
      site.heard.clear();
      site.clock.pass(IceRenewals.AFTER);
      assertTrue(Math.min(ofHost, ofGuest) >= now() + 60, "they last until the next come");
      ofHost = end(site.heard.await("host ice"));
      ofGuest = end(site.heard.await("guest ice"));
      assertEquals(now() + IceServers.LIFE.toSeconds(), ofHost);
      assertEquals(ofHost, ofGuest);
    }
  }

  @Test
  void only_who_is_in_and_has_a_socket_is_given_any() {
    HostClaims room = site.open("room", true);
    InviteClaims invite = site.invite(room);
    Page host = site.join(room, "host");
    Page waiting = site.join(invite, "waiting");
    Page away = site.join(invite, "away");
    Page gone = site.join(invite, "gone");
    Page last = site.join(invite, "last");
    for (Page admitted : List.of(away, gone, last)) {
      host.act(new HostAction.Admit(admitted.id()));
    }
    site.heard.await("last welcome");
    site.rooms.lost(away.seat, away.socket, 0);
    site.rooms.leave(gone.seat, gone.socket);
    site.heard.await("last left");
    site.heard.clear();
    site.clock.pass(IceRenewals.AFTER);
    site.heard.await("last ice");
    assertEquals(List.of("host ice", "last ice"), iceHeard());
    assertEquals(Role.WAITING, waiting.role);
  }

  @Test
  void a_welcome_counts_as_a_renewal() {
    HostClaims room = site.open("room", false);
    Page host = site.join(room, "host");
    site.join(site.invite(room), "guest");
    site.clock.pass(Duration.ofMinutes(4));
    host.join();
    site.heard.clear();
    site.clock.pass(Duration.ofMinutes(1));
    site.heard.await("guest ice");
    assertEquals(List.of("guest ice"), iceHeard());
    site.clock.pass(Duration.ofMinutes(4));
    site.heard.await("host ice");
    assertEquals(List.of("guest ice", "host ice"), iceHeard());
  }

  @Test
  void what_does_not_end_is_told_once() {
    site.ice = member -> RoomServer.ICE;
    HostClaims room = site.open("room", false);
    site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    site.rooms.lost(guest.seat, guest.socket, 0);
    site.heard.await("host away");
    site.clock.pass(IceRenewals.AFTER);
    site.heard.await("host left");
    assertFalse(site.heard.all().contains("host ice"));
  }

  /** Who was given some, in order; an older socket of theirs hears it too. */
  private List<String> iceHeard() {
    return site.heard.all().stream().filter(line -> line.endsWith(" ice")).distinct().toList();
  }

  private long now() {
    return site.clock.instant().getEpochSecond();
  }

  /** When the credentials in a message end, in epoch seconds. */
  private static long end(JsonObject message) {
    JsonObject turn = message.getJsonArray("iceServers").getJsonObject(1);
    return Long.parseLong(turn.getString("username").split(":")[0]);
  }
}
