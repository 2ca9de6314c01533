package app.allo.browser;

import app.allo.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real TURN server, with {@code docs/deploy/coturn.conf} as it stands but for its addresses, its
 * secret and its certificate.
 */
public final class Coturn implements AfterEachCallback, AutoCloseable {
  /** On Linux all of 127/8 is loopback; browsers gather 127.0.0.1 of it, so the two differ. */
  public static final String LOOPBACK = "127.0.0.2";

  private static final int STANDARD_PORT = 3478;
  private static final String SECRET = "a-secret-between-allo-and-coturn";
  private static final Path RECIPE = Path.of("docs", "deploy", "coturn.conf");
  private static final List<String> LEFT_OUT =
      List.of(
          "listening-port",
          "tls-listening-port",
          "cert=",
          "pkey=",
          "no-tlsv1",
          "denied-peer-ip=10.",
          "denied-peer-ip=127.",
          "log-file");

  private final List<String> prefix;
  private final String address;
  private final int port;
  private final Path directory;
  private Process process;

  private Coturn(List<String> prefix, String address, int port, Path directory) {
    this.prefix = prefix;
    this.address = address;
    this.port = port;
    this.directory = directory;
  }

  /** One on this machine's loopback, which is not started yet. */
  public static Coturn onLoopback() {
    try {
      Path directory = Files.createTempDirectory("allo-coturn-");
      return new Coturn(List.of(), LOOPBACK, freePort().orElse(0), directory);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** One that a command runs somewhere else, at that address there, which is not started yet. */
  public static Coturn at(String address, List<String> prefix, Path directory) {
    return new Coturn(prefix, address, STANDARD_PORT, directory);
  }

  /** Why none can be run on loopback, if so. */
  public static Optional<String> missing() {
    if (Installed.server("turnserver").isEmpty()) {
      return Optional.of("No turnserver (coturn) found. Tests of the relay were skipped.");
    }
    return freePort().isEmpty()
        ? Optional.of(
            "This machine has no address " + LOOPBACK + ". Tests of the relay were skipped.")
        : Optional.empty();
  }

  /** Allo's settings for it. */
  public Map<String, String> settings() {
    return settings(address, port);
  }

  /** Allo's settings for one {@link #at} that address. */
  public static Map<String, String> settings(String address) {
    return settings(address, STANDARD_PORT);
  }

  private static Map<String, String> settings(String address, int port) {
    return Map.of("ALLO_TURN", "turn:" + address + ":" + port, "ALLO_TURN_SECRET", SECRET);
  }

  /** Returns once it listens. */
  public void start() {
    Path configuration = directory.resolve("coturn.conf");
    Path output = directory.resolve("coturn.out");
    List<String> command = new ArrayList<>(prefix);
    command.add(Installed.server("turnserver").orElseThrow().toString());
    command.addAll(List.of("-c", configuration.toString()));
    try {
      Files.write(configuration, recipe());
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      while (!isListening()) {
        if (!process.isAlive()) {
          throw new IllegalStateException("coturn ended: " + Files.readString(output));
        }
        Thread.onSpinWait();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
    TestFolder.remove(directory);
  }

  private List<String> recipe() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(RECIPE)) {
      if (LEFT_OUT.stream().noneMatch(line::startsWith)) {
        lines.add(line.replace("REPLACE-ME-WITH-32-RANDOM-BYTES", SECRET));
      }
    }
    lines.add("listening-ip=" + address);
    lines.add("relay-ip=" + address);
    lines.add("listening-port=" + port);
    lines.add("allow-loopback-peers");
    lines.add("no-tls");
    lines.add("no-dtls");
    lines.add("log-file=stdout");
    lines.add("userdb=" + directory.resolve("turndb"));
    lines.add("pidfile=" + directory.resolve("coturn.pid"));
    return lines;
  }

  private boolean isListening() throws IOException {
    // The port in hex, as /proc/net/udp has it.
    List<String> look = new ArrayList<>(prefix);
    look.addAll(List.of("grep", "-q", ":%04X ".formatted(port), "/proc/net/udp"));
    return new ProcessBuilder(look).start().onExit().join().exitValue() == 0;
  }

  private static Optional<Integer> freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      return Optional.of(socket.getLocalPort());
    } catch (IOException noSuchAddress) {
      return Optional.empty();
    }
  }
}
