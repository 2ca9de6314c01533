package app.allo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as a process of its own, as an operator runs it. */
final class AlloProcess implements AutoCloseable {
  private static final Path JAR = Path.of(System.getProperty("allo.jar", "target/allo.jar"));
  private static final String READY = "ready at https?://localhost:([0-9]+)";
  private static final String SMALL_HEAP = "128m";
  private static final int PATIENCE_SECONDS = 60;

  /** Puts a disk over the directory that only it sees, and fills it (mount_namespaces(7)). */
  private static final List<String> ON_A_FULL_DISK =
      List.of(
          "unshare",
          "--user",
          "--map-root-user",
          "--mount",
          "sh",
          "-c",
          "mount -t tmpfs -o size=4k none \"$PWD\" && cd \"$PWD\" || exit;"
              + " cat /dev/zero > filler 2> /dev/null; exec \"$@\"",
          "sh");

  private final Process process;
  private final StringBuilder output = new StringBuilder();
  private boolean ended;
  private final Thread reader;

  /**
   * @param directory where it runs
   * @param settings its environment, without any ALLO_ variable of ours
   */
  AlloProcess(Path directory, Map<String, String> settings, String... arguments)
      throws IOException {
    this(List.of(), SMALL_HEAP, directory, settings, arguments);
  }

  private AlloProcess(
      List<String> prefix,
      String heap,
      Path directory,
      Map<String, String> settings,
      String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx" + heap));
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ALLO_"));
    builder.environment().remove("PORT");
    builder.environment().putAll(settings);
    process = builder.start();
    reader = new Thread(this::read, "output of Allo");
    reader.setDaemon(true);
    reader.start();
  }

  /** Runs where not another byte can be written. */
  static AlloProcess onFullDisk(Path directory, Map<String, String> settings) throws IOException {
    return new AlloProcess(ON_A_FULL_DISK, SMALL_HEAP, directory, settings);
  }

  /** Runs with a heap of that size. */
  static AlloProcess withHeap(String heap, Path directory, Map<String, String> settings)
      throws IOException {
    return new AlloProcess(List.of(), heap, directory, settings);
  }

  /** Whether this machine lets a process have such a disk. */
  static boolean canFillDisk(Path directory) throws InterruptedException {
    List<String> command = new ArrayList<>(ON_A_FULL_DISK);
    command.addAll(List.of("sh", "-c", "! echo more > another"));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      return builder.start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }

  /** Waits until it serves, and gives its port. */
  int port() throws InterruptedException {
    return Integer.parseInt(await(READY));
  }

  /** Waits until a line matches, and gives its first group. */
  synchronized String await(String line) throws InterruptedException {
    Pattern pattern = Pattern.compile(line);
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      Matcher matcher = pattern.matcher(output);
      if (matcher.find()) {
        return matcher.group(1);
      }
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError("it never said " + line + ":\n" + output);
      }
      wait(left);
    }
  }

  /** Waits until it has ended, and gives its exit status. */
  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still running:\n" + output());
    }
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return process.exitValue();
  }

  /** Asks it to stop (SIGTERM). */
  void terminate() {
    // Not of the process itself, which would close the stream of what it still has to say.
    process.toHandle().destroy();
  }

  /** All that it has printed so far. */
  synchronized String output() {
    return output.toString();
  }

  List<String> lines() {
    return output().lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line, false);
      }
    } catch (IOException broken) {
      add(broken.toString(), false);
    }
    add("", true);
  }

  private synchronized void add(String line, boolean last) {
    output.append(last ? "" : line + "\n");
    ended = last;
    notifyAll();
  }
}
