package app.allo.bench.dialect;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;

/** How one server's clients connect and what their messages look like. */
public interface Dialect {
  /** Opens the two sockets of a pair, ready to relay to each other. */
  Future<Pair> pair(WebSocketClient client, int number);

  /** Comes in alone, or back: the same number is the same person. */
  Future<WebSocket> enter(WebSocketClient client, int number);

  /** The text by which a side sends a description; {@code payload} is what must arrive. */
  String description(String to, boolean offer, String payload);

  /** The text by which a side sends a candidate; {@code payload} is what must arrive. */
  String candidate(String to, String payload);

  /** What every client repeats each five seconds to be believed alive; empty for none. */
  default String heartbeat() {
    return "";
  }
}
