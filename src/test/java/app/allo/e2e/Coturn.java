package app.allo.e2e;

import app.allo.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real TURN server, at a loopback address that no browser has, so that the two can be told. */
final class Coturn implements AfterEachCallback {
  /** On Linux all of 127/8 is loopback; browsers gather 127.0.0.1 of it. */
  static final String ADDRESS = "127.0.0.2";

  private static final String SECRET = "a secret of coturn and Allo alone";

  private final int port = freePort().orElse(0);
  private final Path directory;
  private Process process;

  Coturn() {
    try {
      directory = Files.createTempDirectory("allo-coturn-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Why none can be run here, if so. */
  static Optional<String> missing() {
    if (Installed.server("turnserver").isEmpty()) {
      return Optional.of("No turnserver (coturn) found. Tests of the relay were skipped.");
    }
    return freePort().isEmpty()
        ? Optional.of(
            "This machine has no address " + ADDRESS + ". Tests of the relay were skipped.")
        : Optional.empty();
  }

  /** What Allo must be told of it. */
  Map<String, String> settings() {
    return Map.of("ALLO_TURN", "turn:" + ADDRESS + ":" + port, "ALLO_TURN_SECRET", SECRET);
  }

  /** Returns once it accepts connections. */
  void start() {
    List<String> command =
        List.of(
            Installed.server("turnserver").orElseThrow().toString(),
            "-n",
            "--listening-ip=" + ADDRESS,
            "--relay-ip=" + ADDRESS,
            "--listening-port=" + port,
            "--realm=allo",
            "--fingerprint",
            "--use-auth-secret",
            "--static-auth-secret=" + SECRET,
            "--allow-loopback-peers",
            "--no-cli",
            "--no-tls",
            "--no-dtls",
            "--simple-log",
            "--log-file=stdout",
            "--userdb=" + directory.resolve("users"),
            "--pidfile=" + directory.resolve("pid"));
    try {
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("output.log").toFile())
              .start();
      while (!isListening()) {
        if (!process.isAlive()) {
          throw new IllegalStateException(
              "coturn ended: " + Files.readString(directory.resolve("output.log")));
        }
        Thread.onSpinWait();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (process != null) {
      kill();
    }
    TestFolder.remove(directory);
  }

  private boolean isListening() {
    try {
      new Socket(ADDRESS, port).close();
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Optional<Integer> freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
      return Optional.of(socket.getLocalPort());
    } catch (IOException noSuchAddress) {
      return Optional.empty();
    }
  }
}
