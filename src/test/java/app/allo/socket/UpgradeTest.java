package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.room.claims.Role;
import app.allo.room.id.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which request opens a socket, whoever asks. */
class UpgradeTest {
  @AutoClose private static final SocketServer server = SocketServer.open();

  private final RoomId room = server.newRoom();
  private final String seat = server.seat(room, server.newMember(), Role.GUEST);
  private final String good = UpgradeRequest.with(seat);

  @Test
  void a_seat_opens_a_socket_and_is_never_echoed() throws IOException {
    try (RawWebSocket socket = RawWebSocket.connect(server.port)) {
      RawWebSocket.Answer answer = socket.ask(good);

      assertEquals(101, answer.status());
      assertEquals("allo.v1", answer.header("Sec-WebSocket-Protocol"));
      assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", answer.header("Sec-WebSocket-Accept"));
      assertFalse(answer.head().contains(seat));
      server.join(socket);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: h2c, websocket\r\nConnection: Upgrade",
        "Upgrade: WebSocket\r\nConnection: keep-alive, UPGRADE",
        "Upgrade: websocket\r\nConnection: close\r\nConnection: Upgrade",
        "Upgrade: h2c\r\nUpgrade: websocket\r\nConnection: HTTP2-Settings,Upgrade"
      })
  void what_is_asked_for_may_stand_in_a_list(String asking) throws IOException {
    String list = good.replace("Upgrade: websocket\r\nConnection: Upgrade", asking);
    try (RawWebSocket socket = RawWebSocket.connect(server.port)) {
      assertEquals(101, socket.ask(list).status());
      server.join(socket);
    }
  }

  @Test
  void nothing_that_is_written_behind_an_upgrade_is_answered_as_http() throws IOException {
    try (SocketServer hasty =
            SocketServer.open(new Tuning().joinWithin(Duration.ofMillis(300)).build());
        RawWebSocket socket = RawWebSocket.connect(hasty.port)) {
      String fresh = hasty.seat(hasty.newRoom(), hasty.newMember(), Role.GUEST);
      String behind = "GET /signal HTTP/1.1\r\nHost: allo.test\r\n\r\n";

      assertEquals(101, socket.ask(UpgradeRequest.with(fresh) + behind).status());
      assertEquals(4408, socket.closeCode());
    }
  }

  @Test
  void the_order_and_the_lines_of_the_subprotocols_do_not_matter() throws IOException {
    for (String offered :
        List.of(
            "seat." + seat + "\r\nSec-WebSocket-Protocol: allo.v1",
            "seat." + seat + ",allo.v1",
            "chat, seat." + seat + ", allo.v1")) {
      try (RawWebSocket socket = RawWebSocket.connect(server.port)) {
        RawWebSocket.Answer answer = socket.ask(good.replace("allo.v1, seat." + seat, offered));
        assertEquals(101, answer.status());
        assertEquals("allo.v1", answer.header("Sec-WebSocket-Protocol"));
        server.join(socket);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permessage-deflate; client_max_window_bits",
        "deflate-frame",
        "x-webkit-deflate-frame"
      })
  void deflate_is_offered_and_not_negotiated(String extension) throws IOException {
    String offering =
        good.replace("\r\n\r\n", "\r\nSec-WebSocket-Extensions: " + extension + "\r\n\r\n");
    try (RawWebSocket socket = RawWebSocket.connect(server.port)) {
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
    server.refused(403, "foreign-origin", good.replace(UpgradeRequest.ORIGIN, origin));
  }

  @Test
  void no_origin_is_403() throws IOException {
    server.refused(403, "foreign-origin", good.replace("Origin: http://allo.test\r\n", ""));
  }

  @Test
  void two_origins_are_403() throws IOException {
    server.refused(403, "foreign-origin", with("Origin: http://allo.test"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Upgrade: websocket\r\n",
        "Connection: Upgrade\r\n",
        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
      })
  void a_request_that_asks_for_no_upgrade_is_426(String without) throws IOException {
    RawWebSocket.Answer answer = server.refused(426, "upgrade-required", good.replace(without, ""));
    assertEquals("websocket", answer.header("Upgrade"));
  }

  @Test
  void an_upgrade_to_something_else_is_426() throws IOException {
    server.refused(426, "upgrade-required", good.replace("Upgrade: websocket", "Upgrade: h2c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "7", "0", "14", "013", "13, 8", "x", ""})
  void another_version_is_426_with_the_one_there_is(String version) throws IOException {
    RawWebSocket.Answer answer =
        server.refused(
            426,
            "upgrade-required",
            good.replace("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: " + version));
    assertEquals("13", answer.header("Sec-WebSocket-Version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
  void another_method_is_405(String method) throws IOException {
    RawWebSocket.Answer answer =
        server.refused(405, "method-not-allowed", good.replace("GET ", method + " "));
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
    server.refused(400, "bad-request", good.replace(UpgradeRequest.KEY, key));
  }

  @Test
  void two_keys_are_400() throws IOException {
    server.refused(400, "bad-request", with("Sec-WebSocket-Key: " + UpgradeRequest.KEY));
  }

  @Test
  void HTTP_1_0_is_400() throws IOException {
    server.refused(400, "bad-request", good.replace("HTTP/1.1", "HTTP/1.0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
  void a_body_is_400(String header) throws IOException {
    server.refused(400, "bad-request", with(header));
  }

  @ParameterizedTest
  @CsvSource({"allo.v2", "ALLO.V1", "allo", "graphql-ws"})
  void another_subprotocol_is_400(String subprotocol) throws IOException {
    server.refused(400, "bad-request", good.replace("allo.v1", subprotocol));
  }

  @Test
  void a_page_that_only_tries_gets_a_socket_that_is_closed_at_once() throws IOException {
    String trial = good.replace("allo.v1, seat." + seat, "allo.check");
    int rooms = server.owner.openRooms();
    try (RawWebSocket socket = RawWebSocket.connect(server.port)) {
      RawWebSocket.Answer answer = socket.ask(trial);
      assertEquals(101, answer.status());
      assertEquals("allo.check", answer.header("Sec-WebSocket-Protocol"));
      assertEquals(1000, socket.closeCode());
      // Whoever does not answer the close is cut: a trial holds no place for long.
      assertTrue(socket.isAtEnd());
    }
    assertEquals(rooms, server.owner.openRooms());
    Until.holds("its place is free", () -> server.sockets.addresses() == 0);
  }

  @Test
  void a_trial_passes_the_same_checks_and_is_nothing_else_besides() throws IOException {
    String trial = good.replace("allo.v1, seat." + seat, "allo.check");
    server.refused(
        403, "foreign-origin", trial.replace(UpgradeRequest.ORIGIN, "http://evil.example"));
    server.refused(400, "bad-request", trial.replace("/signal", "/signal?x"));
    server.refused(400, "bad-request", good.replace("allo.v1, ", "allo.check, allo.v1, "));
    server.refused(400, "bad-request", trial.replace("allo.check", "allo.check, allo.check"));
    server.refused(400, "bad-request", trial.replace("allo.check", "allo.checks"));
  }

  private String with(String header) {
    return good.replace("\r\n\r\n", "\r\n" + header + "\r\n\r\n");
  }
}
