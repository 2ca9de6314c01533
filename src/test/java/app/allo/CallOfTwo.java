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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A host and a guest of a server, as their browsers speak, from one address. */
final class CallOfTwo implements AutoCloseable {
  private static final String SIGNAL = "c2VhbGVkLXNpZ25hbA";
  private static final String PROFILE = "c2VhbGVkLXByb2ZpbGU";

  private final List<String> said = new ArrayList<>(List.of(SIGNAL, PROFILE));
  private final HttpClient http;
  private final WebSocketClient sockets;
  private final Vertx vertx;
  private final boolean tls;
  private final int port;
  private WebSocket host;
  private WebSocket guest;
  private String hostId;

  private CallOfTwo(Vertx vertx, int port, boolean tls, String from) {
    this.vertx = vertx;
    this.tls = tls;
    this.port = port;
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setLocalAddress(from)
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setSsl(tls)
                .setTrustAll(true)
                .setVerifyHost(false));
    this.sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions()
                .setLocalAddress(from)
                .setSsl(tls)
                .setTrustAll(true)
                .setVerifyHost(false));
  }

  /** Begins one, in which a signal was relayed. */
  static CallOfTwo begin(int port, boolean tls, String from) throws TimeoutException {
    CallOfTwo call = new CallOfTwo(Vertx.vertx(), port, tls, from);
    JsonObject room = call.post("/api/rooms", new JsonObject());
    JsonObject host = call.seat(room.getString("host"), "AAAAAAAAAAAAAAAAAAAAAA");
    JsonObject guest = call.seat(room.getString("invite"), "AAAAAAAAAAAAAAAAAAAAAQ");
    List.of(room, host, guest).forEach(call::remember);
    call.host = call.join(host);
    call.guest = call.join(guest);
    call.hostId = host.getString("member");
    call.relay();
    return call;
  }

  /** Every word of it that is nobody's business. */
  List<String> said() {
    return said;
  }

  /** The guest says something to the host, who hears it. */
  void relay() throws TimeoutException {
    Promise<String> heard = Promise.promise();
    host.textMessageHandler(
        text -> {
          if (text.contains(SIGNAL)) {
            heard.tryComplete(text);
          }
        });
    host.closeHandler(closed -> heard.tryFail("the host was cut: " + host.closeStatusCode()));
    guest.writeTextMessage(
        new JsonObject().put("type", "signal").put("to", hostId).put("data", SIGNAL).encode());
    heard.future().await(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private void remember(JsonObject answer) {
    answer.forEach(
        field -> {
          if (field.getValue() instanceof String text && text.length() >= 22) {
            said.add(text);
          }
        });
  }

  private WebSocket join(JsonObject seat) throws TimeoutException {
    return EventLoop.ask(vertx, () -> connect(seat.getString("seat")).compose(this::welcomed))
        .await(60, TimeUnit.SECONDS);
  }

  private Future<WebSocket> welcomed(WebSocket socket) {
    Promise<WebSocket> welcome = Promise.promise();
    socket.textMessageHandler(text -> welcome.tryComplete(socket));
    socket.closeHandler(closed -> welcome.tryFail("not let in: " + socket.closeStatusCode()));
    socket.writeTextMessage(new JsonObject().put("type", "join").put("profile", PROFILE).encode());
    return welcome.future();
  }

  private Future<WebSocket> connect(String seat) {
    return sockets.connect(
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/signal")
            .addHeader("Origin", (tls ? "https" : "http") + "://127.0.0.1:" + port)
            .setSubProtocols(List.of("allo.v1", "seat." + seat)));
  }

  private JsonObject seat(String token, String nonce) throws TimeoutException {
    return post("/api/seats", new JsonObject().put("token", token).put("nonce", nonce));
  }

  private JsonObject post(String path, JsonObject body) throws TimeoutException {
    return EventLoop.ask(vertx, () -> posted(path, body)).await(60, TimeUnit.SECONDS);
  }

  private Future<JsonObject> posted(String path, JsonObject body) {
    return http.request(HttpMethod.POST, path)
        .compose(
            request -> request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
        .compose(HttpClientResponse::body)
        .map(Buffer::toJsonObject);
  }
}
