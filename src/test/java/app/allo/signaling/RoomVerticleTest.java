package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.access.HostClaims;
import app.allo.access.SeatClaims;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.claims.Role;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RoomVerticleTest {
  @AutoClose private final RoomServer server = new RoomServer();
  private final HostClaims room = server.open("room", false);

  @Test
  void a_welcome_says_who_is_here_and_carries_a_seat_that_is_good() {
    Page host = server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");

    JsonObject member =
        new JsonObject().put("id", host.id().value()).put("role", "host").put("profile", "sealed");
    JsonObject expected =
        new JsonObject()
            .put("type", "welcome")
            .put("self", guest.id().value())
            .put("role", "guest")
            .put("members", new JsonArray().add(member))
            .put("waiting", new JsonArray())
            .put("locked", false)
            .put("capacity", 8)
            .put("iceServers", RoomServer.ICE)
            .put("seat", guest.welcome.getString("seat"));
    assertEquals(expected, guest.welcome);
    assertEquals(Role.GUEST, guest.seat.role());
    assertEquals(guest.id(), guest.seat.member());
    assertEquals(room.expires(), guest.seat.renewUntil());
    RoomServer.get(server.rooms.check(guest.seat));
  }

  @Test
  void comings_and_goings_are_told_to_the_others_only() {
    Page host = server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    server.heard.awaitExactly("host welcome", "host joined", "guest welcome");
    server.heard.clear();

    server.rooms.profile(guest.seat, guest.socket, "muted");
    assertEquals(
        "muted", server.heard.await("host updated").getJsonObject("member").getString("profile"));
    server.rooms.lost(guest.seat, guest.socket, 0);
    server.heard.await("host away");
    guest.join();
    server.heard.await("host back");
    server.rooms.leave(guest.seat, guest.socket);
    assertEquals("left", server.heard.await("host left").getString("reason"));

    assertFalse(server.heard.all().stream().anyMatch(line -> line.startsWith("guest joined")));
    assertEquals(host.id(), host.seat.member());
  }

  @Test
  void when_the_clock_is_set_everyone_gets_what_names_dates_anew() {
    Page host = server.join(room, "host");
    server.join(server.invite(room), "guest");
    server.heard.awaitExactly("host welcome", "host joined", "guest welcome");
    for (Duration by : List.of(Duration.ofMinutes(-10), Duration.ofDays(9000))) {
      server.heard.clear();
      server.set.set(by);
      SeatClaims newer =
          RoomServer.get(server.tokens.seat(server.heard.await("guest seat").getString("seat")));
      assertEquals(room.expires() + Math.max(0, by.toSeconds()), newer.renewUntil());
      assertEquals(RoomServer.ICE, server.heard.await("guest ice").getJsonArray("iceServers"));
      server.heard.await("host ice");
      RoomServer.get(server.rooms.check(newer));
      RoomServer.get(server.rooms.renew(newer));
    }
    assertFalse(server.heard.all().stream().anyMatch(line -> line.contains("closed")));
    assertEquals(Role.HOST, host.seat.role());
  }

  @Test
  void a_newcomer_is_told_after_its_welcome_who_is_away() {
    Page host = server.join(room, "host");
    server.rooms.lost(host.seat, host.socket, 0);
    server.join(server.invite(room), "guest");

    assertEquals(host.id().value(), server.heard.await("guest away").getString("member"));
    assertEquals(List.of("host welcome", "guest welcome", "guest away"), server.heard.all());
  }

  @Test
  void a_newer_socket_of_the_same_member_closes_the_older_one() {
    Page guest = server.join(room, "host");
    server.heard.clear();
    guest.join();

    server.heard.await("host closed 4410");
    assertEquals(List.of("host closed 4410", "host welcome"), server.heard.all());
  }

  @Test
  void after_the_grace_time_a_member_is_lost_and_its_return_is_a_joined() {
    server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    server.rooms.lost(guest.seat, guest.socket, 0);
    server.heard.await("host away");
    server.clock.pass(Duration.ofSeconds(10));
    assertEquals("lost", server.heard.await("host left").getString("reason"));

    server.heard.clear();
    guest.join();
    assertEquals(
        guest.id().value(),
        server.heard.await("host joined").getJsonObject("member").getString("id"));
  }

  @Test
  void two_rooms_at_once_never_hear_of_each_other() {
    server.join(room, "host");
    server.join(server.invite(room), "guest");
    server.heard.await("host joined");
    server.heard.clear();
    HostClaims other = server.open("other", false);
    Page host = server.join(other, "host");
    Page guest = server.join(server.invite(other), "guest");
    host.act(new HostAction.Lock(true));
    host.act(new HostAction.Remove(guest.id()));
    server.heard.await("host left");

    // The host of each room has the same id here: it hears both, and each thing but once.
    assertEquals(
        List.of("host welcome", "host joined", "guest welcome", "host room", "guest room"),
        server.heard.all().subList(0, 5));
    assertEquals(
        List.of("host seat", "guest closed 4403", "host left"), server.heard.all().subList(5, 8));
  }

  @Test
  void a_rebuilt_room_tells_nobody_who_is_in_it_for_a_second() {
    Page host = server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    server.restart();
    server.heard.clear();
    host.join();
    guest.join();
    assertEquals(new JsonArray(), guest.welcome.getJsonArray("members"));
    assertEquals(List.of("host welcome", "guest welcome"), server.heard.all());

    server.clock.pass(Duration.ofSeconds(1));
    server.heard.await("host joined");
    server.heard.await("guest joined");
  }

  @Test
  void a_seat_is_good_for_five_minutes_and_ends_with_its_room() {
    Page guest = server.join(server.invite(room), "guest");
    assertEquals(now() + 300, guest.seat.expires());
    server.clock.pass(Duration.ofHours(12).minusMinutes(1));
    SeatClaims renewed = RoomServer.get(server.rooms.renew(guest.seat));
    assertEquals(room.expires(), renewed.expires());
    assertEquals(room.expires(), renewed.renewUntil());

    server.clock.pass(Duration.ofMinutes(2));
    server.heard.await("guest closed 4401");
    refuses(Refusal.EXPIRED, server.rooms.renew(renewed));
  }

  @Test
  void a_fault_is_no_refusal_and_the_rooms_go_on() {
    server.faulty = true;
    SeatClaims seat = server.redeem(room, "host");
    assertThrows(
        IllegalStateException.class,
        () -> RoomServer.get(server.rooms.join(seat, "socket1", "sealed")));
    server.faulty = false;
    server.page(seat).join();
  }

  @Test
  void without_an_owner_the_server_is_busy() {
    server.stop();
    refuses(Refusal.BUSY, server.rooms.open(room));
    server.start();
    server.crowded = true;
    refuses(Refusal.BUSY, server.rooms.open(room));
  }

  private long now() {
    return server.clock.instant().getEpochSecond();
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
