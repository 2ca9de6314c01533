package app.allo.bench.dialect;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;

/** Where clients choose the names by which others reach them. */
interface ByName extends Dialect {
  /** Connects somebody of that name; completes once others can reach them. */
  Future<WebSocket> open(WebSocketClient client, String name);

  @Override
  default Future<Pair> pair(WebSocketClient client, int number) {
    String a = "a-" + number;
    String b = "b-" + number;
    return Future.all(open(client, a), open(client, b))
        .map(both -> new Pair(both.resultAt(0), a, both.resultAt(1), b));
  }

  @Override
  default Future<WebSocket> enter(WebSocketClient client, int number) {
    return open(client, "a-" + number);
  }
}
