package app.allo.bench.dialect;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;

/**
 * Speaks to socket.io as its own client does over a WebSocket: Engine.IO's protocol 4, Socket.IO's
 * protocol 5, events as JSON.
 */
public record SocketIoDialect(Address address) implements ByName {
  @Override
  public String description(String to, boolean offer, String payload) {
    return "42[\"signal\",{\"to\":\"%s\",\"data\":\"%s\"}]".formatted(to, payload);
  }

  @Override
  public String candidate(String to, String payload) {
    return description(to, false, payload);
  }

  /** A pong, which the server takes before it has asked. */
  @Override
  public String heartbeat() {
    return "3";
  }

  @Override
  public Future<WebSocket> open(WebSocketClient client, String name) {
    return client
        .connect(address.socket("/socket.io/?EIO=4&transport=websocket"))
        .compose(
            socket -> {
              Promise<WebSocket> opened = Promise.promise();
              socket.textMessageHandler(
                  text -> {
                    if (text.startsWith("0")) {
                      socket.writeTextMessage("40{\"name\":\"%s\"}".formatted(name));
                    } else if (text.startsWith("40")) {
                      opened.tryComplete(socket);
                    }
                  });
              return opened.future();
            });
  }
}
