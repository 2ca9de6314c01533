package app.allo.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An HTTP answer as it stood on the wire; header names in lower case. */
public record RawAnswer(int status, Map<String, List<String>> headers, byte[] content) {
  public String header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? null : String.join(", ", values);
  }

  public String body() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
