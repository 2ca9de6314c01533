package app.allo;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Seats that an address is given by the API, as many as its limits let it have. */
final class Seats {
  private static final int IN_A_ROOM = 15;

  /** A place that nobody has taken yet. */
  record Seat(String address, String token) {
    /** The request for its socket. */
    byte[] upgrade(int port) {
      return ("GET /signal HTTP/1.1\r\nHost: 127.0.0.1:"
              + port
              + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://127.0.0.1:"
              + port
              + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
              + "\r\nSec-WebSocket-Protocol: allo.v1, seat."
              + token
              + "\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  private Seats() {}

  static List<Seat> of(int port, String address, int count) {
    Vertx vertx = Vertx.vertx();
    try {
      HttpClient http =
          vertx.createHttpClient(
              new HttpClientOptions()
                  .setLocalAddress(address)
                  .setDefaultHost("127.0.0.1")
                  .setDefaultPort(port));
      List<Seat> seats = new ArrayList<>();
      String invite = "";
      for (int i = 0; i < count; i++) {
        if (i % IN_A_ROOM == 0) {
          JsonObject room = post(http, "/api/rooms", new JsonObject().put("capacity", 16));
          invite = room.getString("invite");
        }
        String nonce = String.format("%021dA", i);
        JsonObject asked = new JsonObject().put("token", invite).put("nonce", nonce);
        seats.add(new Seat(address, post(http, "/api/seats", asked).getString("seat")));
      }
      return seats;
    } finally {
      vertx.close().await();
    }
  }

  private static JsonObject post(HttpClient http, String path, JsonObject body) {
    return http.request(HttpMethod.POST, path)
        .compose(
            request -> request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
        .compose(HttpClientResponse::body)
        .map(Buffer::toJsonObject)
        .await();
  }
}
