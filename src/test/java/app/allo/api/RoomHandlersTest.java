package app.allo.api;

import static app.allo.api.TestApi.granted;
import static app.allo.api.TestApi.nonce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.origin.LocalNetwork;
import app.allo.room.id.Id128;
import app.allo.web.RawAnswer;
import app.allo.web.RawClient;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomHandlersTest {
  @AutoClose private static final TestApi api = new TestApi();

  @Test
  void a_room_is_opened_with_the_defaults() {
    RawAnswer answer = api.post("/api/rooms", null, new JsonObject());
    assertEquals(201, answer.status());
    assertEquals("no-store", answer.header("cache-control"));
    assertEquals("application/json", answer.header("content-type"));
    JsonObject room = new JsonObject(answer.body());
    assertTrue(Id128.isCanonical(room.getString("room")));
    assertEquals(8, room.getInteger("capacity"));
    assertEquals(false, room.getBoolean("knock"));
    assertEquals(api.now().plus(TestApi.ROOM_TTL).getEpochSecond(), room.getLong("expires"));
    assertEquals("host", seatOf(room.getString("host")).getString("role"));
    assertEquals("guest", seatOf(room.getString("invite")).getString("role"));
    assertEquals(6, room.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8443", "127.0.0.1:8443", "[::1]:8443", "LOCALHOST:8443"})
  void who_starts_a_call_on_this_machine_learns_where_others_find_it(String host) {
    Optional<String> expected =
        LocalNetwork.address().map(address -> "http://" + address.getHostAddress() + ":8443");
    assertEquals(expected, Optional.ofNullable(openedAt(host).getString("elsewhere")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"allo", "192.168.1.5:8443", "localhost.example:8443"})
  void who_started_a_call_elsewhere_needs_no_other_address(String host) {
    assertFalse(openedAt(host).containsKey("elsewhere"));
  }

  private static JsonObject openedAt(String host) {
    return granted(
        RawClient.ask(
            api.port(),
            "POST /api/rooms HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n\r\n"));
  }

  @Test
  void a_body_is_not_needed() {
    assertEquals(201, api.ask("POST", "/api/rooms", null, null).status());
    assertEquals(201, api.ask("POST", "/api/rooms", null, "").status());
  }

  @Test
  void a_host_says_how_many_and_how_long_and_whether_to_knock() {
    JsonObject room =
        api.open(
            new JsonObject()
                .put("capacity", 2)
                .put("knock", true)
                .put("ttl", 60)
                .put("unknown", new JsonObject()));
    assertEquals(2, room.getInteger("capacity"));
    assertEquals(true, room.getBoolean("knock"));
    assertEquals(api.now().plusSeconds(60).getEpochSecond(), room.getLong("expires"));
    assertEquals("waiting", seatOf(room.getString("invite")).getString("role"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"capacity\":1}",
        "{\"capacity\":17}",
        "{\"capacity\":\"8\"}",
        "{\"capacity\":2.5}",
        "{\"capacity\":null}",
        "{\"capacity\":2,\"capacity\":3}",
        "{\"knock\":\"yes\"}",
        "{\"knock\":1}",
        "{\"ttl\":0}",
        "{\"ttl\":-1}",
        "{\"ttl\":43201}",
        "{\"ttl\":1e3}",
        "[]",
        "{",
      })
  void a_room_that_cannot_be_is_a_bad_message(String body) {
    RawAnswer answer = api.ask("POST", "/api/rooms", null, body);
    assertEquals(400, answer.status());
    assertEquals("{\"error\":\"bad-message\"}", answer.body());
  }

  @Test
  void an_invite_is_made_as_the_host_wishes() {
    JsonObject room = api.open(new JsonObject());
    JsonObject plain = granted(api.post(invites(room), room.getString("host"), new JsonObject()));
    assertTrue(Id128.isCanonical(plain.getString("id")));
    assertEquals(api.now().plus(TestApi.INVITE_TTL).getEpochSecond(), plain.getLong("expires"));
    assertEquals(3, plain.size());
    JsonObject knocking =
        granted(
            api.post(
                invites(room),
                room.getString("host"),
                new JsonObject().put("uses", 1).put("ttl", 604_800).put("knock", true)));
    assertEquals(api.now().plus(Duration.ofDays(7)).getEpochSecond(), knocking.getLong("expires"));
    assertEquals("waiting", seatOf(knocking.getString("invite")).getString("role"));
  }

  @Test
  void an_invite_knocks_where_its_room_does() {
    JsonObject room = api.open(new JsonObject().put("knock", true));
    JsonObject invite = granted(api.post(invites(room), room.getString("host"), new JsonObject()));
    assertEquals("waiting", seatOf(invite.getString("invite")).getString("role"));
    JsonObject open =
        granted(
            api.post(invites(room), room.getString("host"), new JsonObject().put("knock", false)));
    assertEquals("guest", seatOf(open.getString("invite")).getString("role"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"uses\":-1}",
        "{\"uses\":1001}",
        "{\"uses\":\"1\"}",
        "{\"ttl\":0}",
        "{\"ttl\":604801}",
        "{\"knock\":0}"
      })
  void an_invite_that_cannot_be_is_a_bad_message(String body) {
    JsonObject room = api.open(new JsonObject());
    assertEquals(400, api.ask("POST", invites(room), room.getString("host"), body).status());
  }

  @Test
  void a_revoked_invite_lets_nobody_new_in() {
    JsonObject room = api.open(new JsonObject());
    String host = room.getString("host");
    JsonObject invite = granted(api.post(invites(room), host, new JsonObject()));
    RawAnswer revoked = api.delete(invites(room) + "/" + invite.getString("id"), host);
    assertEquals(204, revoked.status());
    assertEquals("", revoked.body());
    assertEquals("no-store", revoked.header("cache-control"));
    RawAnswer late = api.redeem(invite.getString("invite"), nonce(1));
    assertEquals(410, late.status());
    assertEquals("{\"error\":\"invite-revoked\"}", late.body());
    assertEquals(201, api.redeem(room.getString("invite"), nonce(1)).status());
  }

  @Test
  void rotating_ends_every_older_link() {
    JsonObject room = api.open(new JsonObject());
    JsonObject older = granted(api.post(invites(room), room.getString("host"), new JsonObject()));
    RawAnswer answer = api.delete(invites(room), room.getString("host"));
    assertEquals(201, answer.status());
    JsonObject rotated = new JsonObject(answer.body());
    assertEquals(3, rotated.size());
    assertEquals(410, api.redeem(room.getString("invite"), nonce(1)).status());
    assertEquals(410, api.redeem(older.getString("invite"), nonce(1)).status());
    assertEquals(201, api.redeem(rotated.getString("invite"), nonce(1)).status());
    assertEquals(
        201, api.post(invites(room), rotated.getString("host"), new JsonObject()).status());
  }

  @Test
  void only_the_host_of_this_room_rules_it() {
    JsonObject room = api.open(new JsonObject());
    JsonObject other = api.open(new JsonObject());
    RawAnswer strange = api.post(invites(room), other.getString("host"), new JsonObject());
    assertEquals(404, strange.status());
    assertEquals("{\"error\":\"room-not-found\"}", strange.body());
    assertEquals(404, api.delete(invites(room), other.getString("host")).status());
    assertEquals(201, api.redeem(room.getString("invite"), nonce(1)).status());
  }

  @Test
  void no_other_kind_of_token_rules_a_room() {
    JsonObject room = api.open(new JsonObject());
    String seat = granted(api.redeem(room.getString("host"), nonce(1))).getString("seat");
    for (String token : new String[] {seat, room.getString("invite"), "x", "", null}) {
      RawAnswer answer = api.post(invites(room), token, new JsonObject());
      assertEquals(401, answer.status());
      assertEquals("{\"error\":\"invalid-token\"}", answer.body());
      assertEquals(401, api.delete(invites(room), token).status());
      assertEquals(401, api.delete(invites(room) + "/" + nonce(1), token).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "AAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAB",
        "AAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAA+A",
        "AAAAAAAAAAAAAAAAAAAA%41A",
        "..",
        "%41"
      })
  void a_room_or_invite_that_cannot_be_named_is_not_found_and_none_is_made(String id) {
    JsonObject room = api.open(new JsonObject());
    String host = room.getString("host");
    int rooms = api.openRooms();
    RawAnswer answer = api.post("/api/rooms/" + id + "/invites", host, new JsonObject());
    assertEquals(404, answer.status());
    assertEquals(404, api.delete(invites(room) + "/" + id, host).status());
    assertTrue(api.openRooms() <= rooms, "a room was made");
  }

  @Test
  void an_expired_host_token_says_so() {
    JsonObject room = api.open(new JsonObject().put("ttl", 10));
    api.turn(Duration.ofSeconds(10 + 31));
    RawAnswer answer = api.post(invites(room), room.getString("host"), new JsonObject());
    assertEquals(401, answer.status());
    assertEquals("{\"error\":\"expired\"}", answer.body());
  }

  @Test
  void no_two_rooms_are_alike() {
    JsonObject one = api.open(new JsonObject());
    JsonObject two = api.open(new JsonObject());
    assertNotEquals(one.getString("room"), two.getString("room"));
    assertFalse(one.getString("host").equals(two.getString("host")));
  }

  private static JsonObject seatOf(String token) {
    return granted(api.redeem(token, nonce(7)));
  }

  private static String invites(JsonObject room) {
    return "/api/rooms/" + room.getString("room") + "/invites";
  }
}
