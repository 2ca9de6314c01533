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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IceRenewalsTest {
  @AutoClose private final RoomServer server = new RoomServer();

  @BeforeEach
  void name_a_relay() {
    server.ice =
        new IceServers(
                List.of("stun:stun.allo.test"),
                List.of("turn:turn.allo.test"),
                Optional.of("a secret shared with the relay"),
                server.clock)
            ::forMember;
  }

  @Test
  void in_a_call_of_two_hours_nobody_holds_credentials_that_have_ended() {
    HostClaims room = server.open("room", false);
    Page host = server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    long ofHost = end(host.welcome);
    long ofGuest = end(guest.welcome);
    for (int i = 0; i < 24; i++) {
      server.heard.clear();
      server.clock.pass(IceRenewals.AFTER);
      assertTrue(Math.min(ofHost, ofGuest) >= now() + 60, "they last until the next come");
      ofHost = end(server.heard.await("host ice"));
      ofGuest = end(server.heard.await("guest ice"));
      assertEquals(now() + IceServers.LIFE.toSeconds(), ofHost);
      assertEquals(ofHost, ofGuest);
    }
  }

  @Test
  void only_who_is_in_and_has_a_socket_is_given_any() {
    HostClaims room = server.open("room", true);
    InviteClaims invite = server.invite(room);
    Page host = server.join(room, "host");
    Page waiting = server.join(invite, "waiting");
    Page away = server.join(invite, "away");
    Page gone = server.join(invite, "gone");
    Page last = server.join(invite, "last");
    for (Page admitted : List.of(away, gone, last)) {
      host.act(new HostAction.Admit(admitted.id()));
    }
    server.heard.await("last welcome");
    server.rooms.lost(away.seat, away.socket, 0);
    server.rooms.leave(gone.seat, gone.socket);
    server.heard.await("last left");
    server.heard.clear();
    server.clock.pass(IceRenewals.AFTER);
    server.heard.await("last ice");
    assertEquals(List.of("host ice", "last ice"), iceHeard());
    assertEquals(Role.WAITING, waiting.role);
  }

  @Test
  void a_welcome_counts_as_a_renewal() {
    HostClaims room = server.open("room", false);
    Page host = server.join(room, "host");
    server.join(server.invite(room), "guest");
    server.clock.pass(Duration.ofMinutes(4));
    host.join();
    server.heard.clear();
    server.clock.pass(Duration.ofMinutes(1));
    server.heard.await("guest ice");
    assertEquals(List.of("guest ice"), iceHeard());
    server.clock.pass(Duration.ofMinutes(4));
    server.heard.await("host ice");
    assertEquals(List.of("guest ice", "host ice"), iceHeard());
  }

  @Test
  void what_does_not_end_is_told_once() {
    server.ice = member -> RoomServer.ICE;
    HostClaims room = server.open("room", false);
    server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    server.rooms.lost(guest.seat, guest.socket, 0);
    server.heard.await("host away");
    server.clock.pass(IceRenewals.AFTER);
    server.heard.await("host left");
    assertFalse(server.heard.all().contains("host ice"));
  }

  /** Who was given some, in order; an older socket of theirs receives it too. */
  private List<String> iceHeard() {
    return server.heard.all().stream().filter(line -> line.endsWith(" ice")).distinct().toList();
  }

  private long now() {
    return server.clock.instant().getEpochSecond();
  }

  /** When the credentials in a message end, in epoch seconds. */
  private static long end(JsonObject message) {
    JsonObject turn = message.getJsonArray("iceServers").getJsonObject(1);
    return Long.parseLong(turn.getString("username").split(":")[0]);
  }
}
