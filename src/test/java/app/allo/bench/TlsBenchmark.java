package app.allo.bench;

import app.allo.TestFolder;
import io.netty.handler.ssl.OpenSsl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;

/**
 * What TLS costs: processor time of a bare relay for a connection in clear, with a full handshake,
 * and with one that resumes a session; by the JDK's TLS, and by OpenSSL's if netty-tcnative is on
 * the class path. Arguments as for {@link RelayBenchmark}; {@code pairs} is how many connect in a
 * round. Decision 472.
 */
public final class TlsBenchmark {
  private static final Path JAR = Path.of("target/allo.jar");

  /** One way to connect to one server, and what it cost in each round. */
  private record Way(String name, ServerProcess server, IntConsumer connect, List<Double> millis) {
    void round(int connections) {
      double before = server.cpuSeconds();
      int port = Integer.parseInt(server.ready());
      for (int i = 0; i < connections; i++) {
        connect.accept(port);
      }
      millis.add((server.cpuSeconds() - before) * 1_000 / connections);
    }
  }

  private TlsBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Load load = Load.from(arguments);
    Path directory = Files.createTempDirectory("allo-bench");
    List<ServerProcess> servers = new ArrayList<>();
    List<Way> ways = new ArrayList<>();
    try {
      makeCertificate(directory);
      String key = directory.resolve("certs/tls.key").toAbsolutePath().toString();
      String certificate = directory.resolve("certs/tls.crt").toAbsolutePath().toString();
      servers.add(relay());
      ways.add(way("in clear", servers.get(0), Handshakes::clear));
      servers.add(relay(key, certificate));
      addSecure("the JDK's", servers.get(1), ways);
      if (OpenSsl.isAvailable()) {
        servers.add(relay(key, certificate, BareRelay.OPENSSL));
        addSecure("OpenSSL's", servers.get(2), ways);
      }
      // The first rounds warm up.
      for (int round = 0; round < 2 * load.rounds(); round++) {
        ways.forEach(way -> way.round(load.pairs()));
      }
    } finally {
      servers.forEach(ServerProcess::close);
      TestFolder.remove(directory);
    }
    ways.forEach(way -> print(way, load.rounds()));
  }

  private static void addSecure(String name, ServerProcess server, List<Way> ways) {
    ways.add(way(name + ", full", server, port -> Handshakes.secure(Handshakes.browser(), port)));
    SSLContext again = Handshakes.browser();
    ways.add(way(name + ", resumed", server, port -> Handshakes.secure(again, port)));
  }

  private static Way way(String name, ServerProcess server, IntConsumer connect) {
    return new Way(name, server, connect, new ArrayList<>());
  }

  /** The first start of Allo makes one. */
  private static void makeCertificate(Path directory) {
    Map<String, String> settings = new HashMap<>(RelayBenchmark.ALLO_SETTINGS);
    settings.remove("ALLO_TLS");
    try (ServerProcess allo =
        new ServerProcess(
            List.of(ServerProcess.JAVA, "-jar", JAR.toAbsolutePath().toString()),
            directory,
            settings,
            Pattern.compile("ready at (\\S+)"))) {
      allo.ready();
    }
  }

  private static ServerProcess relay(String... more) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    ServerProcess.JAVA,
                    "-cp",
                    System.getProperty("java.class.path"),
                    BareRelay.class.getName(),
                    String.valueOf(ServerProcess.freePort())),
                Stream.of(more))
            .toList();
    ServerProcess server =
        new ServerProcess(command, Path.of(""), Map.of(), Pattern.compile("ready at (\\S+)"));
    server.ready();
    return server;
  }

  private static void print(Way way, int rounds) {
    double median =
        way.millis().stream().skip(rounds).sorted().skip(rounds / 2).findFirst().orElseThrow();
    System.out.printf(Locale.ROOT, "%-20s %.2f ms of processor time%n", way.name(), median);
  }
}
