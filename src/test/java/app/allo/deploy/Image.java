package app.allo.deploy;

import app.allo.faults.Commands;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The image that {@code docs/deploy/Dockerfile} makes of the jar that was built: by buildah, with
 * this machine's own JDK, and run by runc. No registry is asked.
 */
public final class Image implements AutoCloseable {
  /** A file system with nothing in it, over which the machine's /usr is mounted. */
  private static final String BASE =
      """
      set -e
      mkdir -p "$1/usr" "$1/tmp" "$1/etc/java-17-openjdk"
      chmod 1777 "$1/tmp"
      for each in bin sbin lib lib64; do ln -s "usr/$each" "$1/$each"; done
      """;

  private final Path directory;
  private final List<String> containers = new ArrayList<>();
  private int runs;

  /** Builds it in an empty directory. */
  Image(Path directory) {
    this(directory, "allo.jar");
  }

  /**
   * Builds it of another jar.
   *
   * @param jar its name in {@code target}
   */
  public Image(Path directory, String jar) {
    Path built = Path.of("target", jar);
    this.directory = directory;
    String java = Path.of(System.getProperty("java.home")).toString();
    try {
      Path base = Files.createDirectory(directory.resolve("base"));
      Commands.run(List.of("sh", "-c", BASE, "sh", base.resolve("root").toString()));
      Files.writeString(
          base.resolve("Dockerfile"),
          "FROM scratch\nCOPY root /\nENV PATH=" + java + "/bin:/usr/bin\n");
      buildah("bud", "--quiet", "--tag", "localhost/jdk", base.toString());
      Path context = Files.createDirectory(directory.resolve("context"));
      Files.createDirectory(context.resolve("target"));
      Files.copy(built, context.resolve(built));
      buildah(
          "bud",
          "--quiet",
          "--isolation=chroot",
          "--build-arg=JDK=localhost/jdk",
          "--build-arg=JAR=" + jar,
          "--volume=/usr:/usr:ro",
          "--volume=/etc/java-17-openjdk:/etc/java-17-openjdk:ro",
          "--file=" + Path.of("docs", "deploy", "Dockerfile").toAbsolutePath(),
          "--ignorefile=/dev/null",
          "--tag=localhost/allo",
          context.toString());
      buildah("push", "--quiet", "localhost/allo", "oci:" + directory.resolve("oci") + ":allo");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Commands.run(
        List.of(
            "umoci",
            "unpack",
            "--image=" + directory.resolve("oci") + ":allo",
            directory.resolve("bundle").toString()));
  }

  /** Skips the test where this machine cannot build one. */
  public static void needed() {
    Needs.command("buildah", "buildah");
    Needs.command("umoci", "umoci");
    Needs.command("runc", "runc");
    Needs.scratchRoot();
  }

  /** What is downloaded of it, in bytes. */
  public long packed() {
    try (Stream<Path> files = Files.walk(directory.resolve("oci").resolve("blobs"))) {
      return files.map(Path::toFile).filter(file -> file.isFile()).mapToLong(f -> f.length()).sum();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Its files, as if it ran. */
  Path root() {
    return directory.resolve("bundle").resolve("rootfs");
  }

  /**
   * Runs it in a network namespace with nothing to write but a volume, and no privilege.
   *
   * @return the process, which says what the container says
   */
  public Process run(String networkNamespace, Map<String, String> environment, Path output) {
    Path bundle = directory.resolve("bundle");
    Path file = bundle.resolve("config.json");
    String name = "allo-" + ProcessHandle.current().pid() + "-" + ++runs;
    try {
      Path pristine = bundle.resolve("config.pristine.json");
      if (!Files.exists(pristine)) {
        Files.copy(file, pristine);
      }
      JsonObject config = new JsonObject(Files.readString(pristine));
      JsonObject process = config.getJsonObject("process");
      process.put("terminal", false).put("capabilities", new JsonObject());
      environment.forEach((key, value) -> process.getJsonArray("env").add(key + "=" + value));
      config.getJsonObject("root").put("readonly", true);
      JsonArray mounts = new JsonArray();
      for (Object each : config.getJsonArray("mounts")) {
        JsonObject mount = (JsonObject) each;
        if (mount.getString("destination").equals("/var/lib/allo")) {
          mount.put("type", "bind").put("source", volume()).put("options", volumeOptions());
        }
        // runc and a machine may disagree on cgroups, of which a call has no need.
        if (!mount.getString("destination").equals("/sys/fs/cgroup")) {
          mounts.add(mount);
        }
      }
      config.put("mounts", mounts);
      for (Object each : config.getJsonObject("linux").getJsonArray("namespaces")) {
        JsonObject namespace = (JsonObject) each;
        if (namespace.getString("type").equals("network")) {
          namespace.put("path", "/run/netns/" + networkNamespace);
        }
      }
      Files.writeString(file, config.encode());
      containers.add(name);
      return new ProcessBuilder(
              "runc", "--root", state(), "run", "--bundle", bundle.toString(), name)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ends all that runs of it. */
  void stop() {
    for (String name : containers) {
      Commands.attempt(List.of("runc", "--root", state(), "delete", "--force", name));
    }
    containers.clear();
  }

  @Override
  public void close() {
    stop();
    // What it has mounted is only its to take away.
    Commands.attempt(buildahCommand("rmi", "--all", "--force"));
    Commands.attempt(List.of("umount", directory.resolve("store").resolve("overlay").toString()));
  }

  private String state() {
    return directory.resolve("runc").toString();
  }

  /** A folder as an engine makes for a volume: with the owner and the mode of the image's own. */
  private String volume() {
    String volume = directory.resolve("volume-" + runs).toString();
    Commands.run(List.of("cp", "--archive", root().resolve("var/lib/allo").toString(), volume));
    return volume;
  }

  private static JsonArray volumeOptions() {
    return new JsonArray().add("rbind").add("rw").add("nosuid").add("nodev");
  }

  private void buildah(String... arguments) {
    Commands.run(buildahCommand(arguments));
  }

  private List<String> buildahCommand(String... arguments) {
    List<String> command = new ArrayList<>(List.of("buildah"));
    command.add("--root=" + directory.resolve("store"));
    command.add("--runroot=" + directory.resolve("run"));
    command.add("--storage-driver=overlay");
    command.addAll(List.of(arguments));
    return command;
  }
}
