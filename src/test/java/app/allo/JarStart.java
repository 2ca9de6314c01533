package app.allo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Starts the jar in a folder of its own, with and without an archive of its classes. */
public final class JarStart {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  private static final Path JAR = Path.of(System.getProperty("allo.jar", "target/allo.jar"));

  private final Path directory;

  public JarStart(Path directory) {
    this.directory = directory;
  }

  /** Makes an archive by one command and gives the option that uses it. */
  public String archive() throws IOException, InterruptedException {
    Path archive = directory.resolve("allo.jsa");
    Process warmUp =
        java("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable", "-jar", jar(), "--warm-up");
    String said = new String(warmUp.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, warmUp.waitFor(), said);
    return "-XX:SharedArchiveFile=" + archive;
  }

  /** Starts with these options, measures the time until it accepts connections, and ends it. */
  public Duration start(String... options) throws IOException {
    long began = System.nanoTime();
    Process process =
        java(Stream.concat(Stream.of(options), Stream.of("-jar", jar())).toArray(String[]::new));
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

  private Process java(String... arguments) throws IOException {
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
