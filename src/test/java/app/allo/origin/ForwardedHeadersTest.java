package app.allo.origin;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.web.JsonAnswer;
import app.allo.web.RawAnswer;
import app.allo.web.RawClient;
import app.allo.web.WebTestServer;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {
  @AutoClose private static final WebTestServer behindProxy = telling("127.0.0.0/8");

  @AutoClose
  private static final WebTestServer behindTwo =
      telling("127.0.0.1", "10.0.0.2", "198.51.100.0/24", "2001:db8:c::/48");

  @AutoClose private static final WebTestServer direct = telling("10.0.0.0/8");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7                    | 203.0.113.7",
        "1.1.1.1, 203.0.113.7           | 203.0.113.7",
        "203.0.113.7:4711               | 203.0.113.7",
        "2001:db8:1:2:3:4:5:6           | 2001:db8:1:2::/64",
        "[2001:db8:1:2:3:4:5:6]:4711    | 2001:db8:1:2::/64",
        "2001:db8:1:2::9                | 2001:db8:1:2::/64",
        "::ffff:203.0.113.7             | 203.0.113.7",
      })
  void what_a_trusted_proxy_appended_is_the_client(String header, String address) {
    assertEquals(address, tell(behindProxy, "X-Forwarded-For: " + header).getString("address"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "localhost",
        "1.1.1.1, ",
        "1.1.1.1, junk",
        "1.1.1.1, 999.1.1.1",
        "0x7f.1",
        "%00",
        ":::::",
        "[",
        "[]",
        "[::1",
        "[::1]junk",
        "[::1]:x",
        "203.0.113.7:x",
        "_hidden",
        "'; DROP TABLE",
      })
  void junk_counts_as_absent(String header) {
    assertEquals("127.0.0.1", tell(behindProxy, "X-Forwarded-For: " + header).getString("address"));
  }

  /** Behind a router at 10.0.0.2 and a CDN at 198.51.100.0/24, both trusted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7, 198.51.100.9                    | 203.0.113.7",
        "1.1.1.1, 203.0.113.7, 198.51.100.9           | 203.0.113.7",
        "203.0.113.7, 198.51.100.9, 10.0.0.2          | 203.0.113.7",
        "203.0.113.7:4711, [::ffff:198.51.100.9]:443  | 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 198.51.100.9           | 2001:db8:1:2::/64",
        "203.0.113.7, 2001:db8:c::9                   | 203.0.113.7",
        "1.1.1.1, 198.51.100.9, 203.0.113.7           | 203.0.113.7",
        "203.0.113.7                                  | 203.0.113.7",
        "198.51.100.9                                 | 198.51.100.9",
        "junk, 198.51.100.9                           | 198.51.100.9",
        "203.0.113.7, junk, 198.51.100.9              | 198.51.100.9",
        "203.0.113.7, , 198.51.100.9                  | 198.51.100.9",
        "203.0.113.7, unknown, 198.51.100.9, 10.0.0.2 | 198.51.100.9",
        "203.0.113.7, _hidden, 198.51.100.9           | 198.51.100.9",
        "203.0.113.7, 198.51.100.9, junk              | 127.0.0.1",
        "', 198.51.100.9'                             | 198.51.100.9",
      })
  void the_chain_is_walked_from_the_right_to_the_first_who_is_not_trusted(
      String header, String address) {
    assertEquals(address, tell(behindTwo, "X-Forwarded-For: " + header).getString("address"));
  }

  @Test
  void several_headers_are_one_list_in_their_order() {
    JsonObject told = tell(behindProxy, "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 203.0.113.7");
    assertEquals("203.0.113.7", told.getString("address"));
    told =
        tell(
            behindTwo,
            "X-Forwarded-For: 1.1.1.1, 203.0.113.7\r\nX-Forwarded-For: 198.51.100.9\r\n"
                + "X-Forwarded-For: 10.0.0.2\r\nX-Forwarded-Proto: https\r\n"
                + "X-Forwarded-Proto: http, http");
    assertEquals("203.0.113.7", told.getString("address"));
    assertEquals(true, told.getBoolean("https"));
  }

  @Test
  void a_chain_as_long_as_headers_can_be_is_walked_to_its_end() {
    String all = "203.0.113.7" + ", 10.0.0.2".repeat(700);
    assertEquals("203.0.113.7", tell(behindTwo, "X-Forwarded-For: " + all).getString("address"));
  }

  @Test
  void only_the_header_that_many_proxies_write_is_read() {
    JsonObject told =
        tell(behindTwo, "Forwarded: for=203.0.113.7;proto=https\r\nX-Real-IP: 203.0.113.8");
    assertEquals("127.0.0.1", told.getString("address"));
    assertEquals(false, told.getBoolean("https"));
  }

  @Test
  void a_stranger_is_not_believed() {
    JsonObject told = tell(direct, "X-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https");
    assertEquals("127.0.0.1", told.getString("address"));
    assertEquals(false, told.getBoolean("https"));
  }

  @ParameterizedTest
  @CsvSource({"https,true", "HTTPS,true", "http,false", "'http, https',true", "junk,false"})
  void the_scheme_is_the_rightmost_too(String header, boolean https) {
    JsonObject told = tell(behindProxy, "X-Forwarded-Proto: " + header);
    assertEquals(https, told.getBoolean("https"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Each of the two appends, or the inner one passes on what the outer said.
        "203.0.113.7, 198.51.100.9          | https, http       | true",
        "203.0.113.7, 198.51.100.9          | http, https       | false",
        "203.0.113.7, 198.51.100.9          | https             | true",
        "203.0.113.7, 198.51.100.9          | http              | false",
        "203.0.113.7, 198.51.100.9, 10.0.0.2| https, http       | true",
        // What is further to the left than those who are trusted was said by a visitor.
        "203.0.113.7                        | https, http       | false",
        "1.1.1.1, 203.0.113.7, 198.51.100.9 | https, http, http | false",
        "203.0.113.7, 198.51.100.9          | https, junk       | false",
        "203.0.113.7, 198.51.100.9          | junk, https       | true",
      })
  void the_scheme_is_the_word_of_the_outermost_proxy_that_is_trusted(
      String addresses, String schemes, boolean https) {
    JsonObject told =
        tell(behindTwo, "X-Forwarded-For: " + addresses + "\r\nX-Forwarded-Proto: " + schemes);
    assertEquals(https, told.getBoolean("https"));
  }

  private static WebTestServer telling(String... trusted) {
    ForwardedHeaders forwarded =
        new ForwardedHeaders(Stream.of(trusted).map(AddressRange::parse).toList());
    return WebTestServer.builder()
        .trusting(trusted[0])
        .api(
            request ->
                JsonAnswer.json(
                    request,
                    200,
                    new JsonObject()
                        .put("address", forwarded.clientAddress(request))
                        .put("https", forwarded.isHttps(request))))
        .open();
  }

  private static JsonObject tell(WebTestServer server, String header) {
    RawAnswer answer =
        RawClient.ask(server.port(), lines("GET /api/who HTTP/1.1", "Host: a", header));
    assertEquals(200, answer.status());
    return new JsonObject(answer.body());
  }
}
