package app.allo;

import app.allo.room.id.Id128;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.List;

/**
 * Goes through one call with a node on this machine, from the page to a relayed signal, so that a
 * class archive made of the run holds what a start and a first call need.
 */
final class WarmUp {
  private static final String HOST = "127.0.0.1";

  private final HttpClient http;
  private final WebSocketClient sockets;
  private final String origin;
  private final int port;

  private WarmUp(Vertx vertx, boolean tls, int port) {
    // Whatever certificate comes, it is our own.
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(HOST)
                .setDefaultPort(port)
                .setSsl(tls)
                .setTrustAll(true)
                .setVerifyHost(false));
    this.sockets =
        vertx.createWebSocketClient(
            new WebSocketClientOptions().setSsl(tls).setTrustAll(true).setVerifyHost(false));
    this.origin = (tls ? "https://" : "http://") + HOST + ":" + port;
    this.port = port;
  }

  /** Completes when a guest's signal has reached the host; fails with whatever prevents it. */
  static Future<Void> walk(Vertx vertx, boolean tls, int port) {
    WarmUp walk = new WarmUp(vertx, tls, port);
    // From an event loop: elsewhere an answer may have come, and be gone, before anybody reads it.
    return Future.<Void>future(walked -> vertx.runOnContext(here -> walk.call().onComplete(walked)))
        .eventually(walk.http::close)
        .eventually(walk.sockets::close);
  }

  private Future<Void> call() {
    return http.request(HttpMethod.GET, "/")
        .compose(request -> request.send().compose(HttpClientResponse::body))
        .compose(page -> post("/api/rooms", new JsonObject()))
        .compose(
            room ->
                join(room.getString("host"))
                    .compose(
                        host ->
                            join(room.getString("invite"))
                                .compose(guest -> guest.signal(host))
                                .compose(relayed -> host.socket().close())));
  }

  private Future<Member> join(String token) {
    return post(
            "/api/seats",
            new JsonObject().put("token", token).put("nonce", Id128.random(new SecureRandom())))
        .compose(
            seat ->
                sockets.connect(
                    new WebSocketConnectOptions()
                        .setHost(HOST)
                        .setPort(port)
                        .setURI("/signal")
                        .addHeader(HttpHeaders.ORIGIN.toString(), origin)
                        .setSubProtocols(List.of("allo.v1", "seat." + seat.getString("seat")))))
        .compose(socket -> new Member(socket, Promise.promise(), Promise.promise()).welcomed());
  }

  private Future<JsonObject> post(String path, JsonObject body) {
    return http.request(HttpMethod.POST, path)
        .compose(
            request ->
                request
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .send(body.toBuffer()))
        .compose(HttpClientResponse::body)
        .map(Buffer::toJsonObject);
  }

  private record Member(WebSocket socket, Promise<JsonObject> welcome, Promise<JsonObject> signal) {
    Future<Member> welcomed() {
      socket.textMessageHandler(
          text -> {
            JsonObject message = new JsonObject(text);
            switch (message.getString("type")) {
              case "welcome" -> welcome.tryComplete(message);
              case "signal" -> signal.tryComplete(message);
              default -> {}
            }
          });
      socket.closeHandler(
          closed -> {
            welcome.tryFail("closed with " + socket.closeStatusCode());
            signal.tryFail("closed with " + socket.closeStatusCode());
          });
      return socket
          .writeTextMessage(new JsonObject().put("type", "join").put("profile", "AA").encode())
          .compose(sent -> welcome.future())
          .map(this);
    }

    Future<JsonObject> signal(Member peer) {
      return peer.welcome
          .future()
          .map(
              welcome ->
                  new JsonObject()
                      .put("type", "signal")
                      .put("to", welcome.getString("self"))
                      .put("data", "AA"))
          .compose(message -> socket.writeTextMessage(message.encode()))
          .compose(sent -> peer.signal.future());
    }
  }
}
