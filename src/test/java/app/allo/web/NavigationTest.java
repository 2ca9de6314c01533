package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a page, and who a code. */
public class NavigationTest {
  /** As they open an address. */
  public static final String CHROMIUM =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
          + "application/signed-exchange;v=b3;q=0.7";

  static final String FIREFOX = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  @AutoClose private static final WebTestServer server = WebTestServer.builder().open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CHROMIUM + " | true",
        FIREFOX + " | true",
        "text/html, */* | true",
        "TEXT/HTML;Level=1;Q=0.4 | true",
        "application/json;q=0.1, text/html;q=0.2 | true",
        "*/* | false",
        "'' | false",
        "application/json | false",
        "application/json, text/plain, */* | false",
        "text/plain, text/* | false",
        "text/html;q=0 | false",
        "text/html;q=0.000, */* | false",
        "text/html;q=junk | false",
        "text/html;q=NaN | false",
        "application/json, text/html | false",
        "text/html;q=0.2, application/json;q=0.3 | false",
        "x/text/html | false",
        ";;,,= | false",
      })
  void who_prefers_html_is_a_person(String accept, boolean person) {
    assertEquals(person, isPage("Accept: " + accept));
  }

  @ParameterizedTest
  @CsvSource({
    "navigate,true",
    "cors,false",
    "no-cors,false",
    "same-origin,false",
    "websocket,false",
    "'',false",
  })
  void what_a_browser_says_of_its_own_requests_goes_before(String mode, boolean person) {
    assertEquals(person, isPage("Accept: " + CHROMIUM + "\r\nSec-Fetch-Mode: " + mode));
  }

  @Test
  void a_program_that_navigates_nowhere_is_none() {
    assertEquals(false, isPage("Accept: */*\r\nSec-Fetch-Mode: navigate"));
    assertEquals(false, isPage("X: x"));
  }

  @Test
  void an_accept_on_several_lines_is_one() {
    assertEquals(true, isPage("Accept: image/webp\r\nAccept: text/html"));
  }

  private static boolean isPage(String header) {
    RawAnswer answer = RawClient.ask(server.port(), lines("TRACE / HTTP/1.1", "Host: a", header));
    assertEquals(405, answer.status());
    return answer.header("content-type").startsWith("text/html");
  }
}
