package app.allo.api;

import static app.allo.api.TestApi.granted;
import static app.allo.api.TestApi.nonce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.allo.ShortLinks;
import app.allo.web.RawAnswer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are opened on other days, and the links by which another device is a host. */
class LaterCallsTest {
  @AutoClose private final TestApi api = new TestApi();

  @Test
  void a_call_for_later_and_its_link_live_as_long_as_was_asked() {
    JsonObject room = api.open(later().put("ttl", 864_000));
    assertEquals(in(Duration.ofDays(10)), room.getLong("expires"));
    api.turn(Duration.ofDays(10).minusSeconds(1));
    assertEquals("guest", seatOf(room.getString("invite")).getString("role"));
    assertEquals("host", seatOf(room.getString("host")).getString("role"));
    api.turn(Duration.ofMinutes(1));
    assertEquals(401, api.redeem(room.getString("invite"), nonce(3)).status());
  }

  @Test
  void no_longer_than_the_server_allows_and_that_is_said() {
    long most = in(TestApi.LATER_TTL);
    assertEquals(most, api.open(later()).getLong("expires"));
    assertEquals(most, api.open(later().put("ttl", 99_000_000_000L)).getLong("expires"));
  }

  @Test
  void a_call_that_begins_now_lives_no_longer_than_before() {
    JsonObject wishes = new JsonObject().put("later", false).put("ttl", 43_201);
    assertEquals(400, api.post("/api/rooms", null, wishes).status());
    assertEquals(400, api.post("/api/rooms", null, later().put("ttl", 0)).status());
  }

  @Test
  void a_token_renews_itself_while_it_is_good() {
    JsonObject room = api.open(later());
    api.turn(Duration.ofDays(29));
    JsonObject renewed = granted(hosts(room, room.getString("host"), "later"));
    assertEquals(in(TestApi.LATER_TTL), renewed.getLong("expires"));
    api.turn(Duration.ofDays(29));
    JsonObject again = granted(hosts(room, renewed.getString("host"), "later"));
    assertEquals(401, hosts(room, room.getString("host"), "later").status());
    String member = seatOf(again.getString("host")).getString("member");
    assertEquals(seatOf(renewed.getString("host")).getString("member"), member);
  }

  @Test
  void a_renewed_token_knows_of_what_was_revoked() {
    JsonObject room = api.open(later());
    granted(api.delete("/api/rooms/" + room.getString("room") + "/invites", host(room)));
    JsonObject renewed = granted(hosts(room, host(room), "later"));
    assertEquals(1, claims(renewed.getString("host")).getLong("lgen"));
  }

  @Test
  void the_token_of_a_call_that_begins_now_does_not_renew_itself() {
    JsonObject room = api.open(new JsonObject());
    assertEquals(403, hosts(room, host(room), "later").status());
  }

  @Test
  void a_link_to_a_later_call_may_live_as_long_as_the_call() {
    JsonObject room = api.open(later());
    JsonObject wishes = new JsonObject().put("ttl", 2_592_000);
    String path = "/api/rooms/" + room.getString("room") + "/invites";
    assertEquals(
        in(TestApi.LATER_TTL), granted(api.post(path, host(room), wishes)).getLong("expires"));
    assertEquals(400, api.post(path, host(room), wishes.put("ttl", 2_592_001)).status());
  }

  @Test
  void a_host_link_makes_another_device_a_host_for_a_quarter_of_an_hour() {
    JsonObject room = api.open(new JsonObject().put("knock", true));
    JsonObject link = granted(hosts(room, host(room), "device"));
    assertEquals(in(Duration.ofMinutes(15)), link.getLong("expires"));
    String invite = ShortLinks.invite(link.getString("host"));
    JsonObject seat = seatOf(invite);
    assertEquals("host", seat.getString("role"));
    assertEquals(seatOf(link.getString("host")).getString("member"), seat.getString("member"));
    assertNotEquals(seatOf(host(room)).getString("member"), seat.getString("member"));
    api.turn(Duration.ofMinutes(16));
    RawAnswer late = api.redeem(invite, nonce(9));
    assertEquals("{\"error\":\"expired\"}", late.body());
  }

  @Test
  void a_host_link_outlives_no_host() {
    JsonObject room = api.open(new JsonObject().put("ttl", 60));
    JsonObject link = granted(hosts(room, host(room), "device"));
    assertEquals(in(Duration.ofSeconds(60)), link.getLong("expires"));
  }

  @Test
  void a_room_that_a_host_link_opens_again_lives_longer_than_the_link() {
    JsonObject room = api.open(new JsonObject());
    JsonObject link = granted(hosts(room, host(room), "device"));
    api.turn(Duration.ofMinutes(14));
    long until = seatOf(link.getString("host")).getLong("renewUntil");
    assertEquals(room.getLong("expires"), until);
  }

  @Test
  void no_host_link_makes_another() {
    JsonObject room = api.open(later());
    String link = granted(hosts(room, host(room), "device")).getString("host");
    assertEquals(403, hosts(room, link, "device").status());
    assertEquals(403, hosts(room, link, "later").status());
    assertEquals(201, hosts(room, host(room), "device").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"for\":\"\"}",
        "{\"for\":1}",
        "{\"for\":\"host\"}",
        "{\"for\":\"device\",\"ttl\":0}",
        "{\"for\":\"device\",\"ttl\":901}",
        "{\"for\":\"later\",\"ttl\":0}"
      })
  void a_host_token_that_cannot_be_is_a_bad_message(String body) {
    JsonObject room = api.open(later());
    String path = "/api/rooms/" + room.getString("room") + "/hosts";
    RawAnswer answer = api.ask("POST", path, host(room), body);
    assertEquals(400, answer.status());
    assertEquals("{\"error\":\"bad-message\"}", answer.body());
  }

  @Test
  void no_other_token_makes_one_and_none_for_another_room() {
    JsonObject room = api.open(later());
    JsonObject other = api.open(later());
    assertEquals(401, hosts(room, room.getString("invite"), "device").status());
    assertEquals(401, hosts(room, null, "device").status());
    assertEquals(404, hosts(room, host(other), "device").status());
  }

  private RawAnswer hosts(JsonObject room, String bearer, String purpose) {
    String path = "/api/rooms/" + room.getString("room") + "/hosts";
    return api.post(path, bearer, new JsonObject().put("for", purpose));
  }

  private JsonObject seatOf(String token) {
    return granted(api.redeem(token, nonce(7)));
  }

  private static String host(JsonObject room) {
    return room.getString("host");
  }

  private static JsonObject later() {
    return new JsonObject().put("later", true);
  }

  private long in(Duration duration) {
    return api.now().plus(duration).getEpochSecond();
  }

  private static JsonObject claims(String token) {
    byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return new JsonObject(new String(payload, StandardCharsets.UTF_8));
  }
}
