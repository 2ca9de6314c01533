package app.allo.bench.table;

import app.allo.JarStart;
import app.allo.Until;
import app.allo.bench.BareRelay;
import app.allo.bench.RelayBenchmark;
import app.allo.bench.ServerProcess;
import app.allo.bench.dialect.AlloDialect;
import app.allo.bench.dialect.BareDialect;
import app.allo.bench.dialect.PeerJsDialect;
import app.allo.bench.dialect.SocketIoDialect;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All who are compared, either all in clear or all with TLS, with the certificate that Allo makes.
 */
final class Rivals {
  private static final Path JAR = Path.of("target/allo.jar").toAbsolutePath();
  private static final Path OTHERS = Path.of("src/bench/others").toAbsolutePath();
  private static final Pattern READY = Pattern.compile("ready at (\\S+)");
  private static final String NODE = System.getProperty("allo.node", "node");

  private final Vertx vertx;
  private final Path directory;
  private final boolean isSecure;

  Rivals(Vertx vertx, Path directory, boolean isSecure) {
    this.vertx = vertx;
    this.directory = directory;
    this.isSecure = isSecure;
  }

  /** Allo first: its first start makes the certificate that the others show. */
  List<Rival> all() throws IOException, InterruptedException {
    return List.of(allo(), bare(), peerJs(), ws(), socketIo());
  }

  /** With an archive of its classes, as each of its deployments has one. */
  private Rival allo() throws IOException, InterruptedException {
    String archive = new JarStart(directory).archive();
    String scheme = isSecure ? "https" : "http";
    return new Rival(
        "Allo",
        isSecure,
        port -> {
          Map<String, String> settings = new HashMap<>(RelayBenchmark.ALLO_SETTINGS);
          settings.put("ALLO_PORT", "" + port);
          if (isSecure) {
            settings.remove("ALLO_TLS");
          }
          return new ServerProcess(
              List.of(ServerProcess.JAVA, archive, "-jar", JAR.toString()),
              directory,
              settings,
              READY);
        },
        address -> new AlloDialect(vertx, scheme + "://127.0.0.1:" + address.port()),
        ServerProcess::liveHeap);
  }

  private Rival bare() {
    return new Rival(
        "bare Vert.x",
        isSecure,
        port ->
            new ServerProcess(
                command(
                    List.of(ServerProcess.JAVA, "-cp", System.getProperty("java.class.path")),
                    BareRelay.class.getName(),
                    port),
                directory,
                Map.of(),
                READY),
        BareDialect::new,
        ServerProcess::liveHeap);
  }

  private Rival peerJs() {
    return new Rival(
        "PeerJS",
        isSecure,
        port -> {
          Stream<String> start =
              Stream.of(
                      node(),
                      List.of(OTHERS.resolve("node_modules/.bin/peerjs").toString()),
                      List.of("--host", "127.0.0.1", "--port", "" + port),
                      isSecure
                          ? List.of("--sslkey", key(), "--sslcert", certificate())
                          : List.<String>of())
                  .flatMap(List::stream);
          return new ServerProcess(
              start.toList(),
              directory,
              environment("peerjs"),
              Pattern.compile("Started PeerServer on (\\S+)"));
        },
        PeerJsDialect::new,
        server -> collect(server, "peerjs"));
  }

  private Rival ws() {
    return new Rival(
        "Node ws", isSecure, ours("ws"), BareDialect::new, server -> collect(server, "ws"));
  }

  private Rival socketIo() {
    return new Rival(
        "socket.io",
        isSecure,
        ours("socket-io"),
        SocketIoDialect::new,
        server -> collect(server, "socket-io"));
  }

  /** A relay of a few lines that is beside the benchmark. */
  private IntFunction<ServerProcess> ours(String name) {
    return port ->
        new ServerProcess(
            command(node(), OTHERS.resolve(name + ".mjs").toString(), port),
            directory,
            environment(name),
            READY);
  }

  private List<String> command(List<String> runtime, String program, int port) {
    Stream<String> files = isSecure ? Stream.of(key(), certificate()) : Stream.of();
    return Stream.of(runtime.stream(), Stream.of(program, "" + port), files)
        .flatMap(each -> each)
        .toList();
  }

  private static List<String> node() {
    return List.of(NODE, "--expose-gc", "--require", OTHERS.resolve("heap.cjs").toString());
  }

  private Map<String, String> environment(String name) {
    return Map.of("NODE_ENV", "production", "HEAP_FILE", heapFile(name).toString());
  }

  private Path heapFile(String name) {
    return directory.resolve(name + ".heap").toAbsolutePath();
  }

  private String key() {
    return directory.resolve("certs/tls.key").toAbsolutePath().toString();
  }

  private String certificate() {
    return directory.resolve("certs/tls.crt").toAbsolutePath().toString();
  }

  /** Has a Node process collect its garbage and tell what is left. */
  private long collect(ServerProcess server, String name) {
    Path told = heapFile(name);
    try {
      Files.deleteIfExists(told);
      new ProcessBuilder("kill", "-USR2", "" + server.pid()).start().onExit().join();
      Until.holds(name + " told its heap", () -> Files.exists(told));
      return Long.parseLong(Files.readString(told));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
