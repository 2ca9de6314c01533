package app.allo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A host and a guest of a server over https, as their browsers speak, from one address. */
final class CallOfTwo {
  private static final String SIGNAL = "c2VhbGVkLXNpZ25hbA";
  private static final String PROFILE = "c2VhbGVkLXByb2ZpbGU";

  private final List<String> said = new ArrayList<>(List.of(SIGNAL, PROFILE));
  private final HttpClient http;
  private final WebSocketClient sockets;
  private final int port;

  private CallOfTwo(Vertx vertx, int port, String from) {
    this.port = port;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setLocalAddress(from)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false));
    this.sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setLocalAddress(from)
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false));
  }

  /**
   * Holds one, in which a signal is relayed, and gives every word of it that is nobody's business.
   */
  static List<String> hold(int port, String from) {
    Vertx vertx = Vertx.vertx();
    try {
      CallOfTwo call = new CallOfTwo(vertx, port, from);
      JsonObject room = call.post("/api/rooms", new JsonObject());
      JsonObject host = call.seat(room.getString("host"), "AAAAAAAAAAAAAAAAAAAAAA");
      JsonObject guest = call.seat(room.getString("invite"), "AAAAAAAAAAAAAAAAAAAAAQ");
      for (JsonObject answer : List.of(room, host, guest)) {
        answer.forEach(
            field -> {
              if (field.getValue() instanceof String text && text.length() >= 22) {
                call.said.add(text);
              }
            });
      }
      call.relay(host, guest);
      return call.said;
    } finally {
      vertx.close().await();
    }
  }

  private void relay(JsonObject host, JsonObject guest) {
    Promise<String> heard = Promise.promise();
    WebSocket listening = join(host, heard);
    WebSocket speaking = join(guest, Promise.promise());
    speaking.writeTextMessage(
        new JsonObject()
            .put("type", "signal")
            .put("to", host.getString("member"))
            .put("data", SIGNAL)
            .encode());
    heard.future().await();
    listening.close().await();
  }

  private WebSocket join(JsonObject seat, Promise<String> signal) {
    Promise<String> welcome = Promise.promise();
    WebSocket socket = connect(seat.getString("seat")).await();
    socket.textMessageHandler(
        text -> {
          welcome.tryComplete(text);
          if (text.contains(SIGNAL)) {
            signal.tryComplete(text);
          }
        });
    socket.writeTextMessage(new JsonObject().put("type", "join").put("profile", PROFILE).encode());
    welcome.future().await();
    return socket;
  }

  private Future<WebSocket> connect(String seat) {
    return sockets.connect(
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/signal")
            .addHeader("Origin", "https://127.0.0.1:" + port)
            .setSubProtocols(List.of("allo.v1", "seat." + seat)));
  }

  private JsonObject seat(String token, String nonce) {
    return post("/api/seats", new JsonObject().put("token", token).put("nonce", nonce));
  }

  private JsonObject post(String path, JsonObject body) {
    return http.request(HttpMethod.POST, path)
        .compose(
            request -> request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
        .compose(HttpClientResponse::body)
        .map(Buffer::toJsonObject)
        .await();
  }
}
