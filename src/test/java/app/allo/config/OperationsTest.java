package app.allo.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The settings in docs/operations.md are those of the code. */
class OperationsTest {
  private static final Path DOCUMENT = Path.of("docs", "operations.md");

  @Test
  void every_setting_stands_in_the_table_as_it_is() throws IOException {
    List<String> rows =
        Files.readAllLines(DOCUMENT).stream()
            .filter(line -> line.startsWith("| `ALLO_") && !line.contains("…"))
            .toList();
    assertEquals(
        String.join("\n", Setting.ALL.stream().map(OperationsTest::row).toList()),
        String.join("\n", rows));
  }

  @Test
  void the_public_servers_that_are_asked_are_named() throws IOException {
    String document = Files.readString(DOCUMENT).toLowerCase(java.util.Locale.ROOT);
    for (String url : Config.PUBLIC_STUN) {
      String operator = url.replaceAll(".*\\.([a-z]+)\\.com:.*", "$1");
      assertTrue(document.contains(operator), operator);
    }
  }

  private static String row(Setting<?> setting) {
    String byDefault = setting.byDefault().isEmpty() ? "" : "`" + setting.byDefault() + "` ";
    return "| `" + setting.name() + "` | " + byDefault + "| " + setting.about() + " |";
  }
}
