package app.allo.origin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest
  @CsvSource({
    "https://allo.example,https://allo.example",
    "https://Allo.Example/,https://allo.example",
    "HTTPS://allo.example:443,https://allo.example",
    "https://allo.example:8443,https://allo.example:8443",
    "http://allo.example:80,http://allo.example",
    "http://allo.example:443,http://allo.example:443",
    "https://[::1]:8443,https://[::1]:8443",
    "https://192.168.1.5:8443,https://192.168.1.5:8443",
  })
  void an_origin_has_one_spelling(String text, String origin) {
    assertEquals(origin, Origin.parse(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "allo.example",
        "//allo.example",
        "ftp://allo.example",
        "https://",
        "https:///x",
        "https://allo.example/x",
        "https://allo.example?x",
        "https://allo.example#x",
        "https://user@allo.example",
        "https://allo.example:port",
        "https://allo example",
        "https://a,b",
        "https://allo.example\\@evil.example",
      })
  void all_else_is_no_origin(String text) {
    assertThrows(IllegalArgumentException.class, () -> Origin.parse(text));
  }
}
