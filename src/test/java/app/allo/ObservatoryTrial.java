package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How MDN's HTTP Observatory grades the answers of the jar behind a proxy; see src/observatory. */
class ObservatoryTrial {
  private static final int LEAST = 135;
  private static final String HOST = "allo.example";

  @TempDir private Path directory;

  @Test
  void it_grades_the_page_a_plus_with_at_least_135() throws Exception {
    Map<String, String> settings = MainIT.plain();
    settings.put("ALLO_PUBLIC_URL", "https://" + HOST);
    settings.put("ALLO_TRUST_PROXY", "127.0.0.1");
    try (AlloProcess allo = new AlloProcess(directory, settings)) {
      List<String> verdict = verdict("http://127.0.0.1:" + allo.port());
      verdict.forEach(System.out::println);

      assertTrue(verdict.stream().noneMatch(line -> line.startsWith("FAIL")), verdict::toString);
      String[] grade = verdict.get(verdict.size() - 1).split(" ");
      assertEquals("A+", grade[0]);
      assertTrue(Integer.parseInt(grade[1]) >= LEAST, verdict::toString);
    }
  }

  private static List<String> verdict(String server) throws Exception {
    Process node =
        new ProcessBuilder(
                System.getenv("PLAYWRIGHT_NODEJS_PATH"),
                Path.of("src", "observatory", "score.mjs").toString(),
                server,
                HOST)
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, node.waitFor(), said);
    return said.lines().toList();
  }
}
