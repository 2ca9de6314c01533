package app.allo.signaling;

import app.allo.access.SeatClaims;
import app.allo.room.Ids;
import app.allo.room.claims.Role;
import app.allo.room.id.MemberId;
import io.vertx.core.json.JsonObject;

/** A browser as seen from the bus: a verified seat, and the id of its newest socket. */
final class Page {
  private final RoomServer server;
  SeatClaims seat;
  String socket;
  Role role;
  JsonObject welcome;
  private int sockets;

  Page(RoomServer server, SeatClaims seat) {
    this.server = server;
    this.seat = seat;
  }

  MemberId id() {
    return seat.member();
  }

  /** Joins with a new socket, and keeps the seat of the welcome. */
  Page join() {
    socket = "socket" + ++sockets;
    server.listen(seat.room(), seat, socket);
    String name = Ids.name(id());
    Joined joined =
        server.ask(
            () ->
                server
                    .rooms
                    .join(seat, socket, "sealed")
                    .onSuccess(answer -> server.heard.add(name, socket, answer.welcome())));
    role = joined.role();
    welcome = new JsonObject(joined.welcome());
    if (welcome.containsKey("seat")) {
      keep(welcome.getString("seat"));
    }
    return this;
  }

  void keep(String token) {
    seat = RoomServer.get(server.tokens.seat(token));
  }

  void act(HostAction action) {
    server.ask(() -> server.rooms.act(seat, socket, action));
  }
}
