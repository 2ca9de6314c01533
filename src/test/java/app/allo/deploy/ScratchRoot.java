package app.allo.deploy;

import app.allo.faults.Commands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * This machine with files that can be written over, of which nothing stays: a mount namespace in
 * which an empty file system is laid over the root (overlayfs). Others do not see it.
 */
final class ScratchRoot implements AutoCloseable {
  private static final String LAY =
      """
      set -e
      mount -t tmpfs tmpfs "$1"
      mkdir "$1/new" "$1/work" "$1/root"
      mount -t overlay overlay -o "lowerdir=/,upperdir=$1/new,workdir=$1/work" "$1/root"
      for each in proc sys dev; do mount --rbind "/$each" "$1/root/$each"; done
      echo ready
      exec chroot "$1/root" cat
      """;

  /** Keeps the namespace, until its input ends. */
  private final Process keeper;

  /**
   * @param prefix what to put before a command that shall run in the right network
   * @param directory an empty one of the machine, over which it is built
   */
  ScratchRoot(List<String> prefix, Path directory) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c", LAY));
    command.addAll(List.of("sh", directory.toString()));
    try {
      keeper = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader said = keeper.inputReader();
      String first = said.readLine();
      if (!"ready".equals(first)) {
        throw new IllegalStateException(first);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What to put before a command that shall run in here; the process keeps its id. */
  List<String> prefix() {
    String pid = String.valueOf(keeper.pid());
    return List.of("nsenter", "--target", pid, "--mount", "--net", "--root", "--wd", "--");
  }

  /** What is said, should the command succeed; else it fails. */
  String run(String... command) {
    Commands.Outcome outcome = attempt(command);
    if (outcome.status() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + outcome.said());
    }
    return outcome.said();
  }

  Commands.Outcome attempt(String... command) {
    List<String> all = new ArrayList<>(prefix());
    all.addAll(List.of(command));
    return Commands.attempt(all);
  }

  /** A process that goes on in here; what it says goes to a file of the machine. */
  Process start(Path output, List<String> command) {
    List<String> all = new ArrayList<>(prefix());
    all.addAll(command);
    try {
      return new ProcessBuilder(all)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * What is answered to a GET in here, headers and all.
   *
   * @param origin https:// or http:// and a name, which is taken for this machine's
   */
  String get(String origin, String path) {
    String host = origin.replaceFirst("https?://", "");
    String request =
        "GET %s HTTP/1.1\\r\\nHost: %s\\r\\nConnection: close\\r\\n\\r\\n".formatted(path, host);
    return origin.startsWith("https:")
        ? run(
            "sh",
            "-c",
            "printf '%s' | openssl s_client -quiet -servername %s -connect 127.0.0.1:443 2>&1"
                .formatted(request, host))
        : run(
            "bash",
            "-c",
            "exec 3<> /dev/tcp/127.0.0.1/80; printf '%s' >&3; cat <&3".formatted(request));
  }

  /** Where an absolute path of in here is for this process. */
  Path path(String inside) {
    return Path.of("/proc/" + keeper.pid() + "/root" + inside);
  }

  /** Writes a file, for root alone, in folders that are made where they are missing. */
  void put(String inside, String content) {
    try {
      Files.createDirectories(path(inside).getParent());
      Files.writeString(path(inside), content);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    run("chmod", "600", inside);
  }

  @Override
  public void close() {
    keeper.destroyForcibly().onExit().join();
  }
}
