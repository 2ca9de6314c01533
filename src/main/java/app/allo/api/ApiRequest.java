package app.allo.api;

import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.id.RoomId;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * One call of the API, with its body.
 *
 * @param address the address that limits count
 */
record ApiRequest(RoutingContext context, String address, JsonFields body) {
  private static final String SCHEME = "bearer ";

  /**
   * Answers a call; its future completes when the answer was written, or fails with the refusal.
   */
  interface Action {
    Future<Void> on(ApiRequest call);
  }

  HttpServerRequest request() {
    return context.request();
  }

  /** The room that the path names. */
  RoomId room() {
    return new RoomId(context.pathParam("room"));
  }

  /** The id of the invite that the path names. */
  String invite() {
    return context.pathParam("invite");
  }

  /** The token of the one Authorization header (RFC 6750 §2.1); else INVALID_TOKEN. */
  String bearer() {
    List<String> headers = request().headers().getAll(HttpHeaders.AUTHORIZATION);
    if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw new Refused(Refusal.INVALID_TOKEN);
    }
    return headers.get(0).substring(SCHEME.length());
  }
}
