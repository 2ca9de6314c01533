package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardeningTest {
  @AutoClose private static final WebTestServer server = WebTestServer.builder().open();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Host: a\r\nHost: b",
        "Host: a\r\nHost: a",
        "Host: a, b",
        "Host: a/b",
        "Host: user@a",
        "Host: a:port",
        "Host: ",
        "Host: a b",
      })
  void a_request_is_for_exactly_one_host(String host) {
    String header = host.isEmpty() ? "X-Other: a" : host;
    assertEquals(400, RawClient.ask(server.port(), lines("GET / HTTP/1.1", header)).status());
  }

  @Test
  void a_foreign_host_is_misdirected_where_the_public_address_is_known() {
    try (WebTestServer known = WebTestServer.builder().at("http://allo.example").open()) {
      assertEquals(421, get(known, "evil.example").status());
      assertEquals(421, get(known, "allo.example.evil").status());
      assertEquals(421, get(known, "allo.example:8080").status());
      assertEquals(200, get(known, "Allo.Example:80").status());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "FOO", "DELETE", "OPTIONS", "POST", "PUT", "get"})
  void a_page_has_no_method_but_get_and_head(String method) {
    RawAnswer answer = RawClient.ask(server.port(), lines(method + " / HTTP/1.1", "Host: a"));
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD", answer.header("allow"));
    assertFalse(answer.body().contains("Host"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a/", "http://b/", "a:80", "*", "\\evil", "?x"})
  void a_target_that_is_no_path_is_400(String target) {
    RawAnswer answer =
        RawClient.ask(server.port(), lines("GET " + target + " HTTP/1.1", "Host: a"));
    assertEquals(400, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"//", "//a/", "/../x", "/./", "/;x", "/#x", "/\\"})
  void only_paths_that_exist_are_answered(String target) {
    RawAnswer answer =
        RawClient.ask(server.port(), lines("GET " + target + " HTTP/1.1", "Host: a"));
    assertEquals(404, answer.status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/\0", "/\0/", "/assets/app-0123.js\0", "/api/rooms\0"})
  void a_nul_in_the_address_is_400(String target) {
    RawAnswer answer =
        RawClient.ask(server.port(), lines("GET " + target + " HTTP/1.1", "Host: a"));
    assertEquals(400, answer.status());
  }

  @Test
  void a_long_address_is_refused() {
    String address = "/" + "a".repeat(4096);
    try (RawClient client = new RawClient(server.port())) {
      RawAnswer answer = client.send(lines("GET " + address + " HTTP/1.1", "Host: a")).answer();
      assertEquals(414, answer.status());
      assertEquals("{\"error\":\"uri-too-long\"}", answer.body());
      client.expectClosed();
    }
  }

  @Test
  void an_address_of_four_thousand_characters_is_read() {
    String address = "/" + "a".repeat(3_999);
    assertEquals(
        404,
        RawClient.ask(server.port(), lines("GET " + address + " HTTP/1.1", "Host: a")).status());
  }

  @Test
  void long_headers_are_refused() {
    String header = "X-Long: " + "a".repeat(8192);
    RawAnswer answer = RawClient.ask(server.port(), lines("GET / HTTP/1.1", "Host: a", header));
    assertEquals(431, answer.status());
    assertEquals("{\"error\":\"headers-too-large\"}", answer.body());
  }

  @Test
  void a_token_of_five_megabytes_is_refused_and_the_refusal_arrives() {
    String token = "Authorization: Bearer " + "a".repeat(5_000_000);
    try (RawClient client = new RawClient(server.port())) {
      client.send("POST /api/rooms HTTP/1.1\r\nHost: a\r\n" + token);
      assertEquals(431, client.answer().status());
      client.expectClosed();
    }
  }

  @Test
  void a_long_body_is_refused_before_it_is_sent() {
    try (RawClient client = new RawClient(server.port())) {
      client.send(lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: 4097"));
      RawAnswer answer = client.answer();
      assertEquals(413, answer.status());
      assertEquals("{\"error\":\"too-large\"}", answer.body());
      client.expectClosed();
    }
  }

  @Test
  void a_length_beyond_all_numbers_is_refused() {
    String length = "Content-Length: " + "9".repeat(30);
    RawAnswer answer =
        RawClient.ask(server.port(), lines("POST /api/rooms HTTP/1.1", "Host: a", length));
    assertEquals(400, answer.status());
  }

  @Test
  void a_body_of_the_longest_length_is_read() {
    RawAnswer answer =
        RawClient.ask(
            server.port(),
            lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: 4096")
                + "a".repeat(4096));
    assertEquals(200, answer.status());
  }

  @Test
  void every_refusal_carries_the_headers_of_a_strict_page() {
    for (String request :
        new String[] {
          lines("GET /nowhere HTTP/1.1", "Host: a"),
          lines("TRACE / HTTP/1.1", "Host: a"),
          lines("GET / HTTP/1.1", "Host: a", "Host: b"),
          lines("GET /" + "a".repeat(5000) + " HTTP/1.1", "Host: a"),
          lines("GET / HTTP/1.1", "Host: a", "X: " + "a".repeat(9000)),
          lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: x"),
        }) {
      RawAnswer answer = RawClient.ask(server.port(), request);
      assertTrue(answer.status() >= 400);
      String policy = answer.header("content-security-policy");
      assertTrue(policy.startsWith("default-src 'none'"), request);
      assertEquals("nosniff", answer.header("x-content-type-options"));
      assertFalse(answer.headers().containsKey("set-cookie"));
      assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("exception"));
    }
  }

  @Test
  void a_fault_tells_nothing_but_that_it_is_one() {
    try (WebTestServer broken =
        WebTestServer.builder()
            .api(
                request -> {
                  throw new IllegalStateException("a secret");
                })
            .open()) {
      RawAnswer answer = RawClient.ask(broken.port(), lines("POST /api/rooms HTTP/1.1", "Host: a"));
      assertEquals(500, answer.status());
      assertEquals("{\"error\":\"fault\"}", answer.body());
      assertEquals(200, get(broken, "a").status());
    }
  }

  @Test
  void every_answer_is_counted_by_its_status() {
    try (WebTestServer counting = WebTestServer.builder().open()) {
      get(counting, "a");
      RawClient.ask(counting.port(), lines("GET /nowhere HTTP/1.1", "Host: a"));
      RawClient.ask(counting.port(), lines("GET / HTTP/1.1", "Host: a", "Host: b"));
      RawClient.ask(counting.port(), lines("GET /" + "a".repeat(5000) + " HTTP/1.1", "Host: a"));
      // An answer may arrive before it is counted.
      Until.holds("four are counted", () -> counting.statuses.size() == 4);
      assertEquals(List.of(200, 400, 404, 414), counting.statuses.stream().sorted().toList());
    }
  }

  private static RawAnswer get(WebTestServer at, String host) {
    return RawClient.ask(at.port(), lines("GET / HTTP/1.1", "Host: " + host));
  }
}
