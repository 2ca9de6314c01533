package app.allo.api;

import app.allo.access.SeatClaims;
import app.allo.access.Tokens;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.id.Id128;
import app.allo.room.id.RoomId;
import app.allo.signaling.Rooms;
import app.allo.web.JsonAnswer;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Gives out seats for host tokens and invites, and newer seats for older ones; shows a room from
 * outside (protocol.md, HTTP).
 */
final class SeatHandlers {
  private final Tokens tokens;
  private final Rooms rooms;
  private final boolean relay;

  SeatHandlers(Tokens tokens, Rooms rooms, boolean relay) {
    this.tokens = tokens;
    this.rooms = rooms;
    this.relay = relay;
  }

  /** POST /api/seats. */
  Future<Void> take(ApiRequest call) {
    String token = call.body().text("token");
    String nonce = call.body().text("nonce");
    if (!Id128.isCanonical(nonce)) {
      throw new Refused(Refusal.BAD_MESSAGE);
    }
    return tokens
        .hostOrInvite(token)
        .compose(claims -> learn(call, claims.room()).map(claims))
        .compose(
            claims -> rooms.from(call.address()).redeem(claims, tokens.memberFor(claims, nonce)))
        .compose(seat -> JsonAnswer.json(call.request(), 201, taken(seat)));
  }

  /** POST /api/invites/look. */
  Future<Void> look(ApiRequest call) {
    return tokens
        .invite(call.body().text("invite"))
        .compose(rooms::look)
        .compose(
            looked ->
                JsonAnswer.json(
                    call.request(),
                    200,
                    new JsonObject()
                        .put("count", looked.count())
                        .put("plate", looked.plate().orElse(null))));
  }

  /** POST /api/seats/renew. */
  Future<Void> renew(ApiRequest call) {
    return tokens
        .renewable(call.bearer())
        .compose(rooms.from(call.address())::renew)
        .compose(seat -> JsonAnswer.json(call.request(), 200, taken(seat)));
  }

  /**
   * After a restart the room learns from a seat that the browser has kept. It only helps, so a bad
   * one is ignored.
   */
  private Future<Void> learn(ApiRequest call, RoomId room) {
    Optional<String> kept = call.body().optionalText("seat");
    if (kept.isEmpty()) {
      return Future.succeededFuture();
    }
    return tokens
        .renewable(kept.get())
        .compose(
            seat ->
                seat.room().equals(room)
                    ? rooms.from(call.address()).renew(seat)
                    : Future.succeededFuture())
        .<Void>mapEmpty()
        .recover(noHelp -> Future.succeededFuture());
  }

  private JsonObject taken(SeatClaims seat) {
    return new JsonObject()
        .put("seat", tokens.sign(seat))
        .put("room", seat.room().value())
        .put("member", seat.member().value())
        .put("role", seat.role().wire())
        .put("expires", seat.expires())
        .put("renewUntil", seat.renewUntil())
        .put("relay", relay);
  }
}
