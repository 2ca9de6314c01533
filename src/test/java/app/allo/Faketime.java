package app.allo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's libfaketime, which has a process see another date. */
public final class Faketime {
  private Faketime() {}

  /**
   * The environment of a process whose date is that far off, and whose other clock is not. Skips
   * the test where the library is not installed.
   *
   * @param by as {@code +10m} or {@code -400d}
   */
  public static Map<String, String> off(String by) {
    return Map.of(
        "LD_PRELOAD",
        library().toString(),
        "FAKETIME",
        by,
        "DONT_FAKE_MONOTONIC",
        "1",
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1");
  }

  private static Path library() {
    Path found =
        List.of("x86_64-linux-gnu", "aarch64-linux-gnu").stream()
            .map(machine -> Path.of("/usr/lib", machine, "faketime/libfaketimeMT.so.1"))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(""));
    assumeTrue(Files.isRegularFile(found), "skipped: Debian's libfaketime is not installed");
    return found;
  }
}
