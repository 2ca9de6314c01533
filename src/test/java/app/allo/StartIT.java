package app.allo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The class archive that shortens a start. */
class StartIT {
  @TempDir Path directory;

  @Test
  @Timeout(180)
  void an_archive_made_by_one_command_is_used_by_the_next_start() throws Exception {
    JarStart jar = new JarStart(directory);
    Path classes = directory.resolve("classes.log");
    jar.start(jar.archive(), "-Xlog:class+load:file=" + classes);
    String loaded = Files.readString(classes);
    assertTrue(
        loaded.lines().anyMatch(line -> line.matches(".* app\\.allo\\.Main source: shared .*")),
        () -> "app.allo.Main did not come from the archive");
  }
}
