package app.allo.signaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example messages of {@code src/test/resources/protocol}, which JavaScript tests read too. */
public final class Examples {
  private static final Path HOME = Path.of("src/test/resources/protocol");

  private Examples() {}

  /** What a browser says and the server understands. */
  static List<String> fromBrowser() {
    return named("browser-", "browser-invalid-");
  }

  /** What a browser may not say. */
  public static List<String> invalidFromBrowser() {
    return named("browser-invalid-", null);
  }

  /** What the server says. */
  static List<String> fromServer() {
    return named("server-", "server-invalid-");
  }

  /** The message of that name, without the newline at the file's end. */
  public static String text(String name) {
    try {
      String text = Files.readString(HOME.resolve(name + ".json"), StandardCharsets.UTF_8);
      return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static byte[] bytes(String name) {
    return text(name).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> named(String prefix, String butNot) {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix) && name.endsWith(".json"))
          .filter(name -> butNot == null || !name.startsWith(butNot))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
