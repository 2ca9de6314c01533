package app.allo.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What this machine has. */
public final class Installed {
  private Installed() {}

  /**
   * The browser that the environment's {@code variable} names, or else the first of {@code
   * commands} and {@code applications} (of a Mac). Without one the test is skipped, but for
   * machines that set {@code CI}: there it fails.
   */
  static Path browser(
      String name, String variable, List<String> commands, List<Path> applications) {
    Optional<Path> executable =
        Optional.ofNullable(System.getenv(variable))
            .map(Path::of)
            .or(
                () ->
                    Stream.concat(
                            commands.stream().flatMap(Installed::onPath), applications.stream())
                        .filter(Files::isExecutable)
                        .findFirst());
    String missing =
        "No %s found: install it, or name it by %s. Its tests were skipped."
            .formatted(name, variable);
    if (executable.isEmpty() && System.getenv("CI") != null) {
      throw new IllegalStateException(missing);
    }
    if (executable.isEmpty()) {
      System.err.println(missing);
    }
    Assumptions.assumeTrue(executable.isPresent(), missing);
    return executable.get();
  }

  /** A server of this name. Debian keeps them where only root has them on the PATH. */
  public static Optional<Path> server(String name) {
    Stream<Path> ofRoot = Stream.of(Path.of("/usr/sbin", name), Path.of("/usr/local/sbin", name));
    return Stream.concat(onPath(name), ofRoot).filter(Files::isExecutable).findFirst();
  }

  /** Where a command of this name may be. */
  static Stream<Path> onPath(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name));
  }
}
