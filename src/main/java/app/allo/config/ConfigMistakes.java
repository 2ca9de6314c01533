package app.allo.config;

import java.util.List;

/** Settings are wrong: one line each, with the variable's name and what it expects. */
public final class ConfigMistakes extends RuntimeException {
  private final List<String> lines;

  public ConfigMistakes(List<String> lines) {
    super(String.join("; ", lines), null, false, false);
    this.lines = List.copyOf(lines);
  }

  /** One line each, all at once. */
  public List<String> lines() {
    return lines;
  }
}
