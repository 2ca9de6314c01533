package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import app.allo.signaling.ClientMessage;
import app.allo.signaling.Examples;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may say, and what it is told when it may not. */
class SocketMessagesTest {
  @AutoClose private static final SocketServer server = SocketServer.open();

  private RoomId room;
  private MemberId self;
  @AutoClose private RawWebSocket socket;

  @BeforeEach
  void join() throws IOException {
    room = server.newRoom();
    self = server.newMember();
    socket = server.joined(room, self, Role.GUEST);
  }

  static List<String> invalid() {
    return Examples.invalidFromBrowser().stream()
        .filter(example -> Examples.bytes(example).length <= ClientMessage.MAX_BYTES)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void an_invalid_message_is_refused_and_the_socket_stays(String example) throws IOException {
    socket.text(Examples.text(example));

    assertEquals("bad-message", error().getString("code"));
    socket.text(SocketServer.signal(self, "x"));
    assertEquals("no-peer", error().getString("code"));
  }

  @Test
  void the_third_invalid_message_within_a_minute_is_the_last() throws IOException {
    for (int i = 0; i < 3; i++) {
      socket.text("{\"type\":\"dance\"}");
      assertEquals("bad-message", error().getString("code"));
    }
    assertEquals(1008, socket.closeCode());
  }

  @Test
  void an_error_names_the_type_it_is_about_but_nothing_made_up() throws IOException {
    socket.text("{\"type\":\"leave\",\"extra\":true}");
    assertEquals("leave", error().getString("about"));
    socket.text("{\"type\":\"made up\"}");
    assertNull(error().getString("about"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"*\"", "[\"AAAAAAAAAAAAAAAAAAAAAA\"]", "null", "7", "\"nobody\""})
  void a_signal_to_what_is_no_member_finds_nobody(String to) throws IOException {
    socket.text("{\"type\":\"signal\",\"to\":" + to + ",\"data\":\"x\"}");
    nobody();
  }

  @Test
  void a_signal_to_oneself_to_a_stranger_elsewhere_and_to_one_gone_finds_the_same_nobody()
      throws IOException {
    MemberId elsewhere = server.newMember();
    MemberId gone = server.newMember();
    try (RawWebSocket other = server.joined(server.newRoom(), elsewhere, Role.GUEST);
        RawWebSocket leaving = server.joined(room, gone, Role.GUEST)) {
      leaving.text("{\"type\":\"leave\"}");
      assertEquals(1000, leaving.closeCode());
      socket.message("left");
      for (MemberId nobody : List.of(self, elsewhere, gone, server.newMember())) {
        socket.text(SocketServer.signal(nobody, "x"));
        nobody();
      }
      other.text(SocketServer.signal(elsewhere, "y"));
      assertEquals("error", other.message().getString("type"), "nothing else was heard there");
    }
  }

  @Test
  void finding_nobody_is_no_misbehaviour() throws IOException {
    for (int i = 0; i < 50; i++) {
      socket.text(SocketServer.signal(server.newMember(), "x"));
      nobody();
    }
  }

  @Test
  void what_a_browser_adds_about_itself_is_never_relayed() throws IOException {
    MemberId peer = server.newMember();
    try (RawWebSocket other = server.joined(room, peer, Role.GUEST)) {
      socket.text(
          "{\"from\":\""
              + peer
              + "\",\"room\":\"x\",\"role\":\"host\",\"type\":\"signal\",\"to\":\""
              + peer
              + "\",\"data\":\"a\\\"},{\\u0022b\"}");
      RawWebSocket.Frame frame = other.next();

      assertEquals(
          "{\"type\":\"signal\",\"from\":\"" + self + "\",\"data\":\"a\\\"},{\\u0022b\"}",
          frame.text());
    }
  }

  @Test
  void joining_twice_is_refused_and_the_socket_stays() throws IOException {
    socket.text("{\"type\":\"join\",\"profile\":\"c2Vjb25k\"}");
    JsonObject error = error();
    assertEquals("bad-message", error.getString("code"));
    assertEquals("join", error.getString("about"));
    socket.text(SocketServer.signal(self, "x"));
    nobody();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"admit\",\"member\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"type\":\"refuse\",\"member\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"type\":\"remove\",\"member\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"type\":\"promote\",\"member\":\"AAAAAAAAAAAAAAAAAAAAAA\"}",
        "{\"type\":\"lock\",\"locked\":true}",
        "{\"type\":\"end\"}"
      })
  void a_guest_does_nothing_that_only_a_host_may(String action) throws IOException {
    socket.text(action);
    JsonObject error = error();
    assertEquals("not-host", error.getString("code"));
    assertEquals(new JsonObject(action).getString("type"), error.getString("about"));
  }

  @Test
  void before_the_join_nothing_is_done() throws IOException {
    MemberId peer = server.newMember();
    try (RawWebSocket other = server.joined(room, peer, Role.GUEST);
        RawWebSocket fresh = server.socket(server.seat(room, server.newMember(), Role.HOST))) {
      socket.message("joined");
      fresh.text(SocketServer.signal(peer, "too early"));
      assertEquals("no-peer", fresh.message().getString("code"));
      fresh.text("{\"type\":\"end\"}");
      assertEquals("bad-message", fresh.message().getString("code"));
      fresh.text("{\"type\":\"profile\",\"profile\":\"x\"}");
      assertEquals("bad-message", fresh.message().getString("code"));
      server.join(fresh);
      assertEquals("joined", other.message().getString("type"), "and nothing came before");
    }
  }

  @Test
  void leaving_without_having_joined_just_closes() throws IOException {
    try (RawWebSocket fresh = server.socket(server.seat(room, server.newMember(), Role.GUEST))) {
      fresh.text("{\"type\":\"leave\"}");
      assertEquals(1000, fresh.closeCode());
    }
  }

  @Test
  void a_change_of_profile_is_heard_by_the_others() throws IOException {
    try (RawWebSocket other = server.guest(room)) {
      socket.message("joined");
      socket.text("{\"type\":\"profile\",\"profile\":\"bmV3\"}");
      JsonObject member = other.message("updated").getJsonObject("member");
      assertEquals(self.value(), member.getString("id"));
      assertEquals("bmV3", member.getString("profile"));
    }
  }

  @Test
  void what_comes_after_leaving_is_ignored() throws IOException {
    MemberId peer = server.newMember();
    try (RawWebSocket other = server.joined(room, peer, Role.GUEST)) {
      socket.send(
          concat(
              RawFrames.encode(RawFrames.TEXT, true, RawFrames.utf8("{\"type\":\"leave\"}")),
              RawFrames.encode(
                  RawFrames.TEXT, true, RawFrames.utf8(SocketServer.signal(peer, "late")))));
      assertEquals(1000, socket.closeCode());
      assertEquals("left", other.message().getString("type"));
      other.text(SocketServer.signal(peer, "x"));
      JsonObject next = other.message();
      assertEquals("error", next.getString("type"), "the late signal was not relayed");
      assertFalse(next.encode().contains("late"));
    }
  }

  private JsonObject error() throws IOException {
    JsonObject message = socket.message();
    assertEquals("error", message.getString("type"));
    return message;
  }

  private void nobody() throws IOException {
    assertEquals(
        "{\"type\":\"error\",\"code\":\"no-peer\",\"about\":\"signal\"}", error().encode());
  }

  private static byte[] concat(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
