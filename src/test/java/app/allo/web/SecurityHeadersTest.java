package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1",
        "GET /assets/app-0123.js HTTP/1.1",
        "GET /nowhere HTTP/1.1",
        "POST / HTTP/1.1",
        "POST /api/rooms HTTP/1.1",
        "GET /signal HTTP/1.1",
      })
  void every_answer_is_that_of_a_strict_page(String request) {
    try (WebTestServer server = WebTestServer.builder().open()) {
      RawAnswer answer = RawClient.ask(server.port(), lines(request, "Host: a"));
      List<String> policy = List.of(answer.header("content-security-policy").split("; "));
      assertTrue(policy.contains("default-src 'none'"));
      assertTrue(policy.contains("script-src 'self'"));
      assertTrue(policy.contains("style-src 'self'"));
      assertTrue(policy.contains("form-action 'none'"));
      assertTrue(policy.contains("frame-ancestors 'none'"));
      assertTrue(policy.contains("base-uri 'none'"));
      assertTrue(policy.stream().noneMatch(directive -> directive.contains("unsafe")));
      assertEquals("blocked-destinations=(script)", answer.header("integrity-policy"));
      assertEquals("no-referrer", answer.header("referrer-policy"));
      assertEquals("nosniff", answer.header("x-content-type-options"));
      assertEquals("DENY", answer.header("x-frame-options"));
      assertEquals("same-origin", answer.header("cross-origin-opener-policy"));
      assertEquals("same-origin", answer.header("cross-origin-resource-policy"));
      assertTrue(answer.header("permissions-policy").contains("camera=(self)"));
      assertFalse(answer.headers().containsKey("set-cookie"));
      assertFalse(answer.headers().containsKey("server"));
      assertFalse(answer.headers().containsKey("access-control-allow-origin"));
      assertTrue(answer.headers().values().stream().allMatch(values -> values.size() == 1));
    }
  }

  @Test
  void only_a_public_https_address_binds_browsers_to_https() {
    assertNull(transportSecurity(WebTestServer.builder(), "a"));
    assertNull(
        transportSecurity(WebTestServer.builder().at("http://allo.example"), "allo.example"));
    assertNull(
        transportSecurity(WebTestServer.builder().at("https://localhost:8443"), "localhost:8443"));
    assertEquals(
        "max-age=63072000",
        transportSecurity(WebTestServer.builder().at("https://allo.example"), "allo.example"));
  }

  private static String transportSecurity(WebTestServer.Builder making, String host) {
    try (WebTestServer server = making.trusting("127.0.0.1").open()) {
      String[] request = {"GET / HTTP/1.1", "Host: " + host, "X-Forwarded-Proto: https"};
      return RawClient.ask(server.port(), lines(request)).header("strict-transport-security");
    }
  }
}
