package app.allo.api;

import static app.allo.api.TestApi.granted;
import static app.allo.api.TestApi.nonce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.web.RawAnswer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IceHandlersTest {
  private static final String PATH = "/api/ice";

  @AutoClose private TestApi api = new TestApi();

  @Test
  void anybody_learns_which_servers_there_are_and_gets_nothing_that_they_relay_for() {
    RawAnswer answer = api.ask("GET", PATH, null, null);
    assertEquals(200, answer.status());
    assertEquals("no-store", answer.header("cache-control"));
    assertEquals(
        new JsonArray()
            .add(new JsonObject().put("urls", new JsonArray().add("stun:stun.allo.example")))
            .add(new JsonObject().put("urls", new JsonArray().add("turn:turn.allo.example"))),
        granted(answer).getJsonArray("iceServers"));
  }

  @Test
  void one_with_a_seat_gets_the_credentials_that_a_welcome_would_hold() {
    JsonObject room = api.open(new JsonObject());
    JsonObject seat = granted(api.redeem(room.getString("invite"), nonce(1)));
    JsonObject turn = turnFor(seat.getString("seat"));
    assertEquals(Set.of("urls", "username", "credential"), turn.fieldNames());
    assertTrue(turn.getString("username").endsWith(":" + seat.getString("member")));
  }

  @Test
  void one_who_knocks_gets_none_yet() {
    JsonObject room = api.open(new JsonObject().put("knock", true));
    JsonObject seat = granted(api.redeem(room.getString("invite"), nonce(1)));
    assertEquals("waiting", seat.getString("role"));
    assertEquals(Set.of("urls"), turnFor(seat.getString("seat")).fieldNames());
  }

  @Test
  void what_is_no_seat_is_refused() {
    JsonObject room = api.open(new JsonObject());
    for (String token : new String[] {"x", room.getString("invite"), room.getString("host")}) {
      RawAnswer answer = api.ask("GET", PATH, token, null);
      assertEquals(401, answer.status());
      assertEquals("invalid-token", new JsonObject(answer.body()).getString("error"));
    }
  }

  @Test
  void another_site_is_refused_and_so_is_another_method() {
    assertEquals(403, api.ask("GET", PATH, null, null, "Origin: https://evil.example").status());
    RawAnswer answer = api.post(PATH, null, new JsonObject());
    assertEquals(405, answer.status());
    assertEquals("GET", answer.header("allow"));
  }

  @Test
  void an_address_that_asks_too_often_has_to_wait() {
    api.close();
    api = new TestApi(Optional.empty(), 1, 2, 10);
    assertEquals(200, api.ask("GET", PATH, null, null).status());
    assertEquals(200, api.ask("GET", PATH, null, null).status());
    RawAnswer answer = api.ask("GET", PATH, null, null);
    assertEquals(429, answer.status());
    assertTrue(Integer.parseInt(answer.header("retry-after")) > 0);
  }

  /** The entry of the relay, as the bearer of this seat gets it. */
  private JsonObject turnFor(String seat) {
    JsonArray servers = granted(api.ask("GET", PATH, seat, null)).getJsonArray("iceServers");
    assertEquals(2, servers.size());
    return servers.getJsonObject(1);
  }
}
