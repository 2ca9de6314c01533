package app.allo.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short commands of the machine: run to their end, and what they said. */
public final class Commands {
  private Commands() {}

  /** Fails with what the command said, should it fail. */
  public static void run(List<String> command) {
    Outcome outcome = attempt(command);
    if (outcome.status() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + outcome.said());
    }
  }

  public static Outcome attempt(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), said.strip());
    } catch (IOException missing) {
      return new Outcome(127, missing.getMessage());
    } catch (InterruptedException stopped) {
      throw new UncheckedIOException(new IOException(stopped));
    }
  }

  public record Outcome(int status, String said) {}
}
