package app.allo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Refusal;
import app.allo.web.RawAnswer;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may open a room, and how many. */
class RoomCreationLimitsTest {
  @Test
  void a_room_costs_the_operator_s_key_where_one_is_set() {
    String key = "open sesame";
    try (TestApi keyed = new TestApi(Optional.of(key), 100, 100, 10)) {
      for (String wrong : new String[] {null, "", "open", "open sesame x", "open sesamE"}) {
        RawAnswer answer = keyed.post("/api/rooms", wrong, new JsonObject());
        assertEquals(401, answer.status(), wrong);
        assertEquals("{\"error\":\"invalid-token\"}", answer.body());
      }
      assertEquals(201, keyed.post("/api/rooms", key, new JsonObject()).status());
      assertEquals(
          201,
          keyed.ask("POST", "/api/rooms", null, "{}", "authorization: bearer " + key).status());
      String twice = "Authorization: Bearer " + key + "\r\nAuthorization: Bearer " + key;
      assertEquals(401, keyed.ask("POST", "/api/rooms", null, "{}", twice).status());
      String basic = "Authorization: Basic " + key;
      assertEquals(401, keyed.ask("POST", "/api/rooms", null, "{}", basic).status());
    }
  }

  @Test
  void an_address_opens_so_many_rooms_a_minute() {
    try (TestApi strict = new TestApi(Optional.empty(), 3, 100, 100)) {
      for (int i = 0; i < 3; i++) {
        strict.open(new JsonObject());
      }
      RawAnswer answer = strict.post("/api/rooms", null, new JsonObject());
      assertEquals(429, answer.status());
      assertEquals("{\"error\":\"too-many\"}", answer.body());
      long wait = Long.parseLong(answer.header("retry-after"));
      assertTrue(wait >= 1 && wait <= 20, "wait " + wait);
      assertTrue(strict.refusals.contains(Refusal.TOO_MANY));
      String elsewhere = "X-Forwarded-For: 203.0.113.7";
      assertEquals(201, strict.ask("POST", "/api/rooms", null, "{}", elsewhere).status());
    }
  }

  @Test
  void an_address_makes_and_takes_back_so_many_invites_a_minute() {
    try (TestApi strict = new TestApi(Optional.empty(), 100, 3, 100)) {
      JsonObject room = strict.open(new JsonObject());
      String invites = "/api/rooms/" + room.getString("room") + "/invites";
      String host = room.getString("host");
      for (int i = 0; i < 3; i++) {
        assertEquals(201, strict.post(invites, host, new JsonObject()).status());
      }
      assertEquals(429, strict.post(invites, host, new JsonObject()).status());
      assertEquals(429, strict.ask("DELETE", invites, host, null).status());
      String one = invites + "/AAAAAAAAAAAAAAAAAAAAAA";
      assertEquals(429, strict.ask("DELETE", one, host, null).status());
    }
  }

  @Test
  void a_full_server_says_when_to_come_back() {
    try (TestApi small = new TestApi(Optional.empty(), 100, 100, 1)) {
      small.open(new JsonObject());
      RawAnswer answer = small.post("/api/rooms", null, new JsonObject());
      assertEquals(503, answer.status());
      assertEquals("{\"error\":\"busy\"}", answer.body());
      assertEquals("5", answer.header("retry-after"));
    }
  }
}
