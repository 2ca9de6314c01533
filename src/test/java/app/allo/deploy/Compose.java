package app.allo.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** {@code docs/deploy/compose.yaml} as Docker Compose reads it with the values of an .env file. */
final class Compose {
  private static final Path DEPLOY = Path.of("docs", "deploy");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(\\$)|\\{(\\w+)(?::([-?])([^}]*))?})");

  private final Map<String, String> environment;
  private final Map<String, Object> file;

  Compose(Map<String, String> environment) {
    this.environment = new HashMap<>(environment);
    try {
      file = new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Map<String, Object> service(String name) {
    return map(map(file.get("services")).get(name));
  }

  /** The environment of a service. */
  Map<String, String> environment(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    map(service(service).get("environment"))
        .forEach((name, value) -> all.put(name, filled(value.toString())));
    return all;
  }

  /** The content of a file that services are given, by the path that it has there. */
  Map<String, String> configs(String service) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Object each : (List<?>) service(service).get("configs")) {
      Map<String, Object> config = map(each);
      Map<String, Object> source = map(map(file.get("configs")).get(config.get("source")));
      all.put((String) config.get("target"), content(source));
    }
    return all;
  }

  private String content(Map<String, Object> source) {
    try {
      return source.containsKey("content")
          ? filled((String) source.get("content"))
          : Files.readString(DEPLOY.resolve((String) source.get("file")));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** With the values of variables for their names (Compose file, Interpolation). */
  private String filled(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found)));
  }

  private String value(String dollar, java.util.regex.MatchResult found) {
    if (dollar != null) {
      return dollar;
    }
    String value = environment.getOrDefault(found.group(2), "");
    if (!value.isEmpty()) {
      return value;
    }
    if ("?".equals(found.group(3))) {
      throw new IllegalArgumentException(found.group(2) + " " + found.group(4));
    }
    return found.group(4) == null ? "" : found.group(4);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
