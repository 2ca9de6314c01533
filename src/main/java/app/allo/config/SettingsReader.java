package app.allo.config;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads settings from a JSON object, remembers each mistake and goes on, so that all are reported
 * at once.
 */
final class SettingsReader {
  private static final int MOST_SHOWN = 60;

  private final JsonObject values;
  private final List<String> mistakes = new ArrayList<>();

  SettingsReader(JsonObject values) {
    this.values = values;
  }

  /** Whether it is set. */
  boolean has(Setting<?> setting) {
    return values.containsKey(setting.name()) && !text(setting.name()).isEmpty();
  }

  /** The value, or its default if it is missing or wrong. */
  <T> T get(Setting<T> setting) {
    return find(setting).or(() -> setting.type().read().apply(setting.byDefault())).orElseThrow();
  }

  /** The value, or nothing if it is missing or wrong. */
  <T> Optional<T> find(Setting<T> setting) {
    if (!has(setting)) {
      return Optional.empty();
    }
    Optional<T> value = setting.type().read().apply(text(setting.name()));
    if (value.isEmpty()) {
      List<String> faults = setting.type().faults().apply(text(setting.name()));
      faults.forEach(fault -> mistake(setting, "expects " + fault));
      if (faults.isEmpty()) {
        mistake(setting, wrong(setting));
      }
    }
    return value;
  }

  /** Records a mistake that involves more than one setting. */
  void mistake(Setting<?> setting, String problem) {
    String line = setting.name() + " " + problem;
    if (!mistakes.contains(line)) {
      mistakes.add(line);
    }
  }

  /** Throws {@link ConfigMistakes} if there were any. */
  void finish() {
    if (!mistakes.isEmpty()) {
      throw new ConfigMistakes(mistakes);
    }
  }

  private String wrong(Setting<?> setting) {
    String expects = "expects " + setting.type().words();
    return setting.secret() ? expects : expects + ", not \"" + shown(text(setting.name())) + "\"";
  }

  private String text(String name) {
    Object value = values.getValue(name);
    if (value instanceof JsonArray list) {
      return String.join(",", list.stream().map(String::valueOf).toList());
    }
    return value == null ? "" : value.toString().strip();
  }

  /** A text that the operator wrote, on one short line. */
  static String shown(String text) {
    String visible = text.replaceAll("[^\\x20-\\x7e]", "?");
    return visible.length() > MOST_SHOWN ? visible.substring(0, MOST_SHOWN) + "…" : visible;
  }
}
