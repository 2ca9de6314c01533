package app.allo.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a unit of systemd says. */
final class UnitFile {
  private UnitFile() {}

  /** The first value of that name. */
  static String value(Path unit, String name) {
    try (Stream<String> lines = Files.lines(unit)) {
      return lines
          .filter(line -> line.startsWith(name + "="))
          .map(line -> line.substring(name.length() + 1))
          .findFirst()
          .orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
