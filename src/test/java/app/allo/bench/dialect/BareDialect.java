package app.allo.bench.dialect;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;

/** Speaks to the bare relay, and to any other with its paths, in Allo's own messages. */
public record BareDialect(Address address) implements Dialect {
  @Override
  public Future<Pair> pair(WebSocketClient client, int number) {
    return Future.all(enter(client, number), client.connect(address.socket("/" + number + "/b")))
        .map(both -> new Pair(both.resultAt(0), NAME, both.resultAt(1), NAME));
  }

  @Override
  public Future<WebSocket> enter(WebSocketClient client, int number) {
    return client.connect(address.socket("/" + number + "/a"));
  }

  /** As long as a member's id; nobody reads it here. */
  private static final String NAME = "AAAAAAAAAAAAAAAAAAAAAA";

  @Override
  public String description(String to, boolean offer, String payload) {
    return AlloDialect.signal(to, payload);
  }

  @Override
  public String candidate(String to, String payload) {
    return AlloDialect.signal(to, payload);
  }
}
