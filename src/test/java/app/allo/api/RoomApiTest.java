package app.allo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.allo.Warnings;
import app.allo.web.RawAnswer;
import app.allo.web.RawClient;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomApiTest {
  private static final String SECRET = "a secret of the machine's";

  @AutoClose private static final TestApi api = new TestApi();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/",
        "/api/nothing",
        "/api/rooms/",
        "/api//rooms",
        "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA",
        "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/",
        "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/invites/",
        "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/invites/AAAAAAAAAAAAAAAAAAAAAA/x",
        "/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/seats",
        "/api/seats/",
        "/api/seats/renew/",
        "/api/../api/rooms",
        "/api/rooms;x",
        "/api/%72ooms",
        "/api/%zz",
        "/api/%",
      })
  void a_path_that_the_api_does_not_have_is_not_found(String path) {
    assertEquals(404, api.ask("POST", path, null, "{}").status());
  }

  @Test
  void such_a_path_has_no_methods_either() {
    assertEquals(404, api.ask("PUT", "/api//rooms", null, "{}").status());
    assertEquals(404, api.ask("PUT", "/api/../api/rooms", null, "{}").status());
  }

  @Test
  void an_answer_is_not_compressed() {
    RawAnswer answer =
        api.ask("POST", "/api/rooms", null, "{}", "Accept-Encoding: gzip, deflate, br");
    assertEquals(201, answer.status());
    assertNull(answer.header("content-encoding"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/rooms,POST",
    "OPTIONS,/api/rooms,POST",
    "TRACE,/api/rooms,POST",
    "PUT,/api/seats,POST",
    "DELETE,/api/seats/renew,POST",
    "GET,/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/invites,'DELETE, POST'",
    "POST,/api/rooms/AAAAAAAAAAAAAAAAAAAAAA/invites/AAAAAAAAAAAAAAAAAAAAAA,DELETE",
  })
  void a_method_that_a_path_does_not_have_is_told_which_it_has(
      String method, String path, String allowed) {
    RawAnswer answer = api.ask(method, path, null, "{}");
    assertEquals(405, answer.status());
    assertEquals(allowed, answer.header("allow"));
    assertEquals("{\"error\":\"method-not-allowed\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Type: application/jsonx",
        "Content-Type: application/json; charset=utf-16",
        "Content-Type: ",
        "X-Nothing: said",
        "Content-Type: application/json\r\nContent-Type: text/plain",
        "Content-Type: application/json\r\nContent-Encoding: gzip",
        "Content-Type: application/json\r\nContent-Encoding: br",
        "Content-Type: application/json\r\nContent-Encoding: identity",
      })
  void a_body_is_json_and_nothing_else(String header) {
    RawAnswer answer =
        api.ask("POST", "/api/rooms", null, null, header, "Content-Length: 2\r\n\r\n{}");
    assertEquals(415, answer.status());
    assertEquals("{\"error\":\"unsupported-type\"}", answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "Application/JSON; charset=\"utf-8\"",
      })
  void json_may_say_that_it_is_utf8(String type) {
    RawAnswer answer =
        api.ask(
            "POST",
            "/api/rooms",
            null,
            null,
            "Content-Type: " + type,
            "Content-Length: 2\r\n\r\n{}");
    assertEquals(201, answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: ",
        "Origin: http://allo.evil",
        "Origin: http://allo:81",
        "Origin: https://allo",
        "Origin: http://Allo",
        "Origin: http://allo/",
        "Origin: http://allo\r\nOrigin: http://allo",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
      })
  void another_site_s_page_is_refused(String header) {
    RawAnswer answer = api.ask("POST", "/api/rooms", null, "{}", header);
    assertEquals(403, answer.status());
    assertEquals("{\"error\":\"foreign-origin\"}", answer.body());
    assertNull(answer.header("access-control-allow-origin"));
  }

  @Test
  void a_form_that_another_site_posts_is_refused_for_where_it_comes_from() {
    RawAnswer answer =
        api.ask(
            "POST",
            "/api/rooms",
            null,
            null,
            "Origin: https://evil.example",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 3\r\n\r\na=b");
    assertEquals(403, answer.status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://allo",
        "Origin: http://allo\r\nSec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none",
        "X-Forwarded-Proto: https\r\nOrigin: https://allo",
      })
  void the_own_page_is_served(String header) {
    assertEquals(201, api.ask("POST", "/api/rooms", null, "{}", header).status());
  }

  @Test
  void a_body_is_asked_for_where_the_program_waits_for_that() {
    try (RawClient client = new RawClient(api.port())) {
      client.send(
          RawClient.lines(
              "POST /api/rooms HTTP/1.1",
              "Host: allo",
              "Content-Type: application/json",
              "Content-Length: 2",
              "Expect: 100-continue"));
      assertEquals(100, client.answer().status());
      assertEquals(201, client.send("{}").answer().status());
    }
  }

  @Test
  void a_program_that_speaks_http_1_0_is_not_told_to_go_on() {
    RawAnswer answer =
        RawClient.ask(
            api.port(),
            RawClient.lines(
                    "POST /api/rooms HTTP/1.0",
                    "Host: allo",
                    "Content-Type: application/json",
                    "Content-Length: 2",
                    "Expect: 100-continue")
                + "{}");
    assertEquals(201, answer.status());
  }

  @Test
  void a_fault_of_the_rooms_is_told_to_the_log_alone() {
    BooleanSupplier crowded =
        () -> {
          throw new IllegalStateException(SECRET);
        };
    assertIsToldToTheLogAlone(crowded, new SecureRandom());
  }

  @Test
  void a_fault_of_the_api_is_told_to_the_log_alone() {
    SecureRandom random =
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            throw new IllegalStateException(SECRET);
          }
        };
    assertIsToldToTheLogAlone(() -> false, random);
  }

  private static void assertIsToldToTheLogAlone(BooleanSupplier crowded, SecureRandom random) {
    try (Warnings log = new Warnings();
        TestApi broken = new TestApi(crowded, random)) {
      RawAnswer answer = broken.ask("POST", "/api/rooms", null, "{}");
      assertEquals(500, answer.status());
      assertEquals("{\"error\":\"fault\"}", answer.body());
      assertEquals("no-store", answer.header("cache-control"));
      assertEquals("nosniff", answer.header("x-content-type-options"));
      assertFalse(answer.headers().toString().contains(SECRET));
      assertEquals(List.of(), broken.refusals, "a fault is no refusal");
      assertEquals(1, log.heard().stream().filter(entry -> entry.contains(SECRET)).count());
      String api = RoomApi.class.getName();
      assertEquals(1, log.heard().stream().filter(entry -> entry.startsWith(api)).count());
      assertEquals(400, broken.ask("POST", "/api/rooms", null, "[]").status());
    }
  }

  @Test
  void a_body_over_four_kilobytes_is_too_large() {
    String body = "{\"x\":\"" + "a".repeat(4_096) + "\"}";
    assertEquals(413, api.ask("POST", "/api/rooms", null, body).status());
    String most = "{\"x\":\"" + "a".repeat(4_096 - 8) + "\"}";
    assertEquals(201, api.ask("POST", "/api/rooms", null, most).status());
  }
}
