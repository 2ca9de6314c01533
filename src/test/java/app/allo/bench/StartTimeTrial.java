package app.allo.bench;

import app.allo.JarStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints how long a start takes; what is good depends on the machine. */
class StartTimeTrial {
  private static final int STARTS = 5;

  @TempDir Path directory;

  @Test
  void the_time_to_accepting_connections_is_printed() throws Exception {
    JarStart jar = new JarStart(directory);
    String archive = jar.archive();
    System.out.printf(
        "Start to accepting connections, median of %d: %d ms, with a class archive %d ms%n",
        STARTS, median(jar), median(jar, archive));
  }

  private static long median(JarStart jar, String... options) throws IOException {
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      millis.add(jar.start(options).toMillis());
    }
    return millis.stream().sorted().skip(STARTS / 2).findFirst().orElseThrow();
  }
}
