package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpTimeoutsTest {
  private static final Duration TO_ASK = Duration.ofMillis(600);
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final String REQUEST = lines("GET /assets/app-0123.js HTTP/1.1", "Host: a");

  @Test
  void ten_seconds_is_what_a_request_has() {
    assertEquals(Duration.ofSeconds(10), HttpTimeoutLimits.STANDARD.toAsk());
  }

  @Test
  void a_connection_that_says_nothing_is_closed() {
    try (WebTestServer server = WebTestServer.builder().within(TO_ASK).open();
        RawClient client = new RawClient(server.port())) {
      long took = closedAfter(client);
      assertCutOff(took);
    }
  }

  @Test
  void bytes_that_trickle_in_do_not_extend_the_deadline() throws Exception {
    try (WebTestServer server = WebTestServer.builder().within(TO_ASK).open();
        RawClient client = new RawClient(server.port())) {
      long took = trickle(client, "GET / HTTP/1.1\r\nX: " + "a".repeat(100));
      assertCutOff(took);
    }
  }

  @Test
  void a_body_that_trickles_in_is_cut_off_too() throws Exception {
    try (WebTestServer server = WebTestServer.builder().within(TO_ASK).open();
        RawClient client = new RawClient(server.port())) {
      client.send(lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: 4000"));
      long took = trickle(client, "a".repeat(100));
      assertCutOff(took);
    }
  }

  @Test
  void a_second_request_that_trickles_in_is_cut_off_too() throws Exception {
    try (WebTestServer server = WebTestServer.builder().within(TO_ASK).open();
        RawClient client = new RawClient(server.port())) {
      assertEquals(200, client.send(REQUEST).answer().status());
      long took = trickle(client, "GET / HTTP/1.1\r\nX: " + "a".repeat(100));
      assertCutOff(took);
    }
  }

  @Test
  void a_page_may_take_longer_than_a_request() throws Exception {
    byte[] large = new byte[20_000_000];
    Assets assets =
        new Assets(
            Map.of(
                "/large",
                Asset.of("text/plain", false, large, Optional.empty(), Optional.empty())));
    try (WebTestServer server = WebTestServer.builder().within(TO_ASK).assets(assets).open();
        RawClient client = new RawClient(server.port())) {
      client.send(lines("GET /large HTTP/1.1", "Host: a"));
      // Reads nothing until a request would long have been cut off: buffers hold less than this.
      CompletableFuture<Integer> late =
          CompletableFuture.supplyAsync(
              () -> client.answer().content().length,
              CompletableFuture.delayedExecutor(1_200, TimeUnit.MILLISECONDS));
      assertEquals(large.length, late.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void a_browser_that_never_takes_its_page_is_cut_off_and_owed_nothing() throws Exception {
    Buffer large = Buffer.buffer(new byte[50_000_000]);
    HttpTimeoutLimits limits = new HttpTimeoutLimits(LONG, Duration.ofMillis(200), LONG);
    CompletableFuture<Void> cut = new CompletableFuture<>();
    try (WebTestServer server = WebTestServer.builder().open()) {
      HttpTimeouts timeouts = new HttpTimeouts(server.vertx, limits);
      HttpServer http =
          serving(
              server,
              timeouts,
              request -> {
                timeouts.sending(request);
                request.response().end(large).onFailure(gone -> cut.complete(null));
              });
      try (RawClient client = new RawClient(http.actualPort())) {
        client.send(REQUEST);
        cut.get(20, TimeUnit.SECONDS);
        // Not an orderly end, before which the kernel would go on to send what it still holds.
        client.expectReset();
      }
    }
  }

  @Test
  void an_answer_that_never_comes_ends_with_the_connection() {
    try (WebTestServer server =
            WebTestServer.builder()
                .within(TO_ASK)
                .api(request -> Future.future(never -> {}))
                .open();
        RawClient client = new RawClient(server.port())) {
      client.send(lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: 0"));
      long took = closedAfter(client);
      assertCutOff(took);
    }
  }

  @Test
  void a_web_socket_outlives_the_deadline() throws Exception {
    CompletableFuture<String> heard = new CompletableFuture<>();
    try (WebTestServer server =
            WebTestServer.builder()
                .within(TO_ASK)
                .socket(
                    request ->
                        request
                            .toWebSocket()
                            .onSuccess(ws -> ws.textMessageHandler(heard::complete)))
                .open();
        RawClient client = new RawClient(server.port())) {
      client.send(
          lines(
              "GET /signal HTTP/1.1",
              "Host: a",
              "Connection: Upgrade",
              "Upgrade: websocket",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
      assertEquals(101, client.answer().status());
      ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
      try {
        // A masked text frame of two letters, the mask all zeros.
        later.schedule(() -> client.send("\u0081\u0082\0\0\0\0hi"), 1_500, TimeUnit.MILLISECONDS);
        assertEquals("hi", heard.get(10, TimeUnit.SECONDS));
      } finally {
        later.shutdownNow();
      }
    }
  }

  @Test
  void a_refused_upgrade_is_watched_again() {
    try (WebTestServer server = WebTestServer.builder().within(TO_ASK).open();
        RawClient client = new RawClient(server.port())) {
      client.send(lines("GET /signal HTTP/1.1", "Host: a"));
      assertEquals(426, client.answer().status());
      long took = closedAfter(client);
      assertCutOff(took);
    }
  }

  @Test
  void the_body_of_a_refused_request_is_not_waited_for_as_long_as_a_request() {
    try (WebTestServer server = WebTestServer.builder().open();
        RawClient client = new RawClient(server.port())) {
      client.send(lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: 4097"));
      assertEquals(413, client.answer().status());
      long took = closedAfter(client);
      assertTrue(took < 5_000, "took " + took + " ms");
    }
  }

  @Test
  void a_closed_connection_is_forgotten() throws Exception {
    AtomicInteger watched = new AtomicInteger(-1);
    CompletableFuture<Void> empty = new CompletableFuture<>();
    try (WebTestServer server = WebTestServer.builder().open()) {
      io.vertx.core.Context context = server.vertx.getOrCreateContext();
      HttpTimeouts timeouts = new HttpTimeouts(server.vertx, HttpTimeoutLimits.STANDARD);
      HttpServer http =
          serving(
              server,
              timeouts,
              request -> {
                watched.set(timeouts.size());
                request.response().end(Buffer.buffer("x"));
              });
      try (RawClient client = new RawClient(http.actualPort())) {
        client.send(REQUEST).answer();
        assertEquals(1, watched.get());
      }
      context.runOnContext(
          run ->
              server.vertx.setPeriodic(
                  10,
                  timer -> {
                    if (timeouts.size() == 0) {
                      empty.complete(null);
                    }
                  }));
      empty.get(5, TimeUnit.SECONDS);
    }
  }

  /** A server that only watches its connections. */
  private static HttpServer serving(
      WebTestServer server, HttpTimeouts timeouts, Handler<HttpServerRequest> answer) {
    return server
        .vertx
        .createHttpServer()
        .connectionHandler(timeouts::opened)
        .requestHandler(
            request -> {
              timeouts.accept(request);
              answer.handle(request);
            })
        .listen(0, "127.0.0.1")
        .await();
  }

  /** Sends one letter after the other until the server closes; milliseconds until it did. */
  private static long trickle(RawClient client, String text) throws Exception {
    ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
    try {
      AtomicInteger sent = new AtomicInteger();
      dripping.scheduleAtFixedRate(
          () -> client.send(text.substring(sent.get(), sent.incrementAndGet())),
          0,
          100,
          TimeUnit.MILLISECONDS);
      return closedAfter(client);
    } finally {
      dripping.shutdownNow();
    }
  }

  /** About when the time to ask is over, and long before any other end. */
  private static void assertCutOff(long took) {
    assertTrue(took >= 500 && took < 9_000, "took " + took + " ms");
  }

  private static long closedAfter(RawClient client) {
    long start = System.nanoTime();
    client.expectClosed();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
