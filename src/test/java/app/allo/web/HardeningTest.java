package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardeningTest {
  private static final String SMUGGLED = "GET /assets/app-0123.js HTTP/1.1\r\nHost: a\r\n\r\n";
  private static TestSite site;

  @BeforeAll
  static void open() {
    site = TestSite.site().open();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Content-Length: 0\r\nContent-Length: 4",
        "Content-Length: 4\r\nContent-Length: 4",
        "Content-Length: 4, 4",
        "Content-Length: +4",
        "Content-Length: -1",
        "Content-Length: 0x4",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding : chunked",
        " Transfer-Encoding: chunked",
        "Transfer-Encoding:\u000bchunked",
      })
  void ambiguous_framing_gets_one_answer_and_the_connection_closes(String framing) {
    try (RawClient client = new RawClient(site.port())) {
      client.send("POST /api/rooms HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n\r\n");
      client.send("0\r\n\r\n" + SMUGGLED);
      RawAnswer answer = client.answer();
      assertEquals(400, answer.status());
      assertEquals("close", answer.header("connection"));
      client.expectClosed();
    }
  }

  @Test
  void what_follows_ambiguous_framing_in_the_same_packet_is_not_answered() {
    try (RawClient client = new RawClient(site.port())) {
      client.send(
          "POST /api/rooms HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n" + SMUGGLED);
      assertEquals(400, client.answer().status());
      client.expectClosed();
    }
  }

  @Test
  void a_chunked_body_is_read() {
    String body = "2\r\n{}\r\n0\r\n\r\n";
    RawAnswer answer =
        RawClient.ask(
            site.port(),
            lines("POST /api/rooms HTTP/1.1", "Host: a", "Transfer-Encoding: chunked") + body);
    assertEquals(200, answer.status());
    assertEquals("{\"got\":\"{}\"}", answer.body());
  }

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
    assertEquals(400, RawClient.ask(site.port(), lines("GET / HTTP/1.1", header)).status());
  }

  @Test
  void a_foreign_host_is_misdirected_where_the_public_address_is_known() {
    try (TestSite known = TestSite.site().at("http://allo.example").open()) {
      assertEquals(421, get(known, "evil.example").status());
      assertEquals(421, get(known, "allo.example.evil").status());
      assertEquals(421, get(known, "allo.example:8080").status());
      assertEquals(200, get(known, "Allo.Example:80").status());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "FOO", "DELETE", "OPTIONS", "POST", "PUT", "get"})
  void a_page_has_no_method_but_get_and_head(String method) {
    RawAnswer answer = RawClient.ask(site.port(), lines(method + " / HTTP/1.1", "Host: a"));
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD", answer.header("allow"));
    assertFalse(answer.body().contains("Host"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a/", "a:80", "*", "//", "/../x", "\\evil", "?x"})
  void only_paths_that_exist_are_answered(String target) {
    int status =
        RawClient.ask(site.port(), lines("GET " + target + " HTTP/1.1", "Host: a")).status();
    assertTrue(status == 400 || status == 404, target + " gave " + status);
  }

  @Test
  void a_long_address_is_refused() {
    String address = "/" + "a".repeat(4096);
    try (RawClient client = new RawClient(site.port())) {
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
        404, RawClient.ask(site.port(), lines("GET " + address + " HTTP/1.1", "Host: a")).status());
  }

  @Test
  void long_headers_are_refused() {
    String header = "X-Long: " + "a".repeat(8192);
    RawAnswer answer = RawClient.ask(site.port(), lines("GET / HTTP/1.1", "Host: a", header));
    assertEquals(431, answer.status());
    assertEquals("{\"error\":\"headers-too-large\"}", answer.body());
  }

  @Test
  void a_token_of_five_megabytes_is_refused_and_the_refusal_arrives() {
    String token = "Authorization: Bearer " + "a".repeat(5_000_000);
    try (RawClient client = new RawClient(site.port())) {
      client.send("POST /api/rooms HTTP/1.1\r\nHost: a\r\n" + token);
      assertEquals(431, client.answer().status());
      client.expectClosed();
    }
  }

  @Test
  void a_long_body_is_refused_before_it_is_sent() {
    try (RawClient client = new RawClient(site.port())) {
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
    int status =
        RawClient.ask(site.port(), lines("POST /api/rooms HTTP/1.1", "Host: a", length)).status();
    assertTrue(status == 413 || status == 400, "got " + status);
  }

  @Test
  void a_chunked_body_is_refused_where_it_grows_too_long() {
    try (RawClient client = new RawClient(site.port())) {
      client.send(lines("POST /api/rooms HTTP/1.1", "Host: a", "Transfer-Encoding: chunked"));
      client.send("1001\r\n" + "a".repeat(4097) + "\r\n");
      assertEquals(413, client.answer().status());
      client.send("1001\r\n" + "a".repeat(4097) + "\r\n0\r\n\r\n" + SMUGGLED);
      client.expectClosed();
    }
  }

  @Test
  void a_body_of_the_longest_length_is_read() {
    RawAnswer answer =
        RawClient.ask(
            site.port(),
            lines("POST /api/rooms HTTP/1.1", "Host: a", "Content-Length: 4096")
                + "a".repeat(4096));
    assertEquals(200, answer.status());
  }

  @Test
  void http2_in_clear_is_not_spoken() {
    try (RawClient client = new RawClient(site.port())) {
      String answer = client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").rest();
      // Text, and not the SETTINGS frame that a server speaking HTTP/2 begins with.
      assertTrue(answer.startsWith("HTTP/2.0 501 Not Implemented\r\n"), answer);
    }
  }

  @Test
  void an_upgrade_to_http2_in_clear_is_passed_over() {
    RawAnswer answer =
        RawClient.ask(
            site.port(),
            lines(
                "GET / HTTP/1.1",
                "Host: a",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQAAP__"));
    assertEquals(200, answer.status());
  }

  @Test
  void requests_in_a_row_are_answered_in_a_row() {
    try (RawClient client = new RawClient(site.port())) {
      client.send(SMUGGLED + lines("GET / HTTP/1.1", "Host: a") + SMUGGLED);
      assertEquals(TestSite.SCRIPT, client.answer().body());
      assertEquals(TestSite.PAGE, client.answer().body());
      assertEquals(TestSite.SCRIPT, client.answer().body());
    }
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
      RawAnswer answer = RawClient.ask(site.port(), request);
      assertTrue(answer.status() >= 400);
      String policy = answer.header("content-security-policy");
      assertTrue(policy.startsWith("default-src 'none'"), request);
      assertEquals("nosniff", answer.header("x-content-type-options"));
      assertFalse(answer.headers().containsKey("set-cookie"));
      assertFalse(answer.body().toLowerCase(Locale.ROOT).contains("exception"));
    }
  }

  private static RawAnswer get(TestSite at, String host) {
    return RawClient.ask(at.port(), lines("GET / HTTP/1.1", "Host: " + host));
  }
}
