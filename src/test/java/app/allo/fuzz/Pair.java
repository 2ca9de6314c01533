package app.allo.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.access.HostClaims;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Two members of a room that has nothing to do with any of it, and hears of nothing. */
final class Pair implements AutoCloseable {
  private final MemberId hostId;
  private final MemberId guestId;
  private final Wire host;
  private final Wire guest;
  private int said;

  Pair(FuzzServer server, Random random) throws IOException {
    RoomId room = FuzzServer.room(random);
    HostClaims claims = server.host(room, random);
    server.rooms.open(claims).await();
    hostId = new MemberId(FuzzServer.id(random));
    guestId = new MemberId(FuzzServer.id(random));
    host = joined(server, server.seat(room, hostId, Role.HOST, random));
    guest = joined(server, server.seat(room, guestId, Role.GUEST, random));
    assertEquals("joined", new JsonObject(host.text()).getString("type"));
  }

  /** Each says something to the other, which is all that the other hears. */
  void exchange() throws IOException {
    said++;
    signal(host, hostId, guest, guestId);
    signal(guest, guestId, host, hostId);
  }

  @Override
  public void close() throws IOException {
    host.close();
    guest.close();
  }

  /** Opens a socket and takes its seat in the room. */
  static Wire joined(FuzzServer server, String seat) throws IOException {
    Wire wire = upgraded(server, seat);
    wire.send(Wire.text("{\"type\":\"join\",\"profile\":\"cHJvZmlsZQ\"}"));
    String first = new JsonObject(wire.text()).getString("type");
    assertTrue(List.of("welcome", "waiting").contains(first), first);
    return wire;
  }

  /** Opens a socket, and says nothing yet. */
  static Wire upgraded(FuzzServer server, String seat) throws IOException {
    Wire wire = new Wire(server.port());
    wire.send(FuzzServer.upgrade(seat).getBytes());
    Wire.Answer answer = wire.answer();
    assertEquals(101, answer.status(), answer::text);
    return wire;
  }

  private void signal(Wire from, MemberId fromId, Wire to, MemberId toId) throws IOException {
    String data = fromId + " " + said;
    from.send(Wire.text("{\"type\":\"signal\",\"to\":\"" + toId + "\",\"data\":\"" + data + "\"}"));
    JsonObject expected =
        new JsonObject().put("type", "signal").put("from", fromId.value()).put("data", data);
    assertEquals(expected, new JsonObject(to.text()));
  }
}
