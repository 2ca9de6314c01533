package app.allo.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.room.Refusal;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator learns: how much, never who. */
class CountsTest {
  @Test
  void relays_refusals_rooms_and_members_are_counted() throws IOException {
    try (SocketServer server = SocketServer.open()) {
      RoomId room = server.newRoom();
      MemberId a = server.newMember();
      MemberId b = server.newMember();
      try (RawWebSocket one = server.joined(room, a, Role.HOST);
          RawWebSocket two = server.joined(room, b, Role.GUEST)) {
        one.message("joined");
        one.text(SocketServer.signal(b, "x"));
        two.message("signal");
        one.text(SocketServer.signal(server.newMember(), "to nobody"));
        one.text("no message");
        one.message("error");
        one.message("error");
        Until.holds("one relay", () -> server.sockets.relayed() == 1);
        assertEquals(1, server.took.size());
        assertTrue(server.took.get(0) > 0 && server.took.get(0) < 60_000_000_000L);
        assertEquals(2, server.sockets.count());
        Until.holds("two members", () -> server.owner.members() == 2);
        assertEquals(1, server.owner.openRooms());
      }
      // One waits for an answer of the bus: either may come first.
      assertEquals(
          List.of(Refusal.BAD_MESSAGE, Refusal.NO_PEER),
          server.refused.stream().sorted((x, y) -> x.code().compareTo(y.code())).toList());
    }
  }
}
