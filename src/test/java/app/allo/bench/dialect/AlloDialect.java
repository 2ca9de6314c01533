package app.allo.bench.dialect;

import app.allo.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks to Allo as its page does: a room and two seats of its own for every pair. */
public final class AlloDialect implements Dialect {
  /** 22 base64url characters, of which the last carries only two bits. */
  private static final String NONCE = "%021dA";

  private final Vertx vertx;
  private final URI origin;
  private final HttpClient http;
  private final AlloDialect other;
  private final Map<Integer, Future<JsonObject>> seats = new ConcurrentHashMap<>();

  public AlloDialect(Vertx vertx, String origin) {
    this(vertx, origin, null);
  }

  /** The second of each pair is at another node. */
  public AlloDialect(Vertx vertx, String origin, AlloDialect other) {
    this.vertx = vertx;
    this.origin = URI.create(origin);
    this.other = other == null ? this : other;
    http = vertx.createHttpClient(new HttpClientOptions().setTrustAll(true).setVerifyHost(false));
  }

  public static String signal(String to, String data) {
    return "{\"type\":\"signal\",\"to\":\"%s\",\"data\":\"%s\"}".formatted(to, data);
  }

  @Override
  public Future<Pair> pair(WebSocketClient client, int number) {
    return post("/api/rooms", new JsonObject())
        .compose(
            room ->
                Future.all(
                    seat(room.getString("host"), 2 * number),
                    seat(room.getString("invite"), 2 * number + 1)))
        .compose(
            seats -> {
              JsonObject a = seats.resultAt(0);
              JsonObject b = seats.resultAt(1);
              return Future.all(join(client, a), other.join(client, b))
                  .map(
                      both ->
                          new Pair(
                              both.resultAt(0),
                              a.getString("member"),
                              both.resultAt(1),
                              b.getString("member")));
            });
  }

  @Override
  public Future<WebSocket> enter(WebSocketClient client, int number) {
    return seats.computeIfAbsent(number, this::roomOfOnesOwn).compose(seat -> join(client, seat));
  }

  /** The host's seat in a room that was made for it. */
  public Future<JsonObject> roomOfOnesOwn(int number) {
    return post("/api/rooms", new JsonObject())
        .compose(room -> seat(room.getString("host"), number));
  }

  @Override
  public String description(String to, boolean offer, String payload) {
    return signal(to, payload);
  }

  @Override
  public String candidate(String to, String payload) {
    return signal(to, payload);
  }

  private boolean isSecure() {
    return origin.getScheme().equals("https");
  }

  private Future<JsonObject> seat(String token, int number) {
    return post(
        "/api/seats", new JsonObject().put("token", token).put("nonce", NONCE.formatted(number)));
  }

  private Future<JsonObject> post(String path, JsonObject body) {
    return EventLoop.ask(vertx, () -> posted(path, body));
  }

  private Future<JsonObject> posted(String path, JsonObject body) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost(origin.getHost())
            .setPort(origin.getPort())
            .setSsl(isSecure())
            .setURI(path)
            .putHeader("Content-Type", "application/json")
            .putHeader("Origin", origin.toString());
    return http.request(request)
        .compose(open -> open.send(body.toBuffer()))
        .compose(
            response ->
                response
                    .body()
                    .compose(
                        text ->
                            response.statusCode() == 201
                                ? Future.succeededFuture(new JsonObject(text))
                                : refused(path, response.statusCode(), text)));
  }

  private static Future<JsonObject> refused(String path, int status, Buffer body) {
    return Future.failedFuture(path + " answered " + status + " " + body);
  }

  /** Takes the seat; completes with the welcome. */
  public Future<WebSocket> join(WebSocketClient client, JsonObject seat) {
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost(origin.getHost())
            .setPort(origin.getPort())
            .setSsl(isSecure())
            .setURI("/signal")
            .setSubProtocols(List.of("allo.v1", "seat." + seat.getString("seat")))
            .putHeader("Origin", origin.toString());
    return client
        .connect(options)
        .compose(
            socket -> {
              Promise<WebSocket> welcomed = Promise.promise();
              socket.textMessageHandler(
                  text -> {
                    if (text.contains("\"type\":\"welcome\"")) {
                      welcomed.tryComplete(socket);
                    }
                  });
              socket.closeHandler(
                  closed -> welcomed.tryFail("closed before its welcome: " + socket.closeReason()));
              socket.writeTextMessage("{\"type\":\"join\",\"profile\":\"AAAA\"}");
              return welcomed.future();
            });
  }
}
