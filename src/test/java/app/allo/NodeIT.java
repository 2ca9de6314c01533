package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in service: what it keeps, what it tells and how it leaves. */
class NodeIT {
  private static final String NONCE = "AAAAAAAAAAAAAAAAAAAAAA";

  @TempDir private Path directory;
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void health_and_metrics_are_served_apart() throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_MANAGEMENT_PORT", "0");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      int port = allo.port();
      int management = Integer.parseInt(allo.await("metrics: http://127.0.0.1:([0-9]+)"));
      assertEquals(200, get(management, "/ready").statusCode());
      assertEquals(201, post(port, "/api/rooms").statusCode());
      String metrics = get(management, "/metrics").bodyAsString();
      assertTrue(metrics.contains("allo_http_answers_total{status=\"201\"} 1.0"), metrics);
      assertTrue(metrics.contains("allo_sockets 0.0"), metrics);
      assertTrue(metrics.contains("allo_rooms 1.0"), metrics);
      // Only there: all of 127/8 is this machine, and one address of it was named.
      assertThrows(ConnectException.class, () -> new Socket("127.0.0.2", management).close());
      assertEquals(404, get(port, "/metrics").statusCode());
      assertEquals(404, get(port, "/ready").statusCode());
    }
  }

  @Test
  void it_runs_where_nothing_can_be_written() throws Exception {
    // A file in place of the directory: not even root can write below it.
    Path blocked = Files.createFile(directory.resolve("blocked"));
    Map<String, String> settings =
        Map.of("ALLO_PORT", "0", "ALLO_HOST", "127.0.0.1", "ALLO_CERTS_DIR", blocked.toString());
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      assertKeepsAllInMemory(allo);
    }
  }

  @Test
  void it_runs_on_a_full_disk() throws Exception {
    Assumptions.assumeTrue(
        AlloProcess.canFillDisk(directory), "this machine allows no mount namespaces");
    Map<String, String> settings = Map.of("ALLO_PORT", "0", "ALLO_HOST", "127.0.0.1");
    try (AlloProcess allo = AlloProcess.onFullDisk(directory, settings)) {
      assertKeepsAllInMemory(allo);
    }
  }

  private void assertKeepsAllInMemory(AlloProcess allo) throws InterruptedException {
    room(allo.port(), true);
    assertTrue(allo.output().contains("THE SIGNING KEY IS IN MEMORY"), allo::output);
    assertTrue(allo.output().contains("certificate is in memory"), allo::output);
    assertFalse(allo.output().contains("\tat "), allo::output);
  }

  @Test
  void after_a_restart_old_tokens_are_still_good_and_nothing_else_is_kept() throws Exception {
    Map<String, String> settings = Map.of("ALLO_PORT", "0", "ALLO_HOST", "127.0.0.1");
    JsonObject room;
    String member;
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      room = room(allo.port(), true);
      member = seat(allo.port(), true, room.getString("host")).getString("member");
    }
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      int port = allo.port();
      assertEquals(member, seat(port, true, room.getString("host")).getString("member"));
      assertFalse(allo.output().contains("MADE A NEW"), allo::output);
    }
    try (var files = Files.list(directory.resolve("certs"))) {
      assertEquals(
          List.of("allo.keys", "tls.crt", "tls.key"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void sigterm_closes_sockets_with_1012_and_ends_with_0_within_10_seconds() throws Exception {
    try (AlloProcess allo = new AlloProcess(directory, MainIT.plain())) {
      int port = allo.port();
      JsonObject room = room(port, false);
      CompletableFuture<Short> closed = new CompletableFuture<>();
      WebSocket socket = join(port, seat(port, false, room.getString("host")).getString("seat"));
      socket.closeHandler(end -> closed.complete(socket.closeStatusCode()));
      long asked = System.nanoTime();
      allo.terminate();
      assertEquals((short) 1012, closed.get(10, TimeUnit.SECONDS));
      assertEquals(0, allo.status());
      assertTrue(allo.output().contains("Draining"), allo::output);
      assertTrue(System.nanoTime() - asked < TimeUnit.SECONDS.toNanos(10));
    }
  }

  @Test
  void nothing_of_a_call_is_printed() throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_CREATE_KEY", "create-key-of-the-operator");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      int port = allo.port();
      JsonObject room =
          post(port, false, "/api/rooms", new JsonObject(), "create-key-of-the-operator");
      JsonObject seat = seat(port, false, room.getString("host"));
      join(port, seat.getString("seat"));
      allo.terminate();
      allo.status();
      for (String hidden :
          List.of(
              room.getString("host"),
              room.getString("invite"),
              room.getString("room"),
              seat.getString("member"),
              "create-key-of-the-operator",
              "0123456789abcdef",
              "sealed-profile")) {
        assertFalse(allo.output().contains(hidden), allo::output);
      }
    }
  }

  @Test
  void a_replaced_certificate_is_shown_without_a_restart() throws Exception {
    Map<String, String> settings = Map.of("ALLO_PORT", "0", "ALLO_HOST", "127.0.0.1");
    Path other = Files.createDirectory(directory.resolve("other"));
    try (AlloProcess first = new AlloProcess(directory, settings);
        AlloProcess second = new AlloProcess(other, settings)) {
      int port = first.port();
      String before = Certificates.shownAt(port);
      assertNotEquals(before, Certificates.shownAt(second.port()));
      Path own = directory.resolve("certs");
      for (String file : List.of("tls.key", "tls.crt")) {
        Files.copy(
            other.resolve("certs").resolve(file),
            own.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Certificates.awaitAt(port, Certificates.shownAt(second.port()));
    }
  }

  private JsonObject room(int port, boolean tls) {
    return post(port, tls, "/api/rooms", new JsonObject(), "");
  }

  private JsonObject seat(int port, boolean tls, String token) {
    JsonObject body = new JsonObject().put("token", token).put("nonce", NONCE);
    return post(port, tls, "/api/seats", body, "");
  }

  private JsonObject post(int port, boolean tls, String path, JsonObject body, String bearer) {
    HttpClientOptions options = new WebClientOptions().setTrustAll(true).setVerifyHost(false);
    options.setSsl(tls);
    WebClient client = WebClient.create(vertx, new WebClientOptions(options));
    var request = client.post(port, "127.0.0.1", path);
    if (!bearer.isEmpty()) {
      request.bearerTokenAuthentication(bearer);
    }
    var response = request.sendJsonObject(body).await();
    assertEquals(201, response.statusCode(), response::bodyAsString);
    return response.bodyAsJsonObject();
  }

  private HttpResponse<Buffer> get(int port, String path) {
    return WebClient.create(vertx).get(port, "127.0.0.1", path).send().await();
  }

  private HttpResponse<Buffer> post(int port, String path) {
    return WebClient.create(vertx)
        .post(port, "127.0.0.1", path)
        .sendJsonObject(new JsonObject())
        .await();
  }

  private WebSocket join(int port, String seat) throws Exception {
    WebSocket socket =
        vertx
            .createWebSocketClient(new WebSocketClientOptions())
            .connect(
                new WebSocketConnectOptions()
                    .setHost("127.0.0.1")
                    .setPort(port)
                    .setURI("/signal")
                    .addHeader("Origin", "http://127.0.0.1:" + port)
                    .setSubProtocols(List.of("allo.v1", "seat." + seat)))
            .await();
    CompletableFuture<String> welcome = new CompletableFuture<>();
    socket.textMessageHandler(welcome::complete);
    socket.writeTextMessage(
        new JsonObject().put("type", "join").put("profile", "sealed-profile").encode());
    assertTrue(welcome.get(10, TimeUnit.SECONDS).contains("\"welcome\""));
    return socket;
  }
}
