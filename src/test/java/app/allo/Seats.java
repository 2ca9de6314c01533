package app.allo;

import io.vertx.core.json.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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

  static List<Seat> of(int port, String address, int count) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(address, 0));
      socket.setSoTimeout(60_000);
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      List<Seat> seats = new ArrayList<>();
      String invite = "";
      for (int i = 0; i < count; i++) {
        if (i % IN_A_ROOM == 0) {
          JsonObject room = post(socket, "/api/rooms", new JsonObject().put("capacity", 16));
          invite = room.getString("invite");
        }
        String nonce = String.format("%021dA", i);
        JsonObject asked = new JsonObject().put("token", invite).put("nonce", nonce);
        seats.add(new Seat(address, post(socket, "/api/seats", asked).getString("seat")));
      }
      return seats;
    }
  }

  private static JsonObject post(Socket socket, String path, JsonObject body) throws IOException {
    String text = body.encode();
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1:"
            + socket.getPort()
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + text.length()
            + "\r\n\r\n";
    socket.getOutputStream().write((head + text).getBytes(StandardCharsets.US_ASCII));
    // The answer is one JSON object, in which nothing is nested but a list.
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("}") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new EOFException();
      }
      answer.append((char) next);
    }
    return new JsonObject(answer.substring(answer.indexOf("{")));
  }
}
