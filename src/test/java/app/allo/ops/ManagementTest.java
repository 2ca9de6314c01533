package app.allo.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Refusal;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManagementTest {
  private final Vertx vertx = Vertx.vertx();
  private final Health health = new Health();
  private final AtomicLong rooms = new AtomicLong(3);
  private final Metrics metrics =
      new Metrics()
          .gauge("allo.rooms", "Rooms that are open", rooms::get)
          .counter("allo.relays", "Signals relayed", () -> 41);
  private final ManagementVerticle management =
      new ManagementVerticle("127.0.0.1", 0, health, metrics);

  @BeforeEach
  void open() {
    vertx.deployVerticle(management).await();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @Test
  void it_lives_from_the_start_but_is_ready_only_when_it_listens() throws Exception {
    assertEquals(200, get("/live").statusCode());
    assertEquals(503, get("/ready").statusCode());
    health.ready();
    assertEquals(200, get("/ready").statusCode());
  }

  @Test
  void it_is_not_ready_while_draining_and_never_again() throws Exception {
    health.ready();
    health.draining();
    assertEquals(503, get("/ready").statusCode());
    assertEquals(200, get("/live").statusCode());
    health.ready();
    assertEquals(503, get("/ready").statusCode());
  }

  @Test
  void metrics_say_how_much() throws Exception {
    metrics.answered(200);
    metrics.answered(200);
    metrics.answered(404);
    metrics.refused(Refusal.ROOM_FULL);
    String text = get("/metrics").body();
    assertTrue(text.contains("\nallo_rooms 3.0\n"), text);
    assertTrue(text.contains("\nallo_relays_total 41.0\n"), text);
    assertTrue(text.contains("allo_http_answers_total{status=\"200\"} 2.0\n"), text);
    assertTrue(text.contains("allo_http_answers_total{status=\"404\"} 1.0\n"), text);
    assertTrue(text.contains("allo_refusals_total{code=\"room-full\"} 1.0\n"), text);
    assertTrue(text.contains("allo_refusals_total{code=\"removed\"} 0.0\n"), text);
    assertTrue(text.contains("jvm_memory_used_bytes"), text);
  }

  @Test
  void what_takes_time_is_counted_by_how_long() throws Exception {
    metrics.relayed(400_000);
    metrics.relayed(1_000_000);
    metrics.relayed(1_000_001);
    metrics.relayed(90_000_000_000L);
    metrics.late(30_000_000);
    String text = get("/metrics").body();
    assertTrue(text.contains("allo_relay_seconds_bucket{le=\"0.001\"} 2\n"), text);
    assertTrue(text.contains("allo_relay_seconds_bucket{le=\"0.005\"} 3\n"), text);
    assertTrue(text.contains("allo_relay_seconds_bucket{le=\"2.5\"} 3\n"), text);
    assertTrue(text.contains("allo_relay_seconds_bucket{le=\"+Inf\"} 4\n"), text);
    assertTrue(text.contains("allo_relay_seconds_count 4\n"), text);
    assertTrue(text.contains("allo_relay_seconds_sum 90.002400001\n"), text);
    assertTrue(text.contains("allo_event_loop_lag_seconds_bucket{le=\"0.025\"} 0\n"), text);
    assertTrue(text.contains("allo_event_loop_lag_seconds_bucket{le=\"0.1\"} 1\n"), text);
  }

  @Test
  void metrics_follow_what_they_count() throws Exception {
    get("/metrics");
    rooms.set(5);
    metrics.answered(503);
    metrics.gauge("allo.sockets", "Open sockets", () -> 7);
    String text = get("/metrics").body();
    assertTrue(text.contains("\nallo_sockets 7.0\n"), text);
    assertTrue(text.contains("\nallo_rooms 5.0\n"), text);
    assertTrue(text.contains("allo_http_answers_total{status=\"503\"} 1.0\n"), text);
  }

  @Test
  void metrics_come_in_the_format_that_they_name() throws Exception {
    HttpResponse<String> answer = get("/metrics");
    assertEquals(
        "text/plain; version=0.0.4; charset=utf-8",
        answer.headers().firstValue("content-type").orElse(""));
    for (String line : answer.body().split("\n")) {
      assertTrue(
          line.matches("# (HELP|TYPE) .*|[a-zA-Z_:][a-zA-Z0-9_:]*(\\{.*})? [-+0-9.eENaInf]+"),
          line);
    }
  }

  @Test
  void there_is_nothing_else() throws Exception {
    assertEquals(404, get("/").statusCode());
    assertEquals(404, get("/metrics/").statusCode());
    HttpRequest post =
        HttpRequest.newBuilder(at("/live")).POST(HttpRequest.BodyPublishers.noBody()).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString());
    assertEquals(405, answer.statusCode());
    assertFalse(answer.headers().firstValue("allow").isEmpty());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + management.port() + path);
  }
}
