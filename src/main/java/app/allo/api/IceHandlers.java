package app.allo.api;

import app.allo.access.Tokens;
import app.allo.ice.IceServers;
import app.allo.room.claims.Role;
import app.allo.signaling.Rooms;
import app.allo.web.JsonAnswer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Gives the page that tests a device and its network the STUN and TURN servers. */
final class IceHandlers {
  private final Tokens tokens;
  private final Rooms rooms;
  private final IceServers servers;

  IceHandlers(Tokens tokens, Rooms rooms, IceServers servers) {
    this.tokens = tokens;
    this.rooms = rooms;
    this.servers = servers;
  }

  /**
   * GET /api/ice. Credentials for TURN only with the seat of an admitted member, who gets the same
   * with a welcome.
   */
  Future<Void> iceServers(ApiRequest call) {
    return visible(call)
        .compose(
            list -> JsonAnswer.json(call.request(), 200, new JsonObject().put("iceServers", list)));
  }

  private Future<JsonArray> visible(ApiRequest call) {
    if (!call.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      return Future.succeededFuture(servers.forAnybody());
    }
    return tokens
        .renewable(call.bearer())
        .compose(rooms::renew)
        .map(
            seat ->
                seat.role() == Role.WAITING
                    ? servers.forAnybody()
                    : servers.forMember(seat.member()));
  }
}
