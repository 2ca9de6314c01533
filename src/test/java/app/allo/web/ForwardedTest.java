package app.allo.web;

import static app.allo.web.RawClient.lines;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
  private static TestSite behindProxy;
  private static TestSite direct;

  @BeforeAll
  static void open() {
    behindProxy = telling("127.0.0.0/8");
    direct = telling("10.0.0.0/8");
  }

  @AfterAll
  static void close() {
    behindProxy.close();
    direct.close();
  }

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
  void the_rightmost_hop_of_a_trusted_proxy_is_the_client(String header, String address) {
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
        "_hidden",
        "'; DROP TABLE",
      })
  void junk_counts_as_absent(String header) {
    assertEquals("127.0.0.1", tell(behindProxy, "X-Forwarded-For: " + header).getString("address"));
  }

  @Test
  void the_last_of_several_headers_counts() {
    JsonObject told = tell(behindProxy, "X-Forwarded-For: 1.1.1.1\r\nX-Forwarded-For: 203.0.113.7");
    assertEquals("203.0.113.7", told.getString("address"));
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

  private static TestSite telling(String trusted) {
    ForwardedHeaders forwarded =
        new ForwardedHeaders(java.util.List.of(AddressRange.parse(trusted)));
    return TestSite.site()
        .trusting(trusted)
        .api(
            request ->
                Answer.json(
                    request,
                    200,
                    new JsonObject()
                        .put("address", forwarded.clientAddress(request))
                        .put("https", forwarded.isHttps(request))))
        .open();
  }

  private static JsonObject tell(TestSite site, String header) {
    RawAnswer answer =
        RawClient.ask(site.port(), lines("GET /api/who HTTP/1.1", "Host: a", header));
    assertEquals(200, answer.status());
    return new JsonObject(answer.body());
  }
}
