package app.allo.signaling;

import static app.allo.signaling.SignalSite.NEVER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.room.MemberId;
import app.allo.room.Role;
import app.allo.room.RoomId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpgradeTest {
  private static final SignalLimits SMALL =
      new SignalLimits(2, 200, 1024, NEVER, NEVER, NEVER, NEVER, NEVER);

  private static SignalSite site;

  private final RoomId room = site.newRoom();
  private final String seat = site.seat(room, site.newMember(), Role.GUEST);
  private final String good = SignalSite.upgrade(seat);

  @BeforeAll
  static void open() {
    site = SignalSite.open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void a_seat_opens_a_socket_and_is_never_echoed() throws IOException {
    try (RawWebSocket socket = RawWebSocket.connect(site.port)) {
      RawWebSocket.Answer answer = socket.ask(good);

      assertEquals(101, answer.status());
      assertEquals("allo.v1", answer.header("Sec-WebSocket-Protocol"));
      assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", answer.header("Sec-WebSocket-Accept"));
      assertFalse(answer.head().contains(seat));
      site.join(socket);
    }
  }

  @Test
  void the_order_and_the_lines_of_the_subprotocols_do_not_matter() throws IOException {
    String other =
        good.replace(
            "allo.v1, seat." + seat, "seat." + seat + "\r\nSec-WebSocket-Protocol: allo.v1");
    try (RawWebSocket socket = RawWebSocket.connect(site.port)) {
      assertEquals(101, socket.ask(other).status());
      site.join(socket);
    }
  }

  @Test
  void deflate_is_offered_and_not_negotiated() throws IOException {
    String offering =
        good.replace(
            "\r\n\r\n",
            "\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n");
    try (RawWebSocket socket = RawWebSocket.connect(site.port)) {
      RawWebSocket.Answer answer = socket.ask(offering);

      assertEquals(101, answer.status());
      assertNull(answer.header("Sec-WebSocket-Extensions"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "http://allo.test.evil.example",
        "http://allo.example.evil",
        "http://allo.test:81",
        "https://allo.test",
        "http://allo.test/",
        "HTTP://ALLO.TEST",
        "http://allo.test, http://allo.test"
      })
  void a_foreign_origin_is_403(String origin) throws IOException {
    refused(403, "foreign-origin", good.replace(SignalSite.ORIGIN, origin));
  }

  @Test
  void no_origin_is_403() throws IOException {
    refused(403, "foreign-origin", good.replace("Origin: http://allo.test\r\n", ""));
  }

  @Test
  void two_origins_are_403() throws IOException {
    refused(403, "foreign-origin", with("Origin: http://allo.test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: websocket\r\n",
        "Connection: Upgrade\r\n",
        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
      })
  void a_request_that_asks_for_no_upgrade_is_426(String without) throws IOException {
    RawWebSocket.Answer answer = refused(426, "upgrade-required", good.replace(without, ""));
    assertEquals("websocket", answer.header("Upgrade"));
  }

  @Test
  void an_upgrade_to_something_else_is_426() throws IOException {
    refused(426, "upgrade-required", good.replace("Upgrade: websocket", "Upgrade: h2c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "7", "0", "14", "013", "13, 8", "x", ""})
  void another_version_is_426_with_the_one_there_is(String version) throws IOException {
    RawWebSocket.Answer answer =
        refused(
            426,
            "upgrade-required",
            good.replace("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: " + version));
    assertEquals("13", answer.header("Sec-WebSocket-Version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void another_method_is_405(String method) throws IOException {
    RawWebSocket.Answer answer =
        refused(405, "method-not-allowed", good.replace("GET ", method + " "));
    assertEquals("GET", answer.header("Allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "dGhlIHNhbXBsZSBub25jZQ",
        "dGhlIHNhbXBsZSBub25jZQ=",
        "dGhlIHNhbXBsZSBub25jZXM=",
        "dGhlIHNhbXBsZSBub25jZQ==dGhlIHNhbXBsZSBub25jZQ==",
        "************************",
        "dGhlIHNhbXBsZSBub25j\tQ=="
      })
  void a_bad_key_is_400(String key) throws IOException {
    refused(400, "bad-request", good.replace(SignalSite.KEY, key));
  }

  @Test
  void two_keys_are_400() throws IOException {
    refused(400, "bad-request", with("Sec-WebSocket-Key: " + SignalSite.KEY));
  }

  @Test
  void HTTP_1_0_is_400() throws IOException {
    refused(400, "bad-request", good.replace("HTTP/1.1", "HTTP/1.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
  void a_body_is_400(String header) throws IOException {
    refused(400, "bad-request", with(header));
  }

  @Test
  void no_seat_is_401() throws IOException {
    refused(401, "invalid-token", good.replace(", seat." + seat, ""));
  }

  @Test
  void a_seat_in_the_query_only_is_400() throws IOException {
    refused(
        400,
        "bad-request",
        good.replace(", seat." + seat, "").replace("/signal", "/signal?seat=" + seat));
  }

  @Test
  void two_seats_are_400() throws IOException {
    refused(400, "bad-request", good.replace("allo.v1,", "allo.v1, seat.x,"));
  }

  @ParameterizedTest
  @CsvSource({"allo.v2", "ALLO.V1", "allo", "graphql-ws"})
  void another_subprotocol_is_400(String subprotocol) throws IOException {
    refused(400, "bad-request", good.replace("allo.v1", subprotocol));
  }

  @Test
  void a_bad_token_is_401() throws IOException {
    refused(401, "invalid-token", SignalSite.upgrade(seat + "."));
    refused(401, "invalid-token", SignalSite.upgrade("x"));
    refused(401, "invalid-token", SignalSite.upgrade(""));
  }

  @Test
  void another_kind_of_token_is_401() throws IOException {
    SeatClaims like = site.claims(room, site.newMember(), Role.HOST);
    Claims host = new HostClaims(room, like.jti(), 0, 0, 16, false, like.expires());
    Claims invite = new InviteClaims(room, like.jti(), 0, 0, 0, 16, false, like.expires());
    refused(401, "invalid-token", SignalSite.upgrade(site.tokens.sign(host)));
    refused(401, "invalid-token", SignalSite.upgrade(site.tokens.sign(invite)));
  }

  @Test
  void an_expired_seat_is_401() throws IOException {
    SeatClaims claims = site.claims(room, site.newMember(), Role.GUEST);
    long past = claims.expires() - Duration.ofHours(2).toSeconds();
    refused(401, "expired", SignalSite.upgrade(site.tokens.sign(copy(claims, past, claims.gen()))));
  }

  @Test
  void a_full_room_is_409() throws IOException {
    RoomId pair = site.newRoom();
    for (int i = 0; i < 16; i++) {
      site.guest(pair).close();
    }
    refused(409, "room-full", SignalSite.upgrade(site.seat(pair, site.newMember(), Role.GUEST)));
  }

  @Test
  void a_locked_room_is_423() throws IOException {
    try (RawWebSocket host = site.joined(room, site.newMember(), Role.HOST)) {
      host.text("{\"type\":\"lock\",\"locked\":true}");
      host.message("room");
      refused(423, "room-locked", good);
    }
  }

  @Test
  void an_ended_room_is_410() throws IOException {
    try (RawWebSocket host = site.joined(room, site.newMember(), Role.HOST)) {
      host.text("{\"type\":\"end\"}");
      assertEquals(4404, host.closeCode());
      refused(410, "room-ended", good);
    }
  }

  @Test
  void a_removed_member_is_403() throws IOException {
    MemberId removed = site.newMember();
    try (RawWebSocket host = site.joined(room, site.newMember(), Role.HOST);
        RawWebSocket guest = site.joined(room, removed, Role.GUEST)) {
      host.text("{\"type\":\"remove\",\"member\":\"" + removed + "\"}");
      assertEquals(4403, guest.closeCode());
      refused(403, "removed", SignalSite.upgrade(site.seat(room, removed, Role.GUEST)));
    }
  }

  @Test
  void too_many_sockets_of_an_address_are_429_until_one_goes() throws IOException {
    try (SignalSite small = SignalSite.open(SMALL)) {
      RoomId there = small.newRoom();
      String another = SignalSite.upgrade(small.seat(there, small.newMember(), Role.GUEST));
      try (RawWebSocket one = small.guest(there);
          RawWebSocket two = small.guest(there);
          RawWebSocket three = RawWebSocket.connect(small.port)) {
        RawWebSocket.Answer answer = three.ask(another);
        assertEquals(429, answer.status());
        assertEquals("{\"error\":\"too-many\"}", answer.body());
        assertEquals("10", answer.header("Retry-After"));
        two.text("{\"type\":\"leave\"}");
        assertEquals(1000, two.closeCode());
        Until.holds("one place is free", () -> small.sockets.count() == 1);
        assertEquals(101, three.ask(another).status());
        one.closing(1000);
        assertEquals(1000, one.closeCode());
      }
      Until.holds("the address is forgotten", () -> small.sockets.addresses() == 0);
    }
  }

  @Test
  void a_page_that_only_tries_gets_a_socket_that_is_closed_at_once() throws IOException {
    String trial = good.replace("allo.v1, seat." + seat, "allo.check");
    int rooms = site.owner.openRooms();
    try (RawWebSocket socket = RawWebSocket.connect(site.port)) {
      RawWebSocket.Answer answer = socket.ask(trial);
      assertEquals(101, answer.status());
      assertEquals("allo.check", answer.header("Sec-WebSocket-Protocol"));
      assertEquals(1000, socket.closeCode());
      // Whoever does not answer the close is cut: a trial holds no place for long.
      assertTrue(socket.isAtEnd());
    }
    assertEquals(rooms, site.owner.openRooms());
    Until.holds("its place is free", () -> site.sockets.addresses() == 0);
  }

  @Test
  void a_trial_passes_the_same_checks_and_is_nothing_else_besides() throws IOException {
    String trial = good.replace("allo.v1, seat." + seat, "allo.check");
    refused(403, "foreign-origin", trial.replace(SignalSite.ORIGIN, "http://evil.example"));
    refused(400, "bad-request", trial.replace("/signal", "/signal?x"));
    refused(400, "bad-request", good.replace("allo.v1, ", "allo.check, allo.v1, "));
    refused(400, "bad-request", trial.replace("allo.check", "allo.check, allo.check"));
    refused(400, "bad-request", trial.replace("allo.check", "allo.checks"));
  }

  @Test
  void refused_upgrades_hold_no_place() throws IOException {
    int before = site.sockets.count();
    for (int i = 0; i < 2 * SignalSite.LIMITS.socketsPerAddress(); i++) {
      refused(401, "invalid-token", SignalSite.upgrade("x"));
    }
    assertEquals(before, site.sockets.count());
    try (RawWebSocket socket = site.socket(seat)) {
      site.join(socket);
    }
  }

  @Test
  void a_draining_server_is_503() throws IOException {
    try (SignalSite going = SignalSite.open()) {
      SignalSite.await(going.sockets.drain(Duration.ofMillis(1)));
      String request =
          SignalSite.upgrade(going.seat(going.newRoom(), going.newMember(), Role.GUEST));
      try (RawWebSocket socket = RawWebSocket.connect(going.port)) {
        RawWebSocket.Answer answer = socket.ask(request);
        assertEquals(503, answer.status());
        assertEquals("{\"error\":\"busy\"}", answer.body());
      }
    }
  }

  private String with(String header) {
    return good.replace("\r\n\r\n", "\r\n" + header + "\r\n\r\n");
  }

  private static RawWebSocket.Answer refused(int status, String code, String request)
      throws IOException {
    try (RawWebSocket socket = RawWebSocket.connect(site.port)) {
      RawWebSocket.Answer answer = socket.ask(request);
      assertEquals(status, answer.status(), answer::head);
      assertEquals("application/json", answer.header("Content-Type"));
      assertEquals("no-store", answer.header("Cache-Control"));
      assertEquals(Set.of("error"), new JsonObject(answer.body()).fieldNames());
      assertEquals(code, new JsonObject(answer.body()).getString("error"));
      assertFalse(answer.head().toLowerCase(Locale.ROOT).contains("sec-websocket-accept"));
      return answer;
    }
  }

  private static SeatClaims copy(SeatClaims claims, long expires, long gen) {
    return new SeatClaims(
        claims.room(),
        claims.member(),
        claims.role(),
        gen,
        claims.lgen(),
        claims.invite(),
        claims.single(),
        claims.out(),
        claims.jti(),
        claims.capacity(),
        claims.knock(),
        expires,
        claims.renewUntil());
  }
}
