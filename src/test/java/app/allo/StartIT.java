package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long a start takes, and the class archive that shortens it. */
class StartIT {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of(System.getProperty("allo.jar", "target/allo.jar"));
  private static final int STARTS = 5;

  @TempDir Path directory;

  @Test
  @Timeout(180)
  void an_archive_made_by_one_command_is_used_by_the_next_start() throws Exception {
    Path archive = directory.resolve("allo.jsa");
    Process warmUp =
        allo("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable", "-jar", jar(), "--warm-up");
    String said = new String(warmUp.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, warmUp.waitFor(), said);

    Path classes = directory.resolve("classes.log");
    String share = "-XX:SharedArchiveFile=" + archive;
    start(share, "-Xlog:class+load:file=" + classes, "-jar", jar());
    String loaded = Files.readString(classes);
    assertTrue(
        loaded.lines().anyMatch(line -> line.matches(".* app\\.allo\\.Main source: shared .*")),
        () -> "app.allo.Main did not come from the archive");

    System.out.printf(
        "Start to accepting connections, median of %d: %d ms, with a class archive %d ms%n",
        STARTS, median("-jar", jar()), median(share, "-jar", jar()));
  }

  private long median(String... arguments) throws IOException {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      millis.add(start(arguments).toMillis());
    }
    return millis.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow();
  }

  private Duration start(String... arguments) throws IOException {
    long began = System.nanoTime();
    Process process = allo(arguments);
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.append(line).append('\n');
        if (line.contains("ready at ")) {
          return Duration.ofNanos(System.nanoTime() - began);
        }
      }
      throw new IllegalStateException("Allo did not start:\n" + said);
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  private Process allo(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(JAVA.toString()), Stream.of(arguments)).toList())
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ALLO_"));
    builder.environment().put("ALLO_HOST", "127.0.0.1");
    builder.environment().put("ALLO_PORT", "0");
    builder.environment().put("ALLO_MANAGEMENT_PORT", "0");
    return builder.start();
  }

  private static String jar() {
    return JAR.toAbsolutePath().toString();
  }
}
