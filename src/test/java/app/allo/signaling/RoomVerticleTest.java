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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomVerticleTest {
  private final RoomServer site = new RoomServer();
  private final HostClaims room = site.open("room", false);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_welcome_says_who_is_here_and_carries_a_seat_that_is_good() {
    Page host = site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");

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
    RoomServer.get(site.rooms.check(guest.seat));
  }

  @Test
  void comings_and_goings_are_told_to_the_others_only() {
    Page host = site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    site.heard.awaitExactly("host welcome", "host joined", "guest welcome");
    site.heard.clear();

    site.rooms.profile(guest.seat, guest.socket, "muted");
    assertEquals(
        "muted", site.heard.await("host updated").getJsonObject("member").getString("profile"));
    site.rooms.lost(guest.seat, guest.socket, 0);
    site.heard.await("host away");
    guest.join();
    site.heard.await("host back");
    site.rooms.leave(guest.seat, guest.socket);
    assertEquals("left", site.heard.await("host left").getString("reason"));

    assertFalse(site.heard.all().stream().anyMatch(line -> line.startsWith("guest joined")));
    assertEquals(host.id(), host.seat.member());
  }

  @Test
  void when_the_clock_is_set_everyone_gets_what_names_dates_anew() {
    Page host = site.join(room, "host");
    site.join(site.invite(room), "guest");
    site.heard.awaitExactly("host welcome", "host joined", "guest welcome");
    for (Duration by : List.of(Duration.ofMinutes(-10), Duration.ofDays(9000))) {
      site.heard.clear();
      site.set.set(by);
      SeatClaims newer =
          RoomServer.get(site.tokens.seat(site.heard.await("guest seat").getString("seat")));
      assertEquals(room.expires() + Math.max(0, by.toSeconds()), newer.renewUntil());
      assertEquals(RoomServer.ICE, site.heard.await("guest ice").getJsonArray("iceServers"));
      site.heard.await("host ice");
      RoomServer.get(site.rooms.check(newer));
      RoomServer.get(site.rooms.renew(newer));
    }
    assertFalse(site.heard.all().stream().anyMatch(line -> line.contains("closed")));
    assertEquals(Role.HOST, host.seat.role());
  }

  @Test
  void a_newcomer_is_told_after_its_welcome_who_is_away() {
    Page host = site.join(room, "host");
    site.rooms.lost(host.seat, host.socket, 0);
    site.join(site.invite(room), "guest");

    assertEquals(host.id().value(), site.heard.await("guest away").getString("member"));
    assertEquals(List.of("host welcome", "guest welcome", "guest away"), site.heard.all());
  }

  @Test
  void a_newer_socket_of_the_same_member_closes_the_older_one() {
    Page guest = site.join(room, "host");
    site.heard.clear();
    guest.join();

    site.heard.await("host closed 4410");
    assertEquals(List.of("host closed 4410", "host welcome"), site.heard.all());
  }

  @Test
  void after_the_grace_time_a_member_is_lost_and_its_return_is_a_joined() {
    site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    site.rooms.lost(guest.seat, guest.socket, 0);
    site.heard.await("host away");
    site.clock.pass(Duration.ofSeconds(10));
    assertEquals("lost", site.heard.await("host left").getString("reason"));

    site.heard.clear();
    guest.join();
    assertEquals(
        guest.id().value(),
        site.heard.await("host joined").getJsonObject("member").getString("id"));
  }

  @Test
  void two_rooms_at_once_never_hear_of_each_other() {
    site.join(room, "host");
    site.join(site.invite(room), "guest");
    site.heard.await("host joined");
    site.heard.clear();
    HostClaims other = site.open("other", false);
    Page host = site.join(other, "host");
    Page guest = site.join(site.invite(other), "guest");
    host.act(new HostAction.Lock(true));
    host.act(new HostAction.Remove(guest.id()));
    site.heard.await("host left");

    // The host of each room has the same id here: it hears both, and each thing but once.
    assertEquals(
        List.of("host welcome", "host joined", "guest welcome", "host room", "guest room"),
        site.heard.all().subList(0, 5));
    assertEquals(
        List.of("host seat", "guest closed 4403", "host left"), site.heard.all().subList(5, 8));
  }

  @Test
  void a_rebuilt_room_tells_nobody_who_is_in_it_for_a_second() {
    Page host = site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    site.restart();
    site.heard.clear();
    host.join();
    guest.join();
    assertEquals(new JsonArray(), guest.welcome.getJsonArray("members"));
    assertEquals(List.of("host welcome", "guest welcome"), site.heard.all());

    site.clock.pass(Duration.ofSeconds(1));
    site.heard.await("host joined");
    site.heard.await("guest joined");
  }

  @Test
  void a_seat_is_good_for_five_minutes_and_ends_with_its_room() {
    Page guest = site.join(site.invite(room), "guest");
    assertEquals(now() + 300, guest.seat.expires());
    site.clock.pass(Duration.ofHours(12).minusMinutes(1));
    SeatClaims renewed = RoomServer.get(site.rooms.renew(guest.seat));
    assertEquals(room.expires(), renewed.expires());
    assertEquals(room.expires(), renewed.renewUntil());

    site.clock.pass(Duration.ofMinutes(2));
    site.heard.await("guest closed 4401");
    refuses(Refusal.EXPIRED, site.rooms.renew(renewed));
  }

  @Test
  void a_fault_is_no_refusal_and_the_rooms_go_on() {
    site.faulty = true;
    SeatClaims seat = site.redeem(room, "host");
    assertThrows(
        IllegalStateException.class,
        () -> RoomServer.get(site.rooms.join(seat, "socket1", "sealed")));
    site.faulty = false;
    site.page(seat).join();
  }

  @Test
  void without_an_owner_the_server_is_busy() {
    site.stop();
    refuses(Refusal.BUSY, site.rooms.open(room));
    site.start();
    site.crowded = true;
    refuses(Refusal.BUSY, site.rooms.open(room));
  }

  private long now() {
    return site.clock.instant().getEpochSecond();
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
