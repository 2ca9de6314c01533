package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForceHttpsTest {
  @AutoClose
  private static final WebTestServer server =
      WebTestServer.builder().at("https://allo.example").trusting("127.0.0.1").open();

  @ParameterizedTest
  @CsvSource({
    "/,https://allo.example/",
    "/?utm=1,https://allo.example/?utm=1",
    "/?x=%23secret.token,https://allo.example/?x=%23secret.token",
    "/%23secret.token,https://allo.example/%23secret.token",
    "/a/b/%23secret.token?utm=1,https://allo.example/%23secret.token?utm=1",
    "/%23//evil.example,https://allo.example/%23%20%20evil.example",
    "/call,https://allo.example/",
    "/assets/app-0123.js,https://allo.example/assets/app-0123.js",
    "/nowhere,https://allo.example/",
    "//evil.example,https://allo.example/",
    "/\\evil.example,https://allo.example/",
    "/%0d%0aSet-Cookie:x,https://allo.example/",
    "/@evil.example,https://allo.example/",
  })
  void a_page_in_clear_leads_to_the_configured_host(String path, String location) {
    RawAnswer answer = ask("GET " + path, "http");
    assertEquals(308, answer.status());
    assertEquals(location, answer.header("location"));
    assertNull(answer.header("set-cookie"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /signal", "POST /api/rooms", "GET /api/rooms", "POST /", "TRACE /"})
  void all_else_in_clear_is_refused(String what) {
    RawAnswer answer = ask(what, "http");
    assertEquals(403, answer.status());
    assertEquals("{\"error\":\"https-only\"}", answer.body());
    assertNull(answer.header("location"));
  }

  @Test
  void a_page_over_https_is_served() {
    RawAnswer answer = ask("GET /", "https");
    assertEquals(200, answer.status());
    assertTrue(answer.header("strict-transport-security").startsWith("max-age="));
  }

  @ParameterizedTest
  @CsvSource({
    "https://allo.example,www.allo.example,https://allo.example",
    "https://allo.example,WWW.Allo.Example.,https://allo.example",
    "https://allo.example,allo.example.,https://allo.example",
    "https://allo.example,www.allo.example:443,https://allo.example",
    "https://www.allo.example,allo.example,https://www.allo.example",
    "https://allo.example:8443,www.allo.example:8443,https://allo.example:8443",
  })
  void www_in_front_leads_to_the_configured_host(String url, String host, String origin) {
    try (WebTestServer named = WebTestServer.builder().at(url).trusting("127.0.0.1").open()) {
      String link = "/a/%23secret.token?x=%23y";
      RawAnswer answer = askAt(named, "GET " + link, host, "https");
      assertEquals(308, answer.status());
      assertEquals(origin + "/%23secret.token?x=%23y", answer.header("location"));
      assertEquals(421, askAt(named, "POST /api/rooms", host, "https").status());
      assertEquals(421, askAt(named, "GET /signal", host, "https").status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "www.evil.example",
        "www.www.allo.example",
        "wwwallo.example",
        "www.allo.example.evil.example",
        "www.allo.example:8443",
        "allo.example..",
        "example",
      })
  void a_host_that_is_not_nearly_ours_is_not_led_anywhere(String host) {
    RawAnswer answer = askAt(server, "GET /", host, "https");
    assertTrue(answer.status() == 421 || answer.status() == 400);
    assertNull(answer.header("location"));
  }

  @Test
  void a_foreign_host_is_not_led_anywhere() {
    RawAnswer answer =
        RawClient.ask(
            server.port(),
            lines("GET / HTTP/1.1", "Host: evil.example", "X-Forwarded-Proto: http"));
    assertEquals(421, answer.status());
    assertNull(answer.header("location"));
  }

  @Test
  void a_stranger_cannot_claim_https() {
    try (WebTestServer strict = WebTestServer.builder().at("https://allo.example").open()) {
      RawAnswer answer =
          RawClient.ask(
              strict.port(),
              lines("GET / HTTP/1.1", "Host: allo.example", "X-Forwarded-Proto: https"));
      assertEquals(308, answer.status());
    }
  }

  @Test
  void nothing_is_forced_where_no_https_address_is_configured() {
    try (WebTestServer plain = WebTestServer.builder().trusting("127.0.0.1").open()) {
      RawAnswer answer =
          RawClient.ask(
              plain.port(), lines("GET / HTTP/1.1", "Host: a", "X-Forwarded-Proto: http"));
      assertEquals(200, answer.status());
      assertNull(answer.header("strict-transport-security"));
    }
  }

  private static RawAnswer ask(String what, String scheme) {
    return askAt(server, what, "allo.example", scheme);
  }

  private static RawAnswer askAt(WebTestServer server, String what, String host, String scheme) {
    return RawClient.ask(
        server.port(), lines(what + " HTTP/1.1", "Host: " + host, "X-Forwarded-Proto: " + scheme));
  }
}
