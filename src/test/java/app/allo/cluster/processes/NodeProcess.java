package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code allo-cluster.jar} as a process of its own, one of several. */
final class NodeProcess implements AutoCloseable {
  static final Path JAR = Path.of("target", "allo-cluster.jar").toAbsolutePath();

  private static final Pattern FAULT = Pattern.compile("(?m)^\\s+at |Exception| SEVERE ");
  private static final Pattern ID = Pattern.compile("(?<![\\w-])[\\w-]{22}(?![\\w-])");
  private static final Pattern NODE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
  private static final Pattern ADDRESS = Pattern.compile("\\b[0-9]{1,3}(\\.[0-9]{1,3}){3}\\b");

  /** Its address and port for visitors. */
  final String door;

  private final Path log;
  private final List<String> prefix;
  private final Map<String, String> settings = new HashMap<>();
  private Process process;

  /**
   * @param prefix what to put before the command
   * @param nodes what {@code ALLO_CLUSTER} says
   */
  NodeProcess(List<String> prefix, Path log, String host, int clusterPort, String nodes)
      throws IOException {
    this.prefix = prefix;
    this.log = log;
    int port = freePort();
    this.door = host + ":" + port;
    settings.put("ALLO_CLUSTER", nodes);
    settings.put("ALLO_CLUSTER_HOST", host);
    settings.put("ALLO_CLUSTER_PORT", Integer.toString(clusterPort));
    settings.put("ALLO_KEYS", "k1:a secret of thirty-two bytes or more");
    settings.put("ALLO_TLS", "off");
    settings.put("ALLO_HOST", host);
    settings.put("ALLO_PORT", Integer.toString(port));
    settings.put("ALLO_ROOMS_PER_MINUTE", "100000");
    settings.put("ALLO_SEATS_PER_MINUTE", "100000");
    settings.put("ALLO_SOCKETS_PER_ADDRESS", "10000");
    settings.put("ALLO_MESSAGES_PER_SECOND", "10000");
  }

  NodeProcess with(Map<String, String> more) {
    settings.putAll(more);
    return this;
  }

  NodeProcess with(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Starts it; {@link #awaitReady} waits until it serves. */
  NodeProcess start() throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx192m"));
    command.addAll(List.of("-jar", JAR.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ALLO_"));
    builder.environment().remove("PORT");
    builder.environment().putAll(settings);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Files.writeString(log, "");
    process = builder.start();
    return this;
  }

  NodeProcess awaitReady() {
    Until.holds(
        "a node is ready; it said " + said(),
        () -> said().contains("Allo is ready") || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError(said());
    }
    return this;
  }

  /** Waits until it sees so many nodes, and all of them own rooms. */
  void awaitNodes(int count) {
    String all = count + " of " + count + " nodes own rooms";
    Until.holds(
        count + " nodes",
        () -> {
          String said = said();
          return said.contains(all)
              && said.lastIndexOf(all) + all.length()
                  == said.lastIndexOf("own rooms") + "own rooms".length();
        });
  }

  /** Waits until it has said a line so often. */
  void awaitSaid(String line, int times) {
    Until.holds(line, () -> said().split(line, -1).length > times);
  }

  String said() {
    try {
      return Files.readString(log);
    } catch (IOException unreadable) {
      return "";
    }
  }

  /**
   * How many lines it has said since its start. Fails if there are more than that, or a fault in
   * them, or the id of a room, a member or a node, or an address other than its own.
   */
  long linesOfLog(int most) {
    String said = said();
    long lines = said.lines().count();
    assertTrue(lines <= most, () -> lines + " lines: " + said);
    for (Pattern each : List.of(FAULT, ID, NODE)) {
      assertFalse(each.matcher(said).find(), () -> each + " in " + said);
    }
    String host = door.substring(0, door.indexOf(':'));
    assertFalse(ADDRESS.matcher(said.replace(host, "")).find(), said);
    return lines;
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Waits until it has ended by itself, and gives its status. */
  int status() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError(said());
    }
    return process.exitValue();
  }

  /** Ends it as a deployment does, and gives its status. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not stop");
    }
    return process.exitValue();
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A free port of which the next one is free as well. */
  static int freePair() throws IOException {
    while (true) {
      int port = freePort();
      try (ServerSocket next = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        return next.getLocalPort() - 1;
      } catch (IOException taken) {
        // Another one, then.
      }
    }
  }

  @Override
  public void close() {
    if (process != null) {
      kill();
    }
  }
}
