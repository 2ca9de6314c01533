package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.config.Setting;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What platforms read that no test can ask: each part refers to another that is there. */
class ManifestsTest {
  private static final Path DEPLOY = Path.of("docs", "deploy");
  private static final Pattern SETTING = Pattern.compile("ALLO_[A-Z_]+");

  @Test
  void every_setting_that_is_named_is_one() throws IOException {
    Set<String> known = Setting.ALL.stream().map(Setting::name).collect(Collectors.toSet());
    try (Stream<Path> files =
        Stream.concat(Files.list(DEPLOY), Stream.of(Path.of("app.json"), Path.of("src/deb/env")))) {
      for (Path file : files.toList()) {
        for (Matcher name = SETTING.matcher(Files.readString(file)); name.find(); ) {
          // ALLO_… in a comment ends with its underscore.
          assertTrue(
              known.contains(name.group()) || name.group().endsWith("_"),
              file + ": " + name.group());
        }
      }
    }
  }

  @Test
  void heroku_generates_the_key_and_asks_for_nothing_that_nobody_knows_yet() throws IOException {
    JsonObject app = new JsonObject(Files.readString(Path.of("app.json")));
    assertEquals(
        "secret", app.getJsonObject("env").getJsonObject("ALLO_KEYS").getString("generator"));
    for (Map.Entry<String, Object> each : app.getJsonObject("env")) {
      JsonObject setting = (JsonObject) each.getValue();
      assertTrue(
          setting.containsKey("generator") || !setting.getBoolean("required", true), each.getKey());
    }
    assertEquals(1, app.getJsonObject("formation").getJsonObject("web").getInteger("quantity"));
  }

  @Test
  void compose_says_which_setting_is_missing() {
    Map<String, String> all =
        new HashMap<>(Map.of("DOMAIN", "d", "ALLO_KEYS", "k", "TURN_SECRET", "s"));
    assertFalse(new Compose(all).environment("allo").isEmpty());
    for (String name : List.copyOf(all.keySet())) {
      Map<String, String> others = new HashMap<>(all);
      others.remove(name);
      assertTrue(
          org.junit.jupiter.api.Assertions.assertThrows(
                  IllegalArgumentException.class, () -> new Compose(others).environment("allo"))
              .getMessage()
              .startsWith(name));
    }
  }
}
