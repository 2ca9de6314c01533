package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Allo below a path of somebody's site, whether the proxy takes the path off or not. */
class PathPrefixTest {
  private static final String PERSON = "Accept: " + NavigationTest.CHROMIUM;

  @AutoClose
  private static final WebTestServer server =
      WebTestServer.builder().at("https://example.org/a/llo").trusting("127.0.0.1").open();

  @ParameterizedTest
  @ValueSource(strings = {"/a/llo", ""})
  void everything_is_found_with_and_without_it(String prefix) {
    assertEquals(WebTestServer.PAGE, get(prefix + "/").body());
    assertEquals(WebTestServer.PAGE, get(prefix + "/?x").body());
    assertEquals(WebTestServer.PAGE, get(prefix + "/%23secret.token").body());
    assertEquals(WebTestServer.SCRIPT, get(prefix + "/assets/app-0123.js").body());
    assertEquals("{\"got\":\"\"}", get(prefix + "/api/x").body());
    assertEquals(426, get(prefix + "/signal").status());
    assertEquals(404, get(prefix + "/.git/config").status());
    assertEquals(404, get(prefix + "/../x").status());
  }

  @ParameterizedTest
  @CsvSource({
    "/a/llo,/a/llo/",
    "/a/llo?x=%23y,/a/llo/?x=%23y",
    "/a/llo%23secret.token,/a/llo/%23secret.token",
    "/a/llo/x/y,/a/llo/",
    "/x/y,/a/llo/",
    "/a/llo/x/%23secret.token,/a/llo/%23secret.token",
    "/a/llo//evil.example/x,/a/llo/",
    "/a/llo/a/llo/x,/a/llo/",
    "//a/llo/,/a/llo/",
  })
  void a_redirect_keeps_it(String path, String location) {
    RawAnswer answer = get(path);
    assertEquals(302, answer.status());
    assertEquals(location, answer.header("location"));
  }

  @ParameterizedTest
  @CsvSource({
    "/allo,/allo/",
    "/allo?x=%23y,/allo/?x=%23y",
    "/allo%23secret.token,/allo/%23secret.token",
  })
  void without_its_slash_it_leads_to_the_one_with_it(String path, String location) {
    try (WebTestServer one =
        WebTestServer.builder().at("https://example.org/allo").trusting("127.0.0.1").open()) {
      RawAnswer answer =
          RawClient.ask(
              one.port(),
              lines(
                  "GET " + path + " HTTP/1.1",
                  "Host: example.org",
                  "X-Forwarded-Proto: https",
                  PERSON));
      assertEquals(302, answer.status());
      assertEquals(location, answer.header("location"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/a/llo/,https://example.org/a/llo/",
    "/,https://example.org/a/llo/",
    "/a/llo,https://example.org/a/llo/",
    "/a/llo/%23secret.token,https://example.org/a/llo/%23secret.token",
    "/a/llo/assets/app-0123.js,https://example.org/a/llo/assets/app-0123.js",
  })
  void the_way_to_https_keeps_it(String path, String location) {
    RawAnswer answer =
        RawClient.ask(
            server.port(),
            lines("GET " + path + " HTTP/1.1", "Host: example.org", "X-Forwarded-Proto: http"));
    assertEquals(308, answer.status());
    assertEquals(location, answer.header("location"));
  }

  @Test
  void the_way_from_www_keeps_it() {
    RawAnswer answer =
        RawClient.ask(
            server.port(),
            lines("GET /a/llo/ HTTP/1.1", "Host: www.example.org", "X-Forwarded-Proto: https"));
    assertEquals("https://example.org/a/llo/", answer.header("location"));
  }

  @ParameterizedTest
  @CsvSource({"/a/llo/x.y,./", "/x.y,./", "/a/llo/b/x.y,../", "/b/c/x.y,../../"})
  void the_way_to_the_start_page_is_relative_to_what_the_browser_sees(String path, String way) {
    assertTrue(get(path).body().contains("<a href=\"" + way + "\">"), path);
  }

  @Test
  void another_spelling_is_another_path() {
    for (String path : List.of("/A/LLO/assets/app-0123.js", "/a%2fllo/assets/app-0123.js")) {
      assertEquals(404, get(path).status(), path);
    }
  }

  @Test
  void the_origin_and_the_host_are_those_without_it() {
    assertEquals(
        "https://example.org",
        settings("https://example.org/allo").publicOrigin().orElseThrow().toString());
    assertEquals("/allo", settings("https://example.org/allo").prefix());
    assertEquals("", settings("https://example.org").prefix());
    assertEquals("", settings("https://example.org/").prefix());
    RawAnswer answer = get("/a/llo/");
    assertTrue(answer.header("strict-transport-security").startsWith("max-age="));
    assertNull(answer.header("location"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a//b",
        "https://example.org/api",
        "https://example.org/a?b",
        "https://example.org/a%20b",
        "https://example.org/../b",
      })
  void an_odd_path_is_refused(String url) {
    assertThrows(IllegalArgumentException.class, () -> settings(url));
  }

  @Test
  void without_a_path_nothing_is_taken_off() {
    try (WebTestServer plain = WebTestServer.builder().open()) {
      RawAnswer answer =
          RawClient.ask(plain.port(), lines("GET /a/llo/assets/app-0123.js HTTP/1.1", "Host: a"));
      assertEquals(404, answer.status());
    }
  }

  private static WebSettings settings(String url) {
    return new WebSettings(
        "127.0.0.1", 0, Optional.empty(), Optional.of(URI.create(url)), List.of());
  }

  private static RawAnswer get(String path) {
    return RawClient.ask(
        server.port(),
        lines(
            "GET " + path + " HTTP/1.1", "Host: example.org", "X-Forwarded-Proto: https", PERSON));
  }
}
