package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  @AutoClose private static final WebTestServer server = WebTestServer.builder().open();

  @Test
  void the_page_is_asked_for_again_each_time() {
    RawAnswer page = get("/");
    assertEquals(200, page.status());
    assertEquals(WebTestServer.PAGE, page.body());
    assertEquals("text/html; charset=utf-8", page.header("content-type"));
    assertEquals("no-cache", page.header("cache-control"));
    assertEquals("accept-encoding", page.header("vary").toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void what_carries_a_hash_in_its_name_is_kept_for_good() {
    RawAnswer script = get("/assets/app-0123.js");
    assertEquals("public, max-age=31536000, immutable", script.header("cache-control"));
    assertEquals(WebTestServer.SCRIPT, script.body());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "gzip, deflate, br, zstd    | br",
        "gzip                       | gzip",
        "GZIP;q=0.5                 | gzip",
        "br;q=0, gzip               | gzip",
        "br;q=0.0, gzip;q=0         | none",
        "*                          | br",
        "*;q=0                      | none",
        "gzip;q=0, *                | br",
        "identity                   | none",
        "brx                        | none",
        "br;q=junk                  | none",
        ";;;,,,=                    | none",
      })
  void the_smallest_form_that_the_browser_takes_is_sent(String accepted, String coding) {
    RawAnswer page = get("/", "Accept-Encoding: " + accepted);
    assertEquals(200, page.status());
    assertEquals(coding, page.header("content-encoding"));
    assertEquals(coding == null ? WebTestServer.PAGE : "in " + name(coding), page.body());
  }

  @Test
  void each_form_has_an_entity_tag_of_its_own() {
    String plain = get("/").header("etag");
    String brotli = get("/", "Accept-Encoding: br").header("etag");
    String gzip = get("/", "Accept-Encoding: gzip").header("etag");
    assertTrue(plain.startsWith("\"") && plain.endsWith("\""), plain);
    assertNotEquals(plain, brotli);
    assertNotEquals(brotli, gzip);
    assertNotEquals(plain, get("/assets/app-0123.js").header("etag"));
  }

  @Test
  void a_browser_that_has_it_is_told_so() {
    String etag = get("/").header("etag");
    for (String known : List.of(etag, "W/" + etag, "\"x\", " + etag, "*")) {
      RawAnswer answer = get("/", "If-None-Match: " + known);
      assertEquals(304, answer.status(), known);
      assertEquals("", answer.body());
      assertEquals(etag, answer.header("etag"));
      assertEquals("no-cache", answer.header("cache-control"));
      assertTrue(answer.header("content-security-policy").startsWith("default-src 'none'"));
    }
    assertEquals(200, get("/", "If-None-Match: \"x\"").status());
    assertEquals(200, get("/", "If-None-Match: " + etag + "\r\nAccept-Encoding: br").status());
  }

  @Test
  void head_is_get_without_the_body() {
    try (RawClient client = new RawClient(server.port())) {
      client.send(lines("HEAD / HTTP/1.1", "Host: a", "Accept-Encoding: br"));
      RawAnswer answer = client.answer(false);
      assertEquals(200, answer.status());
      assertEquals(Integer.toString("in brotli".length()), answer.header("content-length"));
      assertEquals("br", answer.header("content-encoding"));
      // The next answer begins right behind the head.
      assertEquals(200, client.send(lines("GET / HTTP/1.1", "Host: a")).answer().status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "/../pom.xml",
        "/assets/../assets/app-0123.js",
        "/assets/./app-0123.js",
        "/%2e%2e/pom.xml",
        "/assets/%2e%2e/",
        "/assets%2fapp-0123.js",
        "/assets%5capp-0123.js",
        "/assets\\app-0123.js",
        "/%c0%ae%c0%ae/",
        "/%00",
        "/assets/app-0123.js%00",
        "//",
        "//assets/app-0123.js",
        "/assets//app-0123.js",
        "/assets/",
        "/assets",
        "/index.html",
        "/files.json",
        "/.git/config",
        "/.env",
        "/.well-known/",
        "/META-INF/MANIFEST.MF",
        "/app/allo/Main.class",
        "/assets/app-0123.js.map",
        "/assets/app-0123.js.br",
        "/assets/app-0123.js/",
        "/ASSETS/APP-0123.JS",
        "/;",
        "/favicon.ico;x",
        "/apix",
      })
  void nothing_but_the_build_s_files_can_be_asked_for(String path) {
    RawAnswer answer = get(path);
    assertEquals(404, answer.status());
    assertEquals("text/plain; charset=utf-8", answer.header("content-type"));
    assertEquals("There is nothing here.\n", answer.body());
  }

  @Test
  void a_query_changes_nothing() {
    assertEquals(WebTestServer.PAGE, get("/?utm_source=x").body());
  }

  @Test
  void the_build_s_files_are_read_from_the_class_path() throws IOException {
    try (WebTestServer built =
        WebTestServer.builder().assets(Assets.read("web-sample/", Optional.empty())).open()) {
      RawAnswer page = RawClient.ask(built.port(), lines("GET / HTTP/1.1", "Host: a"));
      assertEquals("<!doctype html>\n", page.body());
      RawAnswer style =
          RawClient.ask(
              built.port(),
              lines("GET /assets/a-1.css HTTP/1.1", "Host: a", "Accept-Encoding: gzip"));
      assertEquals("text/css; charset=utf-8", style.header("content-type"));
      assertEquals("gzip", style.header("content-encoding"));
      assertEquals("a twin\n", style.body());
      assertFalse(style.header("cache-control").equals("no-cache"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://allo.example", "https://allo.example/", "https://a.example/calls"})
  void messengers_are_told_the_whole_address_of_the_picture(String address) throws IOException {
    URI url = URI.create(address);
    try (WebTestServer named =
        WebTestServer.builder().assets(Assets.read("web-pictured/", Optional.of(url))).open()) {
      RawAnswer page = RawClient.ask(named.port(), lines("GET / HTTP/1.1", "Host: a"));
      String base = address.replaceFirst("/$", "") + "/";
      String text = "<meta property=\"og:image\" content=\"" + base + "assets/p-1.png\">\n";
      assertEquals(text, page.body());
      RawAnswer other =
          RawClient.ask(named.port(), lines("GET / HTTP/1.1", "Host: a", "Accept-Encoding: br"));
      assertNull(other.header("content-encoding"), "its twin in brotli is of another page");
      assertEquals(text, other.body());
      assertEquals(page.header("etag"), other.header("etag"));
      RawAnswer zipped =
          RawClient.ask(named.port(), lines("GET / HTTP/1.1", "Host: a", "Accept-Encoding: gzip"));
      assertEquals("gzip", zipped.header("content-encoding"));
      assertNotEquals(page.header("etag"), zipped.header("etag"));
    }
  }

  @Test
  void without_a_public_address_the_page_is_as_it_was_built() throws IOException {
    try (WebTestServer plain =
        WebTestServer.builder().assets(Assets.read("web-pictured/", Optional.empty())).open()) {
      RawAnswer page = RawClient.ask(plain.port(), lines("GET / HTTP/1.1", "Host: a"));
      assertEquals("<meta property=\"og:image\" content=\"assets/p-1.png\">\n", page.body());
      RawAnswer twin =
          RawClient.ask(plain.port(), lines("GET / HTTP/1.1", "Host: a", "Accept-Encoding: br"));
      assertEquals("a twin\n", twin.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://allo.example"})
  void a_document_may_run_the_scripts_that_the_build_put_into_it(String address)
      throws IOException {
    Optional<URI> url = Optional.of(address).filter(any -> !any.isEmpty()).map(URI::create);
    try (WebTestServer built =
        WebTestServer.builder().assets(Assets.read("web-pinned/", url)).open()) {
      String[] question = {"GET / HTTP/1.1", "Host: a"};
      RawAnswer page = RawClient.ask(built.port(), lines(question));
      List<String> policy = List.of(page.header("content-security-policy").split("; "));
      assertTrue(
          policy.contains(
              "script-src 'self' 'sha256-fNnTxWkOLeyL07XLtlBxsqvVelxJhyv/ioYrYkkZWmo='"));
      assertTrue(policy.contains("default-src 'none'"));
      assertTrue(policy.contains("frame-ancestors 'none'"));
      RawAnswer known =
          RawClient.ask(
              built.port(),
              lines("GET / HTTP/1.1", "Host: a", "If-None-Match: " + page.header("etag")));
      assertEquals(page.header("content-security-policy"), known.header("content-security-policy"));
    }
  }

  @Test
  void a_server_without_a_page_still_answers() throws IOException {
    try (WebTestServer bare =
        WebTestServer.builder().assets(Assets.read("nowhere/", Optional.empty())).open()) {
      RawAnswer answer = RawClient.ask(bare.port(), lines("GET / HTTP/1.1", "Host: a"));
      assertEquals(404, answer.status());
      assertNull(answer.header("etag"));
    }
  }

  @Test
  void a_file_that_the_build_names_but_forgot_is_named_at_start() {
    IllegalStateException missing =
        assertThrows(
            IllegalStateException.class, () -> Assets.read("web-broken/", Optional.empty()));
    assertEquals("web-broken/gone.html is not on the class path", missing.getMessage());
  }

  private static String name(String coding) {
    return coding.equals("br") ? "brotli" : "gzip";
  }

  private static RawAnswer get(String path, String... headers) {
    String more = String.join("\r\n", headers);
    String request =
        more.isEmpty()
            ? lines("GET " + path + " HTTP/1.1", "Host: a")
            : lines("GET " + path + " HTTP/1.1", "Host: a", more);
    return RawClient.ask(server.port(), request);
  }
}
