package app.allo.deploy;

import app.allo.browser.Installed;
import app.allo.faults.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What a test needs of this machine; where that is not there it is skipped, and says why. */
final class Needs {
  private Needs() {}

  /** A command that a Debian package of that name brings. */
  static void command(String command, String debianPackage) {
    if (Installed.server(command).isEmpty()) {
      skip("there is no " + command + " (package " + debianPackage + ")");
    }
  }

  static void file(Path file, String debianPackage) {
    if (!Files.exists(file)) {
      skip("there is no " + file + " (package " + debianPackage + ")");
    }
  }

  /** Network namespaces, and a file system that can be laid over the machine's own. */
  static void scratchRoot() {
    Machine.needs(Machine.Feature.NAMESPACES, "what is deployed");
    try {
      Path directory = Files.createTempDirectory("allo-try-");
      try (ScratchRoot root = new ScratchRoot(List.of(), directory)) {
        root.run("sh", "-c", "echo more > /etc/allo-try && test -d /proc/self");
      } finally {
        Files.delete(directory);
      }
    } catch (IOException | IllegalStateException refused) {
      skip("nothing can be laid over its files (overlayfs): " + refused.getMessage());
    }
  }

  private static void skip(String why) {
    System.err.println("Skipped a test of what is deployed: " + why);
    Assumptions.abort(why);
  }
}
