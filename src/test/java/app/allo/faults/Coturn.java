package app.allo.faults;

import app.allo.e2e.Installed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real TURN server in the middle, with {@code docs/deploy/coturn.conf} as it stands but for its
 * secret, its certificate, and the private addresses of which this town is made.
 */
final class Coturn implements AutoCloseable {
  static final String SECRET = "a-secret-between-allo-and-coturn";
  static final String URL = "turn:" + Town.MIDDLE + ":3478";

  private static final Path RECIPE = Path.of("docs", "deploy", "coturn.conf");
  private static final List<String> LEFT_OUT =
      List.of("tls-listening-port", "cert=", "pkey=", "no-tlsv1", "denied-peer-ip=10.", "log-file");

  private final Process process;

  /** Returns once it listens. */
  Coturn(Namespace middle, Path directory) {
    Path configuration = directory.resolve("coturn.conf");
    try {
      Files.write(configuration, adapted(directory));
      List<String> command = new ArrayList<>(middle.prefix());
      command.addAll(List.of(Installed.server("turnserver").orElseThrow().toString(), "-c"));
      command.add(configuration.toString());
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("coturn.out").toFile())
              .start();
      awaitListening(middle, directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private static List<String> adapted(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(RECIPE)) {
      if (LEFT_OUT.stream().noneMatch(line::startsWith)) {
        lines.add(line.replace("REPLACE-ME-WITH-32-RANDOM-BYTES", SECRET));
      }
    }
    lines.add("listening-ip=" + Town.MIDDLE);
    lines.add("relay-ip=" + Town.MIDDLE);
    lines.add("no-tls");
    lines.add("no-dtls");
    lines.add("log-file=stdout");
    lines.add("userdb=" + directory.resolve("turndb"));
    lines.add("pidfile=" + directory.resolve("coturn.pid"));
    return lines;
  }

  private void awaitListening(Namespace middle, Path directory) throws IOException {
    while (true) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "coturn ended: " + Files.readString(directory.resolve("coturn.out")));
      }
      // The port in hex, as /proc/net/udp has it.
      List<String> look = new ArrayList<>(middle.prefix());
      look.addAll(List.of("grep", "-q", ":0D96 ", "/proc/net/udp"));
      if (Commands.attempt(look).status() == 0) {
        return;
      }
      Thread.onSpinWait();
    }
  }
}
