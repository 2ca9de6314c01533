package app.allo.api;

import static app.allo.api.TestApi.granted;
import static app.allo.api.TestApi.nonce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.ShortLinks;
import app.allo.web.RawAnswer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatHandlersTest {
  private static final long SEAT_SECONDS = 300;
  @AutoClose private static final TestApi api = new TestApi();

  @Test
  void a_seat_says_where_and_who_and_for_how_long() {
    JsonObject room = api.open(new JsonObject());
    RawAnswer answer = api.redeem(room.getString("invite"), nonce(1));
    assertEquals(201, answer.status());
    assertEquals("no-store", answer.header("cache-control"));
    JsonObject seat = new JsonObject(answer.body());
    assertEquals(room.getString("room"), seat.getString("room"));
    assertEquals("guest", seat.getString("role"));
    assertEquals(22, seat.getString("member").length());
    assertEquals(api.now().getEpochSecond() + SEAT_SECONDS, seat.getLong("expires"));
    assertTrue(seat.getLong("renewUntil") > seat.getLong("expires"));
    assertTrue(seat.getBoolean("relay"), "as this server is configured");
    assertEquals(7, seat.size());
  }

  @Test
  void the_same_nonce_gets_the_same_place_again() {
    JsonObject room = api.open(new JsonObject());
    String invite = room.getString("invite");
    String member = granted(api.redeem(invite, nonce(1))).getString("member");
    assertEquals(member, granted(api.redeem(invite, nonce(1))).getString("member"));
    assertNotEquals(member, granted(api.redeem(invite, nonce(2))).getString("member"));
  }

  @Test
  void a_link_tells_how_many_are_there_and_nothing_comes_of_it() {
    JsonObject room = api.open(new JsonObject());
    JsonObject single = made(room, new JsonObject().put("uses", 1));
    String invite = single.getString("invite");
    for (String form : List.of(invite, ShortLinks.invite(invite))) {
      RawAnswer answer = look(form);
      assertEquals(200, answer.status());
      assertEquals("no-store", answer.header("cache-control"));
      assertEquals(new JsonObject("{\"count\":0,\"plate\":null}"), new JsonObject(answer.body()));
    }
    granted(api.redeem(invite, nonce(1)));
    assertEquals(409, look(invite).status());
    String other = made(room, new JsonObject().put("ttl", 60)).getString("invite");
    assertEquals(401, look(room.getString("host")).status(), "a host token is no link");
    assertEquals(401, look("nonsense").status());
    assertEquals(
        400, api.post("/api/invites/look", null, new JsonObject().put("invite", 7)).status());
    api.turn(Duration.ofMinutes(5));
    RawAnswer expired = look(other);
    assertEquals("{\"error\":\"expired\"}", expired.body());
    String path = invites(room);
    assertEquals(201, api.delete(path, room.getString("host")).status());
    assertEquals(410, look(room.getString("invite")).status());
  }

  @Test
  void who_looks_too_often_has_to_wait() {
    try (TestApi strict = new TestApi(Optional.empty(), 1, 1, 10)) {
      JsonObject body = new JsonObject().put("invite", "nonsense");
      for (int i = 0; i < 10; i++) {
        assertEquals(401, strict.post("/api/invites/look", null, body).status());
      }
      RawAnswer answer = strict.post("/api/invites/look", null, body);
      assertEquals(429, answer.status());
      assertTrue(Integer.parseInt(answer.header("retry-after")) > 0);
    }
  }

  private static RawAnswer look(String invite) {
    return api.post("/api/invites/look", null, new JsonObject().put("invite", invite));
  }

  @Test
  void a_short_invite_is_the_same_invite() {
    JsonObject room = api.open(new JsonObject());
    String invite = room.getString("invite");
    String shorter = ShortLinks.invite(invite);
    JsonObject seat = granted(api.redeem(shorter, nonce(1)));
    assertEquals(room.getString("room"), seat.getString("room"));
    assertEquals("guest", seat.getString("role"));
    assertEquals(
        seat.getString("member"), granted(api.redeem(invite, nonce(1))).getString("member"));
  }

  @Test
  void a_link_for_one_person_is_used_up_in_whichever_form() {
    String invite =
        made(api.open(new JsonObject()), new JsonObject().put("uses", 1)).getString("invite");
    granted(api.redeem(ShortLinks.invite(invite), nonce(1)));
    assertEquals(409, api.redeem(invite, nonce(2)).status());
    assertEquals(409, api.redeem(ShortLinks.invite(invite), nonce(2)).status());
    granted(api.redeem(invite, nonce(1)));
  }

  @Test
  void a_link_that_was_taken_back_is_dead_in_both_forms() {
    JsonObject room = api.open(new JsonObject());
    JsonObject made = made(room, new JsonObject());
    String invite = made.getString("invite");
    String path = invites(room) + "/" + made.getString("id");
    assertEquals(204, api.delete(path, room.getString("host")).status());
    assertEquals(410, api.redeem(invite, nonce(1)).status());
    assertEquals(410, api.redeem(ShortLinks.invite(invite), nonce(1)).status());
  }

  @Test
  void a_short_invite_is_no_host_token() {
    JsonObject room = api.open(new JsonObject());
    String shorter = ShortLinks.invite(room.getString("invite"));
    assertEquals(401, api.post(invites(room), shorter, new JsonObject()).status());
    assertEquals(401, api.delete(invites(room), shorter).status());
  }

  private static JsonObject made(JsonObject room, JsonObject wishes) {
    return granted(api.post(invites(room), room.getString("host"), wishes));
  }

  private static String invites(JsonObject room) {
    return "/api/rooms/" + room.getString("room") + "/invites";
  }

  @Test
  void a_seat_that_is_handed_over_tells_a_server_that_was_restarted_of_removals() {
    JsonObject room = api.open(new JsonObject());
    String host = room.getString("host");
    granted(api.redeem(host, nonce(1)));
    granted(api.delete("/api/rooms/" + room.getString("room") + "/invites", host));
    String seat = granted(api.redeem(host, nonce(1))).getString("seat");
    try (TestApi restarted = new TestApi()) {
      assertEquals("host", granted(restarted.redeem(host, nonce(2), seat)).getString("role"));
      RawAnswer answer = restarted.redeem(room.getString("invite"), nonce(3));
      assertEquals("{\"error\":\"invite-revoked\"}", answer.body());
    }
  }

  @Test
  void without_one_guests_knock_and_a_newer_host_token_tells_as_much() {
    JsonObject room = api.open(new JsonObject());
    String host = room.getString("host");
    try (TestApi restarted = new TestApi()) {
      granted(restarted.redeem(host, nonce(2)));
      JsonObject guest = granted(restarted.redeem(room.getString("invite"), nonce(3)));
      assertEquals("waiting", guest.getString("role"));
    }
    String newer =
        granted(api.delete("/api/rooms/" + room.getString("room") + "/invites", host))
            .getString("host");
    try (TestApi restarted = new TestApi()) {
      granted(restarted.redeem(newer, nonce(2)));
      assertEquals(410, restarted.redeem(room.getString("invite"), nonce(3)).status());
    }
  }

  @Test
  void a_seat_that_is_handed_over_is_a_help_and_no_claim() {
    JsonObject room = api.open(new JsonObject());
    String host = room.getString("host");
    String other =
        granted(api.redeem(api.open(new JsonObject()).getString("host"), nonce(1)))
            .getString("seat");
    for (String seat : List.of("", "x", host, other, other + ".", "a".repeat(1_601))) {
      assertEquals("host", granted(api.redeem(host, nonce(1), seat)).getString("role"), seat);
    }
    String odd = "{\"token\":\"" + host + "\",\"nonce\":\"" + nonce(1) + "\",\"seat\":5}";
    assertEquals(400, api.ask("POST", "/api/seats", null, odd).status());
  }

  @Test
  void old_tokens_from_one_address_open_ten_rooms_of_a_restarted_server() {
    List<JsonObject> old = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      JsonObject room = api.open(new JsonObject());
      old.add(
          room.put(
              "seat", granted(api.redeem(room.getString("host"), nonce(1))).getString("seat")));
    }
    try (TestApi restarted = new TestApi()) {
      for (JsonObject room : old) {
        assertEquals(
            200,
            restarted
                .ask(
                    "POST",
                    "/api/seats/renew",
                    room.getString("seat"),
                    null,
                    "X-Forwarded-For: 192.0.2.1")
                .status());
        assertTrue(restarted.openRooms() <= 10);
      }
      for (JsonObject room : old) {
        granted(restarted.redeem(room.getString("invite"), nonce(2)));
        String invites = "/api/rooms/" + room.getString("room") + "/invites";
        granted(restarted.post(invites, room.getString("host"), new JsonObject()));
        assertTrue(restarted.openRooms() <= 20, "ten for each address");
      }
    }
  }

  @Test
  void a_single_invite_is_good_for_one_browser() {
    JsonObject room = api.open(new JsonObject());
    String single = single(room);
    String member = granted(api.redeem(single, nonce(1))).getString("member");
    assertEquals(member, granted(api.redeem(single, nonce(1))).getString("member"));
    RawAnswer answer = api.redeem(single, nonce(2));
    assertEquals(409, answer.status());
    assertEquals("{\"error\":\"invite-used\"}", answer.body());
  }

  @Test
  void of_a_hundred_at_once_exactly_one_gets_the_single_invite() {
    String single = single(api.open(new JsonObject()));
    List<Integer> statuses =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(number -> api.redeem(single, nonce(number)).status())
            .toList();
    assertEquals(1, statuses.stream().filter(status -> status == 201).count());
    assertEquals(99, statuses.stream().filter(status -> status == 409).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"token\":\"x\"}",
        "{\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"token\":\"x\",\"nonce\":\"short\"}",
        "{\"token\":\"x\",\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAB\"}",
        "{\"token\":\"x\",\"nonce\":5}",
        "{\"token\":5,\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"token\":null,\"nonce\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
      })
  void a_seat_costs_a_token_and_a_nonce(String body) {
    RawAnswer answer = api.ask("POST", "/api/seats", null, body);
    assertEquals(400, answer.status());
    assertEquals("{\"error\":\"bad-message\"}", answer.body());
  }

  @Test
  void a_bad_token_gets_no_seat_and_no_reason() {
    JsonObject room = api.open(new JsonObject());
    String seat = granted(api.redeem(room.getString("invite"), nonce(1))).getString("seat");
    String invite = room.getString("invite");
    for (String token : List.of("", "x", seat, invite + ".", invite + "=", "a".repeat(1_601))) {
      RawAnswer answer = api.redeem(token, nonce(1));
      assertEquals(401, answer.status());
      assertEquals("{\"error\":\"invalid-token\"}", answer.body());
    }
  }

  @Test
  void a_seat_is_renewed_for_the_same_member_even_after_it_expired() {
    JsonObject room = api.open(new JsonObject());
    JsonObject seat = granted(api.redeem(room.getString("invite"), nonce(1)));
    api.turn(Duration.ofMinutes(10));
    RawAnswer answer = renew(seat.getString("seat"));
    assertEquals(200, answer.status());
    JsonObject newer = new JsonObject(answer.body());
    assertEquals(seat.getString("member"), newer.getString("member"));
    assertEquals(api.now().getEpochSecond() + SEAT_SECONDS, newer.getLong("expires"));
    assertEquals(seat.getLong("renewUntil"), newer.getLong("renewUntil"));
  }

  @Test
  void a_seat_past_its_renewal_is_expired() {
    JsonObject room = api.open(new JsonObject());
    JsonObject seat = granted(api.redeem(room.getString("host"), nonce(1)));
    api.turn(Duration.ofHours(12).plusSeconds(31));
    RawAnswer answer = renew(seat.getString("seat"));
    assertEquals(401, answer.status());
    assertEquals("{\"error\":\"expired\"}", answer.body());
  }

  @Test
  void only_a_seat_is_renewed() {
    JsonObject room = api.open(new JsonObject());
    for (String token : new String[] {room.getString("host"), room.getString("invite"), "", null}) {
      assertEquals(401, renew(token).status());
    }
  }

  @Test
  void an_address_takes_so_many_seats_a_minute_but_may_renew_more() {
    try (TestApi strict = new TestApi(Optional.empty(), 100, 3, 100)) {
      JsonObject room = strict.open(new JsonObject());
      JsonObject seat = null;
      for (int i = 0; i < 3; i++) {
        seat = granted(strict.redeem(room.getString("invite"), nonce(i)));
      }
      RawAnswer answer = strict.redeem(room.getString("invite"), nonce(0));
      assertEquals(429, answer.status());
      assertTrue(Long.parseLong(answer.header("retry-after")) <= 20);
      for (int i = 0; i < 30; i++) {
        assertEquals(
            200, strict.ask("POST", "/api/seats/renew", seat.getString("seat"), null).status());
      }
      assertEquals(
          429, strict.ask("POST", "/api/seats/renew", seat.getString("seat"), null).status());
    }
  }

  private static RawAnswer renew(String seat) {
    return api.ask("POST", "/api/seats/renew", seat, null);
  }

  private static String single(JsonObject room) {
    String path = "/api/rooms/" + room.getString("room") + "/invites";
    return granted(api.post(path, room.getString("host"), new JsonObject().put("uses", 1)))
        .getString("invite");
  }
}
