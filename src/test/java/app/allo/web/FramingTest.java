package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one request ends and the next begins (RFC 9112 §6). */
class FramingTest {
  private static final String SMUGGLED = "GET /assets/app-0123.js HTTP/1.1\r\nHost: a\r\n\r\n";
  @AutoClose private static final WebTestServer server = WebTestServer.builder().open();

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
    try (RawClient client = new RawClient(server.port())) {
      client.send("POST /api/rooms HTTP/1.1\r\nHost: a\r\n" + framing + "\r\n\r\n");
      client.send("0\r\n\r\n" + SMUGGLED);
      RawAnswer answer = client.answer();
      assertEquals(400, answer.status());
      assertEquals("close", answer.header("connection"));
      client.expectClosed();
    }
  }

  @Test
  void whoever_asks_and_never_waits_is_cut() {
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n".repeat(200));
      client.expectReset();
    }
  }

  @Test
  void what_follows_ambiguous_framing_in_the_same_packet_is_not_answered() {
    try (RawClient client = new RawClient(server.port())) {
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
            server.port(),
            lines("POST /api/rooms HTTP/1.1", "Host: a", "Transfer-Encoding: chunked") + body);
    assertEquals(200, answer.status());
    assertEquals("{\"got\":\"{}\"}", answer.body());
  }

  @Test
  void http2_in_clear_is_not_spoken() {
    try (RawClient client = new RawClient(server.port())) {
      String answer = client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").rest();
      // Text, and not the SETTINGS frame that a server speaking HTTP/2 begins with.
      assertTrue(answer.startsWith("HTTP/1.1 505 "), answer);
    }
  }

  @Test
  void an_upgrade_to_http2_in_clear_is_passed_over() {
    RawAnswer answer =
        RawClient.ask(
            server.port(),
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
    try (RawClient client = new RawClient(server.port())) {
      client.send(SMUGGLED + lines("GET / HTTP/1.1", "Host: a") + SMUGGLED);
      assertEquals(WebTestServer.SCRIPT, client.answer().body());
      assertEquals(WebTestServer.PAGE, client.answer().body());
      assertEquals(WebTestServer.SCRIPT, client.answer().body());
    }
  }

  @Test
  void a_chunked_body_is_refused_where_it_grows_too_long() {
    try (RawClient client = new RawClient(server.port())) {
      client.send(lines("POST /api/rooms HTTP/1.1", "Host: a", "Transfer-Encoding: chunked"));
      client.send("1001\r\n" + "a".repeat(4097) + "\r\n");
      assertEquals(413, client.answer().status());
      client.send("1001\r\n" + "a".repeat(4097) + "\r\n0\r\n\r\n" + SMUGGLED);
      client.expectClosed();
    }
  }

  @Test
  void a_body_that_nobody_wants_does_not_hold_up_the_next_request() {
    try (RawClient client = new RawClient(server.port())) {
      client.send(lines("POST / HTTP/1.1", "Host: a", "Content-Length: 4000"));
      assertEquals(405, client.answer().status());
      client.send("a".repeat(4000) + SMUGGLED);
      assertEquals(WebTestServer.SCRIPT, client.answer().body());
      client.send(lines("POST / HTTP/1.1", "Host: a", "Content-Length: 4000") + "a".repeat(4000));
      assertEquals(405, client.answer().status());
      assertEquals(WebTestServer.SCRIPT, client.send(SMUGGLED).answer().body());
    }
  }
}
