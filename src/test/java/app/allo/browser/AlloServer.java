package app.allo.browser;

import app.allo.TestFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as a process of its own on loopback, with a temporary directory for its files. */
public final class AlloServer implements AutoCloseable {
  static final Path JAR = Path.of("target", "allo.jar");

  /** With it a start takes half the processor time; the build makes it for the Procfile. */
  private static final Path ARCHIVE = Path.of("target", "allo.jsa");

  private static final Pattern READY = Pattern.compile("ready at (https?://\\S+)");
  private static final int READY_SECONDS = 60;

  private final Path directory;
  private final Map<String, String> settings = new HashMap<>();
  private final List<String> prefix;
  private final StringBuffer output = new StringBuffer();
  private Path jar = JAR;
  private Process process;
  private String origin;

  /** Starts with {@code settings} over those of every test; returns once it accepts connections. */
  public AlloServer(Map<String, String> settings) {
    this(List.of(), settings);
  }

  /** The same, by a command that runs what follows it somewhere else. */
  public AlloServer(List<String> prefix, Map<String, String> settings) {
    this.prefix = prefix;
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: run mvn package first");
    }
    try {
      directory = Files.createTempDirectory("allo-e2e-");
      // The JVM compares the name of the jar with the one in the archive.
      Files.createSymbolicLink(
          directory.resolve(JAR.getParent()), JAR.getParent().toAbsolutePath());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.settings.put("ALLO_PORT", "0");
    this.settings.put("ALLO_HOST", "127.0.0.1");
    this.settings.put("ALLO_MANAGEMENT_PORT", "0");
    this.settings.put("ALLO_ROOMS_PER_MINUTE", "1000");
    this.settings.put("ALLO_SEATS_PER_MINUTE", "1000");
    this.settings.putAll(settings);
    start();
  }

  /** Scheme, host and port, as a browser's {@code location.origin} has it. */
  public String origin() {
    return origin;
  }

  /** Everything it printed so far, over all its starts. */
  public String output() {
    return output.toString();
  }

  /** Kills it with SIGKILL, as a crash would, and returns once it is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again where it was: same port, same keys. */
  public void startAgain() {
    settings.put("ALLO_PORT", origin.substring(origin.lastIndexOf(':') + 1));
    start();
  }

  /** The same with other settings from now on. */
  public void startAgain(Map<String, String> others) {
    settings.putAll(others);
    startAgain();
  }

  /** The same from another jar from now on. */
  public void startAgain(Path other) {
    jar = other.toAbsolutePath();
    startAgain();
  }

  @Override
  public void close() {
    kill();
    TestFolder.remove(directory);
  }

  private void start() {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Quick to start, which counts here more than top speed.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    if (Files.exists(ARCHIVE)) {
      command.addAll(List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:disable"));
    }
    command.addAll(List.of("-jar", jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ALLO_"));
    builder.environment().remove("PORT");
    // Else links would lead to an address of the network (RoomHandlers), if there is one.
    builder.environment().put("ALLO_HOST", "127.0.0.1");
    builder.environment().putAll(settings);
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    CompletableFuture<String> ready = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(process, ready), "output of Allo");
    reader.setDaemon(true);
    reader.start();
    origin = await(ready);
  }

  private String await(CompletableFuture<String> ready) {
    try {
      return ready.get(READY_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      kill();
      throw new IllegalStateException("Allo did not start:\n" + output, failure);
    }
  }

  private void read(Process started, CompletableFuture<String> ready) {
    try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(matcher.group(1));
        }
      }
    } catch (IOException ended) {
      output.append(ended).append('\n');
    }
    ready.completeExceptionally(new IllegalStateException("The process has ended"));
  }
}
