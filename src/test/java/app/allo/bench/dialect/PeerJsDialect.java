package app.allo.bench.dialect;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.util.Locale;

/**
 * Speaks to PeerJS's server as its own client does: {@code OFFER}, {@code ANSWER}, {@code
 * CANDIDATE} with a JSON payload, and a {@code HEARTBEAT} every five seconds.
 */
public record PeerJsDialect(Address address) implements ByName {
  @Override
  public String description(String to, boolean offer, String payload) {
    String type = offer ? "offer" : "answer";
    String frame =
        "{\"sdp\":{\"type\":\"%s\",\"sdp\":\"\"},\"type\":\"media\",\"browser\":\"chrome\","
            .formatted(type);
    String tail = "\"connectionId\":\"mc_0123456789a\"}";
    String sdp = inLines(payload.substring(0, payload.length() - frame.length() - tail.length()));
    return message(
        type.toUpperCase(Locale.ROOT),
        frame.replace("\"sdp\":\"\"", "\"sdp\":\"" + sdp + "\"") + tail,
        to);
  }

  @Override
  public String candidate(String to, String payload) {
    String head = "{\"candidate\":{\"candidate\":\"";
    String tail =
        "\",\"sdpMLineIndex\":0,\"sdpMid\":\"0\",\"usernameFragment\":\"abcd\"},"
            + "\"type\":\"media\",\"connectionId\":\"mc_0123456789a\"}";
    String text = payload.substring(0, payload.length() - head.length() - tail.length());
    return message("CANDIDATE", head + text + tail, to);
  }

  @Override
  public String heartbeat() {
    return "{\"type\":\"HEARTBEAT\"}";
  }

  @Override
  public Future<WebSocket> open(WebSocketClient client, String id) {
    return client
        .connect(
            address.socket("/peerjs?key=peerjs&id=%s&token=t%s&version=1.5.4".formatted(id, id)))
        .compose(
            socket -> {
              Promise<WebSocket> opened = Promise.promise();
              socket.textMessageHandler(text -> opened.tryComplete(socket));
              return opened.future();
            });
  }

  private static String message(String type, String payload, String to) {
    return "{\"type\":\"%s\",\"payload\":%s,\"dst\":\"%s\"}".formatted(type, payload, to);
  }

  /** A description is some eighty lines, whose ends are escaped in JSON; the length stays. */
  private static String inLines(String text) {
    StringBuilder lines = new StringBuilder(text);
    for (int end = 60; end + 4 <= lines.length(); end += 40) {
      lines.replace(end, end + 4, "\\r\\n");
    }
    return lines.toString();
  }
}
