package app.allo.bench;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;

/** Speaks to {@link BareRelay}, in Allo's own messages. */
record BareDialect(int port) implements Dialect {
  @Override
  public Future<Pair> pair(WebSocketClient client, int number) {
    return Future.all(
            client.connect(socket("/" + number + "/a")),
            client.connect(socket("/" + number + "/b")))
        .map(both -> new Pair(both.resultAt(0), NAME, both.resultAt(1), NAME));
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

  private WebSocketConnectOptions socket(String uri) {
    return new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI(uri);
  }
}
