package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Refusal;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where an error meets a person, they read what happened and what to do. */
class ErrorPageTest {
  private static final String PERSON = "Accept: " + NavigationTest.CHROMIUM;
  private static final List<String> LANGUAGES = List.of("en", "fr", "de", "es");

  @AutoClose
  private static final WebTestServer server =
      WebTestServer.builder()
          .at("https://allo.example")
          .trusting("127.0.0.1")
          .api(ErrorPageTest::refuse)
          .open();

  static Stream<String[]> errors() {
    String host = "Host: allo.example";
    String https = "X-Forwarded-Proto: https";
    return Stream.of(
        error("404", "GET /nothing.here HTTP/1.1", host, https),
        error("404", "GET /../pom.xml HTTP/1.1", host, https),
        error("404", "GET /.git/config HTTP/1.1", host, https),
        error("404", "GET /%2e%2e/x HTTP/1.1", host, https),
        error("404", "GET /api/%00 HTTP/1.1", host, https),
        error("405", "POST / HTTP/1.1", host, https, "Content-Length: 0"),
        error("405", "TRACE / HTTP/1.1", host, https),
        error("414", "GET /" + "a".repeat(5_000) + " HTTP/1.1", host, https),
        error("421", "GET / HTTP/1.1", "Host: evil.example", https),
        error("421", "GET /api/x HTTP/1.1", "Host: 127.0.0.1:8443", https),
        error("426", "GET /signal HTTP/1.1", host, https),
        error("429", "GET /api/too-many HTTP/1.1", host, https),
        error("503", "GET /api/busy HTTP/1.1", host, https),
        error("500", "GET /api/fault HTTP/1.1", host, https),
        error("403", "GET /api/busy HTTP/1.1", host, "X-Forwarded-Proto: http"),
        error("403", "POST / HTTP/1.1", host, "X-Forwarded-Proto: http", "Content-Length: 0"),
        error("413", "POST /api/x HTTP/1.1", host, https, "Content-Length: 5000"),
        error("400", "GET / HTTP/1.1", host, https, "Host: allo.example"),
        error("421", "GET / HTTP/1.1", "Host: allo.example:99999", https),
        error("400", "GET / HTTP/1.1", host, https, "Transfer-Encoding: gzip"),
        error("400", "GET / HTTP/1.1", host, https, PERSON, "X y"),
        error("431", "GET / HTTP/1.1", host, https, PERSON, "Cookie: " + "a".repeat(9_000)),
        error("505", "GET / HTTP/1.2", host, https));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void an_error_that_meets_a_person_is_a_page_in_their_language(String status, String request) {
    RawAnswer answer = RawClient.ask(server.port(), request);

    assertEquals(Integer.parseInt(status), answer.status());
    assertEquals("text/html; charset=utf-8", answer.header("content-type"));
    assertEquals("no-store", answer.header("cache-control"));
    assertEquals("Accept, Accept-Language, Sec-Fetch-Mode", answer.header("vary"));
    assertEquals(ErrorPage.POLICY, answer.header("content-security-policy"));
    assertEquals("nosniff", answer.header("x-content-type-options"));
    assertEquals("no-referrer", answer.header("referrer-policy"));
    assertTrue(answer.body().startsWith("<!doctype html>\n<html lang=\"de\">"), answer.body());
    assertTrue(answer.body().endsWith("</html>\n"), answer.body());
    assertTrue(answer.body().contains("Allo · " + status + " "), answer.body());
    assertFalse(answer.body().matches("(?s).*\\{[a-z]+}.*"), () -> "left over: " + answer.body());
  }

  @ParameterizedTest
  @MethodSource("errors")
  void a_program_gets_a_code_and_no_page(String status, String request) {
    RawAnswer answer = RawClient.ask(server.port(), request.replace(PERSON, "Accept: */*"));

    assertEquals(Integer.parseInt(status), answer.status());
    assertFalse(String.valueOf(answer.header("content-type")).startsWith("text/html"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de-CH, fr;q=0.9 | de",
        "fr-CA,fr;q=0.8,en-US;q=0.5 | fr",
        "es-419,es;q=0.9 | es",
        "it,es;q=0.7,en;q=0.3 | es",
        "en;q=0.5, de;q=0.9 | de",
        "ES | es",
        "it, pt | en",
        "* | en",
        "'' | en",
        "de;q=junk | en",
        "%00, <script> | en",
        "de_DE | en",
      })
  void the_language_is_the_one_they_read_best(String accepted, String language) {
    assertEquals(language, ErrorPage.language(List.of(accepted)));
    assertTrue(
        ask("GET /x.y HTTP/1.1", "Accept-Language: " + accepted)
            .body()
            .contains("<html lang=\"" + language + "\">"));
  }

  @Test
  void nothing_of_the_request_is_repeated() {
    for (String path :
        List.of("/<script>alert(1)</script>.js", "/../%22onload=x.js", "/marker.js")) {
      String body = ask("GET " + path + "?marker HTTP/1.1", "X-Marker: marker").body();
      assertFalse(body.contains("marker") || body.contains("alert") || body.contains("onload"));
    }
  }

  @Test
  void a_person_at_a_foreign_host_is_told_the_public_address() {
    RawAnswer answer =
        RawClient.ask(server.port(), lines("GET /a/b HTTP/1.1", "Host: evil.example", PERSON));
    assertTrue(
        answer.body().contains("<a href=\"https://allo.example\">https://allo.example</a>"),
        answer.body());
    assertFalse(answer.body().contains("evil"));
    assertEquals("close", answer.header("connection"));
  }

  @ParameterizedTest
  @CsvSource({"/x.y,./", "/a/x.y,../", "/a/b/x.y,../../", "/.git/,../", "/api/x,../", "/signal,./"})
  void the_way_to_the_start_page_is_relative(String path, String address) {
    assertTrue(
        ask("GET " + path + " HTTP/1.1").body().contains("<a href=\"" + address + "\">"), path);
  }

  @Test
  void what_could_not_be_read_leads_nowhere() {
    RawAnswer answer =
        RawClient.ask(server.port(), lines("GET / HTTP/1.1", "Host: allo.example", PERSON, "X y"));
    assertEquals(400, answer.status());
    assertFalse(answer.body().contains("<a "));
  }

  @Test
  void head_is_get_without_the_body() {
    String get = ask("GET /x.y HTTP/1.1").header("content-length");
    try (RawClient client = new RawClient(server.port())) {
      client.send(
          lines("HEAD /x.y HTTP/1.1", "Host: allo.example", "X-Forwarded-Proto: https", PERSON));
      assertEquals(get, client.answer(false).header("content-length"));
      client.send(lines("GET / HTTP/1.1", "Host: allo.example", "X-Forwarded-Proto: https"));
      assertEquals(200, client.answer().status());
    }
  }

  @Test
  void its_policy_allows_its_own_style_and_nothing_else() throws GeneralSecurityException {
    String body = ask("GET /x.y HTTP/1.1").body();
    Matcher style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher(body);
    assertTrue(style.find());
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(style.group(1).getBytes(StandardCharsets.UTF_8));
    assertTrue(
        ErrorPage.POLICY.contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'"));
    assertFalse(body.contains(" style=") || body.contains("<script"));
    assertFalse(Pattern.compile("(?:src|href)=\"(?!data:|\\.)").matcher(body).find(), body);
  }

  @Test
  void every_refusal_of_http_has_words_in_every_language() throws IOException {
    Set<Object> english = words("en").keySet();
    for (String language : LANGUAGES) {
      Properties words = words(language);
      assertEquals(english, words.keySet(), language);
      words.forEach(
          (key, text) -> assertFalse(text.toString().matches(".*[<&\"{].*"), text::toString));
    }
    for (HttpRefusal refusal : HttpRefusal.values()) {
      boolean isNothingHere = Set.of(405, 415, 426).contains(refusal.status());
      boolean isUnreadable = refusal == HttpRefusal.UNKNOWN_VERSION;
      assertEquals(
          !isNothingHere && !isUnreadable, english.contains(refusal.code()), refusal.code());
    }
  }

  @Test
  void a_page_without_words_of_its_own_says_that_nothing_is_here() {
    assertNull(ask("GET /signal HTTP/1.1").header("location"));
    assertTrue(ask("GET /signal HTTP/1.1").body().contains("<h1>There is nothing here</h1>"));
  }

  private static Future<Void> refuse(io.vertx.core.http.HttpServerRequest request) {
    return switch (request.path()) {
      case "/api/too-many" -> JsonAnswer.refuse(request, Refusal.TOO_MANY, 7);
      case "/api/busy" -> JsonAnswer.refuse(request, Refusal.BUSY);
      case "/api/fault" -> throw new IllegalStateException("for the test");
      default -> JsonAnswer.refuse(request, HttpRefusal.NOT_FOUND);
    };
  }

  private static String[] error(String status, String... request) {
    String[] all = new String[request.length + 2];
    System.arraycopy(request, 0, all, 0, 2);
    all[2] = "Accept-Language: de-AT,de;q=0.9,en;q=0.5";
    all[3] = PERSON;
    System.arraycopy(request, 2, all, 4, request.length - 2);
    return new String[] {status, lines(all)};
  }

  private static RawAnswer ask(String line, String... headers) {
    return RawClient.ask(
        server.port(),
        lines(
            Stream.concat(
                    Stream.of(line, "Host: allo.example", "X-Forwarded-Proto: https", PERSON),
                    Stream.of(headers))
                .toArray(String[]::new)));
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (InputStream file =
        ErrorPage.class.getResourceAsStream("errors/" + language + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return words;
  }
}
