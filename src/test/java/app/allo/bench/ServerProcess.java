package app.allo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One measured server in a process of its own, so that its CPU time is nobody else's. */
public final class ServerProcess implements AutoCloseable {
  /** The JVM that runs this. */
  public static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** USER_HZ, the unit of the times in /proc/PID/stat; 100 on every Linux that runs a JDK. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int READY_SECONDS = 30;

  private final Process process;
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  /**
   * Starts {@code command} in {@code directory} and waits for the line that matches {@code
   * readyLine}; {@link #ready()} then gives its first group.
   */
  public ServerProcess(
      List<String> command, Path directory, Map<String, String> environment, Pattern readyLine) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toAbsolutePath().toFile())
              .redirectErrorStream(true);
      builder.environment().putAll(environment);
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Thread reader = new Thread(() -> read(command, readyLine), "output of " + command.get(0));
    reader.setDaemon(true);
    reader.start();
  }

  /** A port of 127.0.0.1 that was free a moment ago, for servers that cannot choose one. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public String ready() {
    try {
      return ready.get(READY_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("The server did not start", failure);
    }
  }

  /** User and system time of the whole process so far, in seconds. */
  double cpuSeconds() {
    try {
      String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
      // The command name in parentheses may hold spaces: count from behind it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Bytes that are in use after a full collection. */
  public long liveHeap() {
    try {
      Process histogram =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  String.valueOf(process.pid()),
                  "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String text =
          new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      String[] total = text.substring(text.lastIndexOf('\n') + 1).trim().split("\\s+");
      return Long.parseLong(total[2]);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** Bytes of memory that the process holds. */
  public long residentBytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .sum()
          * 1_024;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Kills it and waits until it is gone. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private void read(List<String> command, Pattern readyLine) {
    StringBuilder output = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher matcher = readyLine.matcher(line);
        if (matcher.find()) {
          ready.complete(matcher.group(1));
        } else if (!ready.isDone()) {
          output.append(line).append('\n');
        }
      }
    } catch (IOException ended) {
      output.append(ended);
    }
    ready.completeExceptionally(new IllegalStateException(command.get(0) + " ended:\n" + output));
  }
}
