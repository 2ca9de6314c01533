package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Until;
import app.allo.access.Claims;
import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.access.SeatClaims;
import app.allo.room.RoomLimits;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Whose request opens a socket: the seat, the room, and how many there are already. */
class UpgradeSeatTest {
  @AutoClose private static final SocketServer server = SocketServer.open();

  private final RoomId room = server.newRoom();
  private final String seat = server.seat(room, server.newMember(), Role.GUEST);
  private final String good = UpgradeRequest.with(seat);

  @Test
  void no_seat_is_401() throws IOException {
    server.refused(401, "invalid-token", good.replace(", seat." + seat, ""));
  }

  @Test
  void a_seat_in_the_query_only_is_400() throws IOException {
    server.refused(
        400,
        "bad-request",
        good.replace(", seat." + seat, "").replace("/signal", "/signal?seat=" + seat));
  }

  @Test
  void two_seats_are_400() throws IOException {
    server.refused(400, "bad-request", good.replace("allo.v1,", "allo.v1, seat.x,"));
  }

  @Test
  void a_bad_token_is_401() throws IOException {
    server.refused(401, "invalid-token", UpgradeRequest.with(seat + "."));
    server.refused(401, "invalid-token", UpgradeRequest.with("x"));
    server.refused(401, "invalid-token", UpgradeRequest.with(""));
  }

  @Test
  void another_kind_of_token_is_401() throws IOException {
    SeatClaims like = server.claims(room, server.newMember(), Role.HOST);
    Claims host = new HostClaims(room, like.jti(), 0, 0, 16, false, like.expires());
    Claims invite = new InviteClaims(room, like.jti(), 0, 0, 0, 16, false, like.expires());
    server.refused(401, "invalid-token", UpgradeRequest.with(server.tokens.sign(host)));
    server.refused(401, "invalid-token", UpgradeRequest.with(server.tokens.sign(invite)));
  }

  @Test
  void an_expired_seat_is_401() throws IOException {
    SeatClaims claims = server.claims(room, server.newMember(), Role.GUEST);
    long past = claims.expires() - Duration.ofHours(2).toSeconds();
    server.refused(
        401, "expired", UpgradeRequest.with(server.tokens.sign(copy(claims, past, claims.gen()))));
  }

  @Test
  void a_full_room_is_409() throws IOException {
    RoomId pair = server.newRoom();
    for (int i = 0; i < 16; i++) {
      server.guest(pair).close();
    }
    server.refused(
        409, "room-full", UpgradeRequest.with(server.seat(pair, server.newMember(), Role.GUEST)));
  }

  @Test
  void a_locked_room_is_423() throws IOException {
    try (RawWebSocket host = server.joined(room, server.newMember(), Role.HOST)) {
      host.text("{\"type\":\"lock\",\"locked\":true}");
      host.message("room");
      server.refused(423, "room-locked", good);
    }
  }

  @Test
  void an_ended_room_is_410() throws IOException {
    try (RawWebSocket host = server.joined(room, server.newMember(), Role.HOST)) {
      host.text("{\"type\":\"end\"}");
      assertEquals(4404, host.closeCode());
      server.refused(410, "room-ended", good);
    }
  }

  @Test
  void a_removed_member_is_403() throws IOException {
    MemberId removed = server.newMember();
    try (RawWebSocket host = server.joined(room, server.newMember(), Role.HOST);
        RawWebSocket guest = server.joined(room, removed, Role.GUEST)) {
      host.text("{\"type\":\"remove\",\"member\":\"" + removed + "\"}");
      assertEquals(4403, guest.closeCode());
      server.refused(403, "removed", UpgradeRequest.with(server.seat(room, removed, Role.GUEST)));
    }
  }

  @Test
  void too_many_sockets_of_an_address_are_429_until_one_goes() throws IOException {
    try (SocketServer small = SocketServer.open(new Tuning().socketsPerAddress(2).build())) {
      RoomId there = small.newRoom();
      String another = UpgradeRequest.with(small.seat(there, small.newMember(), Role.GUEST));
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
  void one_address_has_eight_places_at_a_door() throws IOException {
    try (SocketServer busy = SocketServer.open()) {
      RoomId room = busy.newRoom();
      List<RawWebSocket> knocking = new ArrayList<>();
      for (int i = 0; i < RoomLimits.MAX_WAITING_FROM_ADDRESS; i++) {
        knocking.add(busy.socket(busy.seat(room, busy.newMember(), Role.WAITING)));
        knocking.get(i).text("{\"type\":\"join\",\"profile\":\"\"}");
        knocking.get(i).message("waiting");
      }
      busy.refused(
          429, "too-many", UpgradeRequest.with(busy.seat(room, busy.newMember(), Role.WAITING)));
      for (RawWebSocket socket : knocking) {
        socket.close();
      }
    }
  }

  @Test
  void refused_upgrades_hold_no_place() throws IOException {
    int before = server.sockets.count();
    for (int i = 0; i < 2 * SocketServer.LIMITS.socketsPerAddress(); i++) {
      server.refused(401, "invalid-token", UpgradeRequest.with("x"));
    }
    assertEquals(before, server.sockets.count());
    try (RawWebSocket socket = server.socket(seat)) {
      server.join(socket);
    }
  }

  @Test
  void a_draining_server_is_503() throws IOException {
    try (SocketServer going = SocketServer.open()) {
      SocketServer.await(going.sockets.drain(Duration.ofMillis(1)));
      String request =
          UpgradeRequest.with(going.seat(going.newRoom(), going.newMember(), Role.GUEST));
      try (RawWebSocket socket = RawWebSocket.connect(going.port)) {
        RawWebSocket.Answer answer = socket.ask(request);
        assertEquals(503, answer.status());
        assertEquals("{\"error\":\"busy\"}", answer.body());
      }
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
