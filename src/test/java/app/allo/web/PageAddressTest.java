package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person opens is the page, whatever was made of the link on its way. */
class PageAddressTest {
  private static final String PERSON = "Accept: " + NavigationTest.FIREFOX;
  private static final String LINK =
      "AbCdEf_hIjKlMnOpQrSt-v.eyJhbGciOiJIUzI1NiJ9.eyJqdGkiOiJ4In0."
          + "0123456789012345678901234567890123456789012";
  private static final String SHORT =
      "AAECAwQFBgcICQoLDA0OD6FtQEFCQ0RFRkdISUpLTE1OT6ChoqOkpWksIiCwsbKz"
          + "tLWi7zTSK3wIEeSiD54lE1UwRnKc6lxN0jOFFk6SRGXN52ktc6AAAABx";

  @AutoClose private static final WebTestServer server = WebTestServer.builder().open();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%23" + LINK,
        "/%2523" + LINK + "%3E",
        "/%23" + LINK + "%20%22...",
        "/%23" + LINK + "?fbclid=1",
        "/%EF%BC%83" + LINK,
        "/" + LINK,
        "/" + SHORT,
        "/" + SHORT + "_",
        "/" + SHORT + ".js",
        "/%23" + SHORT + "%3E",
        "/?x=%23" + LINK,
        "/call",
        "/index.html",
        "/index.htm",
        "/apix",
        "/%",
        "/%zz",
        "/;",
        "/@evil.example:1",
        "/%23..%2f..%2fetc%2fpasswd",
      })
  void one_segment_is_the_page(String path) {
    RawAnswer answer = get(path, PERSON);
    assertEquals(200, answer.status());
    assertEquals(WebTestServer.PAGE, answer.body());
    assertEquals("no-cache", answer.header("cache-control"));
    if (!path.startsWith("/?")) {
      assertEquals("accept-encoding, accept, sec-fetch-mode", answer.header("vary"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/x/y,/",
    "/x/,/",
    "/x/y?z=1,/?z=1",
    "/x/y?z=%23" + LINK + ",/?z=%23" + LINK,
    "/x/y/%23" + LINK + ",/%23" + LINK,
    "/%23" + LINK + "/,/%23" + LINK + "%20",
    "/%23/" + LINK + ",/%23%20" + LINK,
    "/x/%2523" + LINK + "?a,/%2523" + LINK + "?a",
    "/x/%ef%bc%83" + LINK + ",/%ef%bc%83" + LINK,
    "/x/" + LINK + "/y,/" + LINK + "%20y",
    "/x/" + SHORT + "/y?z,/" + SHORT + "%20y?z",
    "/x/%2523" + SHORT + ",/%2523" + SHORT,
    "//,/",
    "//x,/",
    "//evil.example/x,/",
    "/%23//evil.example,/%23%20%20evil.example",
    "/%23\\evil.example,/%23%20evil.example",
    "/x/%23/../../y,/%23%20..%20..%20y",
    "/assets/,/",
    "/signal/,/",
  })
  void more_segments_lead_to_one_so_that_relative_addresses_are_right(
      String path, String location) {
    RawAnswer answer = get(path, PERSON);
    assertEquals(302, answer.status());
    assertEquals(location, answer.header("location"));
    assertEquals("no-store", answer.header("cache-control"));
    assertEquals("no-referrer", answer.header("referrer-policy"));
    assertEquals(200, get(location, PERSON).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../pom.xml",
        "/x/../y",
        "/x/./y",
        "/%2e%2e/pom.xml",
        "/%252e%252e/pom",
        "/assets/%2E%2e/",
        "/assets%2fapp",
        "/assets%5capp",
        "/assets\\app",
        "/\\evil.example",
        "/%c0%ae%c0%ae/",
        "/%00",
        "/%2500",
        "/%0d%0aSet-Cookie:x",
        "/x\u00e9",
        "/files.json",
        "/favicon.ico",
        "/.git/config",
        "/.env",
        "/.well-known/",
        "/x/.hidden/y",
        "/META-INF/MANIFEST",
        "/meta-inf",
        "/x/WEB-INF/",
        "/app/allo/Main.class",
        "/assets/app-0123.js.map",
        "/assets/app-0123.js.br",
        "/ASSETS/APP-0123.JS",
        "/x/y.php",
        "/site.webmanifest",
        "/x/..%23" + LINK,
        "/../" + SHORT,
        "/" + SHORT + "A.js",
        "/A" + SHORT + ".js",
        "/.x/%23" + LINK,
      })
  void what_looks_like_a_file_or_an_attack_is_not_found(String path) {
    RawAnswer answer = get(path, PERSON);
    assertEquals(404, answer.status());
    assertNull(answer.header("location"));
    assertTrue(answer.body().contains("404 not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%23" + LINK, "/call", "/index.html", "/x/y", "//"})
  void a_program_finds_nothing_there(String path) {
    for (String accepted :
        List.of("Accept: */*", "Accept: application/json", PERSON + "\r\nSec-Fetch-Mode: cors")) {
      RawAnswer answer = get(path, accepted);
      assertEquals(404, answer.status());
      assertNull(answer.header("location"));
    }
  }

  @Test
  void the_api_and_the_socket_are_no_pages() {
    assertEquals("{\"got\":\"\"}", get("/api/x/y", PERSON).body());
    assertEquals(426, get("/signal", PERSON).status());
    assertEquals(404, get("/api/%23" + LINK, PERSON).status());
    assertEquals(WebTestServer.SCRIPT, get("/assets/app-0123.js", PERSON).body());
  }

  @Test
  void only_who_opens_an_address_gets_the_page() {
    RawAnswer answer =
        RawClient.ask(
            server.port(), lines("POST /call HTTP/1.1", "Host: a", PERSON, "Content-Length: 0"));
    assertEquals(405, answer.status());
    assertEquals("GET, HEAD", answer.header("allow"));
  }

  @Test
  void head_is_get_without_the_body() {
    try (RawClient client = new RawClient(server.port())) {
      client.send(lines("HEAD /%23x HTTP/1.1", "Host: a", PERSON));
      assertEquals(
          Integer.toString(WebTestServer.PAGE.length()),
          client.answer(false).header("content-length"));
      client.send(lines("HEAD /x/y HTTP/1.1", "Host: a", PERSON));
      assertEquals("/", client.answer(false).header("location"));
      assertEquals(200, client.send(lines("GET / HTTP/1.1", "Host: a")).answer().status());
    }
  }

  @Test
  void a_long_address_is_read_in_no_time() {
    String dots = "/" + "AbCdEf_hIjKlMnOpQrSt-v.abcdefghij.".repeat(110);
    assertTrue(PageAddress.of(dots).isPresent());
    assertFalse(PageAddress.of("/" + "a".repeat(4_000) + ".js").isPresent());
  }

  private static RawAnswer get(String path, String header) {
    return RawClient.ask(server.port(), lines("GET " + path + " HTTP/1.1", "Host: a", header));
  }
}
