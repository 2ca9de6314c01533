package app.allo.bench.page;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The least that a call of two can be, to compare Allo's page with: a seat, a socket, an offer and
 * an answer, two videos. No rules, no seals, nothing on the screen.
 */
final class BarePage implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final List<ServerWebSocket> sockets = new ArrayList<>();
  private int joins;

  BarePage() {
    Buffer page = Buffer.buffer(read());
    HttpServerOptions options =
        new HttpServerOptions().setHost("127.0.0.1").addWebSocketSubProtocol("seat");
    server =
        vertx
            .createHttpServer(options)
            .requestHandler(request -> answer(request, page))
            .webSocketHandler(this::relay)
            .listen(0)
            .await();
  }

  String origin() {
    return "http://localhost:" + server.actualPort();
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private static void answer(HttpServerRequest request, Buffer page) {
    if (request.method() == HttpMethod.POST) {
      request.response().end("seat");
    } else {
      request.response().putHeader("Content-Type", "text/html; charset=utf-8").end(page);
    }
  }

  private void relay(ServerWebSocket socket) {
    socket.textMessageHandler(
        text -> {
          if (text.equals("{\"join\":true}")) {
            join(socket);
          } else {
            toOthers(socket, text);
          }
        });
    socket.closeHandler(
        closed -> {
          sockets.remove(socket);
          toOthers(socket, "{\"left\":true}");
        });
  }

  private void join(ServerWebSocket socket) {
    if (!sockets.isEmpty()) {
      String offers = joins++ % 2 == 0 ? "newcomer" : "other";
      JsonObject news = new JsonObject().put("offers", offers);
      socket.writeTextMessage(news.copy().put("welcome", true).encode());
      toOthers(socket, news.copy().put("joined", true).encode());
    }
    sockets.add(socket);
  }

  private void toOthers(ServerWebSocket socket, String text) {
    sockets.stream()
        .filter(other -> other != socket)
        .forEach(other -> other.writeTextMessage(text));
  }

  private static byte[] read() {
    try (InputStream file = BarePage.class.getResourceAsStream("/bench/bare.html")) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
