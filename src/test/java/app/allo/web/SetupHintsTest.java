package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The operator reads which header is wrong and what to change; of visitors the log says nothing.
 */
class SetupHintsTest {
  private static final String HOST = "Host: allo.example";
  private static final String HTTPS = "X-Forwarded-Proto: https";

  @AutoClose private WebTestServer server;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:8443,127.0.0.1:8443",
    "Other.Example,other.example",
    "allo.example:8443,allo.example:8443",
    "[::1]:8080,[::1]:8080",
  })
  void a_foreign_host_is_named_with_the_setting(String sent, String shown) {
    server = at("https://allo.example");
    ask(421, "GET /secret?token HTTP/1.1", "Host: " + sent, HTTPS);
    assertEquals(
        List.of(
            "Host is \""
                + shown
                + "\", not that of ALLO_PUBLIC_URL, https://allo.example: answered 421. If people use"
                + " that name, set ALLO_PUBLIC_URL to it; if a proxy wrote it, let it pass Host on"
                + " unchanged"),
        server.hints);
  }

  @Test
  void a_host_that_a_proxy_rewrote_is_known_by_the_name_that_it_forwards() {
    server = at("https://allo.example");
    ask(421, "GET / HTTP/1.1", "Host: 127.0.0.1:8080", "X-Forwarded-Host: Allo.example", HTTPS);
    assertTrue(server.hints.get(0).contains("so a proxy rewrites Host"), server.hints::toString);
  }

  @Test
  void a_name_that_is_none_is_not_logged() {
    server = at("https://allo.example");
    for (String host : List.of("evil example", "a@b", "<script>", "a\u001b[31m", "a/b?c", "a,b")) {
      RawClient.ask(server.port(), lines("GET / HTTP/1.1", "Host: " + host, HTTPS));
    }
    assertEquals(List.of(), server.hints);
  }

  @Test
  void a_long_name_is_cut() {
    server = at("https://allo.example");
    ask(421, "GET / HTTP/1.1", "Host: " + "a".repeat(4_000), HTTPS);
    assertTrue(server.hints.get(0).contains("\"" + "a".repeat(100) + "\""), server.hints::toString);
    assertTrue(server.hints.get(0).length() < 400);
  }

  @Test
  void there_is_one_line_a_minute_and_the_others_are_counted() {
    server = at("https://allo.example");
    for (int i = 0; i < 5; i++) {
      ask(421, "GET / HTTP/1.1", "Host: a" + i, HTTPS);
    }
    assertEquals(1, server.hints.size());
    server.nanos.addAndGet(TimeUnit.SECONDS.toNanos(60) - 1);
    ask(421, "GET / HTTP/1.1", "Host: b", HTTPS);
    assertEquals(1, server.hints.size());
    server.nanos.addAndGet(1);
    ask(421, "GET / HTTP/1.1", "Host: c", HTTPS);
    assertEquals(2, server.hints.size());
    assertTrue(server.hints.get(1).endsWith(" (and 5 more times)"), server.hints::toString);
  }

  @Test
  void one_kind_of_mistake_does_not_hide_another() {
    server = at("https://allo.example");
    ask(421, "GET / HTTP/1.1", "Host: a", HTTPS);
    ask(308, "GET / HTTP/1.1", HOST);
    assertEquals(2, server.hints.size(), server.hints::toString);
  }

  @Test
  void a_proxy_that_names_no_scheme_is_told_of() {
    server = at("https://allo.example");
    ask(308, "GET / HTTP/1.1", HOST);
    assertTrue(
        server.hints.get(0).startsWith("A proxy of ALLO_TRUST_PROXY sends no X-Forwarded-Proto"));
  }

  @Test
  void a_scheme_from_a_proxy_that_is_not_trusted_is_told_of() {
    server = WebTestServer.builder().at("https://allo.example").open();
    ask(403, "POST /api/rooms HTTP/1.1", HOST, HTTPS, "Content-Length: 0");
    assertTrue(
        server
            .hints
            .get(0)
            .startsWith("X-Forwarded-Proto says https, but ALLO_TRUST_PROXY does not name"));
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1,X-Forwarded-Proto: http", "10.0.0.1,X: x"})
  void a_browser_that_came_by_https_is_not_led_to_https_for_ever(String trusted, String header) {
    server = WebTestServer.builder().at("https://allo.example").trusting(trusted).open();
    ask(403, "GET / HTTP/1.1", HOST, header, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Site: none");
    assertTrue(
        server.hints.get(0).startsWith("The browser came by https, but"), server.hints::toString);
  }

  @Test
  void a_visitor_who_came_in_clear_is_led_on_without_a_word() {
    server = at("https://allo.example");
    ask(308, "GET / HTTP/1.1", HOST, "X-Forwarded-Proto: http");
    ask(403, "POST /api/rooms HTTP/1.1", HOST, "X-Forwarded-Proto: http", "Content-Length: 0");
    assertEquals(List.of(), server.hints);
  }

  @Test
  void this_machine_is_led_to_https_though_browsers_call_it_secure() {
    server = at("https://localhost:8443");
    ask(
        308,
        "GET / HTTP/1.1",
        "Host: localhost:8443",
        "X-Forwarded-Proto: http",
        "Sec-Fetch-Mode: navigate");
    assertEquals(List.of(), server.hints);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://allo.example:8443 | Sec-Fetch-Site: same-origin",
        "https://allo.example:8443 | X: x",
        "http://allo.example       | X: x",
        "https://other.example     | Sec-Fetch-Site: same-origin",
        "https://other.example     | X-Forwarded-Host: other.example",
      })
  void our_own_page_at_another_address_is_told_of(String origin, String header) {
    server = refusingForeign();
    ask(403, "POST /api/x HTTP/1.1", HOST, HTTPS, "Origin: " + origin, header, "Content-Length: 0");
    assertEquals(
        "Origin is \""
            + origin
            + "\", but Allo's own is \"https://allo.example\": answered 403."
            + " Set ALLO_PUBLIC_URL to the address that people use, with its port;"
            + " behind a proxy also ALLO_TRUST_PROXY, for its X-Forwarded-Proto",
        server.hints.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: https://evil.example\r\nSec-Fetch-Site: cross-site",
        "Origin: null",
        "Origin: junk\r\nSec-Fetch-Site: same-origin",
        "X: x",
      })
  void another_site_is_refused_without_a_word(String header) {
    server = refusingForeign();
    ask(403, "POST /api/x HTTP/1.1", HOST, HTTPS, header, "Content-Length: 0");
    assertEquals(List.of(), server.hints);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.0 | X: x                                                  | Upgrade header",
        "HTTP/1.1 | X: x                                                  | Upgrade header",
        "HTTP/1.1 | Upgrade: websocket                                    | Sec-WebSocket-Protocol",
      })
  void a_socket_that_a_proxy_stripped_is_told_of(String version, String header, String lost) {
    server = at("https://allo.example");
    ask(
        426,
        "GET /signal " + version,
        HOST,
        HTTPS,
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        header);
    assertTrue(server.hints.get(0).contains("without its " + lost), server.hints::toString);
    assertFalse(server.hints.get(0).contains("dGhl"));
  }

  @Test
  void visitors_counted_as_one_are_told_of_when_a_limit_meets_them() {
    server =
        WebTestServer.builder()
            .api(request -> JsonAnswer.refuse(request, app.allo.room.Refusal.TOO_MANY, 1))
            .open();
    ask(429, "GET /api/x HTTP/1.1", HOST);
    assertEquals(List.of(), server.hints);
    ask(429, "GET /api/x HTTP/1.1", HOST, "X-Forwarded-For: 203.0.113.7");
    assertTrue(server.hints.get(0).startsWith("X-Forwarded-For came from an address"));
    assertFalse(server.hints.get(0).contains("203.0.113.7"));
  }

  private static WebTestServer at(String url) {
    return WebTestServer.builder().at(url).trusting("127.0.0.1").open();
  }

  private static WebTestServer refusingForeign() {
    return WebTestServer.builder()
        .at("https://allo.example")
        .trusting("127.0.0.1")
        .api(SetupHintsTest::foreign)
        .open();
  }

  private static Future<Void> foreign(HttpServerRequest request) {
    return JsonAnswer.refuse(request, HttpRefusal.FOREIGN_ORIGIN);
  }

  private void ask(int status, String... request) {
    assertEquals(status, RawClient.ask(server.port(), lines(request)).status());
  }
}
