package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Debian package, installed and removed by the real dpkg on a machine that is thrown away. */
class DebTrial {
  private static final Path PACKAGE = Path.of("target", "allo.deb");
  private static final String ARCHIVE = "/var/lib/allo/allo.jsa";

  private Path directory;
  private ScratchRoot root;
  private Process allo;

  @BeforeAll
  static void this_machine_is_a_debian() {
    Needs.command("dpkg", "dpkg");
    Needs.command("adduser", "adduser");
    Needs.scratchRoot();
  }

  @BeforeEach
  void lay_a_root() throws IOException {
    directory = Files.createTempDirectory("allo-deb-");
    root = new ScratchRoot(List.of(), Files.createDirectory(directory.resolve("over")));
    Files.copy(PACKAGE, root.path("/tmp/allo.deb"), StandardCopyOption.REPLACE_EXISTING);
  }

  @AfterEach
  void throw_it_away() {
    if (allo != null) {
      allo.destroyForcibly().onExit().join();
    }
    if (root != null) {
      root.close();
      TestFolder.remove(directory);
    }
  }

  @Test
  void it_installs_runs_keeps_its_settings_when_removed_and_leaves_nothing_when_purged() {
    root.run("dpkg", "--install", "/tmp/allo.deb");
    assertEquals("install ok installed", status());
    assertEquals("600 root", root.run("stat", "--format=%a %U", "/etc/allo/env"));
    assertTrue(root.run("getent", "passwd", "allo").endsWith(":/usr/sbin/nologin"));
    if (root.attempt("sh", "-c", "command -v systemd-analyze").status() == 0) {
      assertEquals("", root.run("systemd-analyze", "verify", "/lib/systemd/system/allo.service"));
    }
    start();
    assertTrue(root.path("/var/lib/allo/allo.keys").toFile().exists(), said());

    root.run("sh", "-c", "echo ALLO_CAPACITY=4 >> /etc/allo/env");
    root.run("dpkg", "--remove", "allo");
    assertEquals("deinstall ok config-files", status());
    assertFalse(exists("/opt/allo"));
    assertFalse(exists("/lib/systemd/system/allo.service"));
    assertTrue(root.run("cat", "/etc/allo/env").endsWith("ALLO_CAPACITY=4"));
    assertTrue(exists("/var/lib/allo/allo.keys"), "links stay good");

    root.run("dpkg", "--purge", "allo");
    for (String each : List.of("/etc/allo", "/var/lib/allo", "/usr/share/doc/allo")) {
      assertFalse(exists(each), each);
    }
    assertEquals(2, root.attempt("getent", "passwd", "allo").status());
  }

  /** By the unit's own command line, as the user that the package has made. */
  private void start() {
    root.run("install", "-d", "-o", "allo", "-g", "allo", "-m", "700", "/var/lib/allo");
    // systemd lets this one fail, for the "-".
    String first = "cd /var/lib/allo && " + value("ExecStartPre").substring(1);
    root.run(asUnit("sh", "-c", first));
    String made = root.run("stat", "--format=%y %U", ARCHIVE);
    assertTrue(made.endsWith(" allo"), made);
    root.run(asUnit("sh", "-c", first));
    assertEquals(made, root.run("stat", "--format=%y %U", ARCHIVE), "made once");
    // As a package does: what is new in it was built before the archive was made.
    root.run("touch", "--date=2020-01-01", "/opt/allo/allo.jar");
    root.run(asUnit("sh", "-c", first));
    assertNotEquals(made, root.run("stat", "--format=%y %U", ARCHIVE), "for a newer jar");

    allo = root.start(output(), List.of(asUnit(value("ExecStart").split(" "))));
    Until.holds(
        "Allo is ready",
        () -> {
          assertTrue(allo.isAlive(), said());
          return said().contains("Allo is ready at https://");
        });
    assertFalse(said().contains("IN MEMORY"), said());
    allo.destroyForcibly().onExit().join();
  }

  private static String[] asUnit(String... command) {
    Stream<String> user =
        Stream.of("setpriv", "--reuid=allo", "--regid=allo", "--init-groups", "--", "env");
    Stream<String> settings = Stream.of("ALLO_PORT=0", "ALLO_HOST=127.0.0.1", value("Environment"));
    return Stream.of(user, settings, Stream.of(command))
        .flatMap(each -> each)
        .toArray(String[]::new);
  }

  private static String value(String name) {
    return UnitFile.value(Path.of("docs", "deploy", "allo.service"), name);
  }

  private Path output() {
    return directory.resolve("allo.out");
  }

  private String said() {
    try {
      return Files.readString(output());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private boolean exists(String inside) {
    return root.attempt("test", "-e", inside).status() == 0;
  }

  private String status() {
    return root.run("dpkg-query", "--show", "--showformat=${Status}", "allo");
  }
}
