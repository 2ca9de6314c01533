package app.allo.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A cable that takes its time in both directions: a small program between two TUN devices. Decision
 * 141.
 */
final class Delay implements AutoCloseable {
  private final Process process;

  /** Both devices are in {@code namespace} at first, and down. */
  Delay(Namespace namespace, int millis, String near, String far) {
    List<String> command = new ArrayList<>(namespace.prefix());
    command.addAll(List.of("perl", program().toString(), String.valueOf(millis), near, far));
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader said = process.inputReader();
      String first = said.readLine();
      if (!"ready".equals(first)) {
        throw new IllegalStateException("No cable with a delay: " + first);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Path program() {
    try {
      return Path.of(Delay.class.getResource("/faults/delay.pl").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
