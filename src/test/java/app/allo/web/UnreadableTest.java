package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.api.TestApi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read as HTTP gets one answer of ours, and nothing behind it is heard. */
class UnreadableTest {
  private static final String BEHIND = lines("GET / HTTP/1.1", "Host: allo");

  @AutoClose private static final TestApi api = new TestApi();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/0.9",
        "HTTP/1.2",
        "HTTP/2.0",
        "HTTP/3.0",
        "HTTP/9.9",
        "http/1.1",
        "ABCD/1.1"
      })
  void a_version_that_is_not_spoken_is_505(String version) {
    RawAnswer answer = onlyAnswer("GET / " + version + "\r\nHost: allo\r\n\r\n" + BEHIND);

    assertEquals(505, answer.status());
    assertEquals("{\"error\":\"unknown-version\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\n{}\r\n",
        "-2\r\n{}\r\n",
        "+2\r\n{}\r\n",
        "0x2\r\n{}\r\n",
        "1_0\r\n{}\r\n",
        "ffffffffffffffff2\r\n{}\r\n",
        "2\n{}\r\n",
        "2;\n{}\r\n",
        "2;a=\"\n\"\r\n{}\r\n",
        "\r\n{}\r\n",
        "2\r\n{}",
        "2\r\n{}\r\n0\r\nX y\r\n",
      })
  void a_chunk_that_is_none_is_400(String chunks) {
    String head =
        lines(
            "POST /api/rooms HTTP/1.1",
            "Host: allo",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked");

    RawAnswer answer = onlyAnswer(head + chunks + "0\r\n\r\n" + BEHIND);

    assertEquals(400, answer.status());
    assertEquals("{\"error\":\"bad-request\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ": x",
        "X x",
        "X : x",
        "X\0: x",
        "X: x\0",
        "X: \u007f",
        "X(: x",
        "X: x\rY: y",
        "X: x\nY: y",
        "Host:\r\n evil.example",
      })
  void a_header_that_is_none_is_400(String header) {
    RawAnswer answer = onlyAnswer(lines("GET / HTTP/1.1", "Host: allo", header) + BEHIND);

    assertEquals(400, answer.status());
    assertEquals("{\"error\":\"bad-request\"}", answer.body());
  }

  @Test
  void a_host_with_a_port_beyond_all_ports_is_400() {
    RawAnswer answer = onlyAnswer(lines("GET / HTTP/1.1", "Host: allo:65536") + BEHIND);

    assertEquals(400, answer.status());
    assertEquals("{\"error\":\"bad-request\"}", answer.body());
  }

  @Test
  void extensions_and_trailers_that_are_well_formed_are_passed_over() {
    String chunks = "2;a=\"b\"\r\n{}\r\n0\r\nHost: evil.example\r\nContent-Length: 9\r\n\r\n";
    try (RawClient client = new RawClient(api.port())) {
      client.send(
          lines(
                  "POST /api/rooms HTTP/1.1",
                  "Host: allo",
                  "Content-Type: application/json",
                  "Transfer-Encoding: chunked")
              + chunks
              + BEHIND);

      assertEquals(201, client.answer().status());
      assertEquals(200, client.answer().status());
    }
  }

  private static RawAnswer onlyAnswer(String request) {
    try (RawClient client = new RawClient(api.port())) {
      RawAnswer answer = client.send(request).answer();
      assertEquals("close", answer.header("connection"));
      assertEquals("nosniff", answer.header("x-content-type-options"));
      assertTrue(answer.header("content-security-policy").startsWith("default-src 'none'"));
      client.expectClosed();
      return answer;
    }
  }
}
