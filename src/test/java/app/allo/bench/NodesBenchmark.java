package app.allo.bench;

import app.allo.Main;
import app.allo.TestFolder;
import app.allo.bench.dialect.AlloDialect;
import app.allo.cluster.processes.NodeCertificates;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What several nodes cost beside one, in the same run: CPU seconds per 100,000 relays, of all
 * processes together; see docs/benchmarks.md.
 */
public final class NodesBenchmark {
  private static final String HOST = "127.0.0.1";
  private static final double MOST_CPU = 2.5;

  private NodesBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Load load = Load.from(arguments);
    Path directory = Files.createTempDirectory("allo-bench");
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
    try {
      for (int nodes = 1; nodes <= 2; nodes++) {
        try (Contestant contestant = contestant(vertx, directory, nodes, load)) {
          contestant.warmUp(load);
          for (int round = 1; round <= load.rounds(); round++) {
            contestant.round(load);
          }
          RelayBenchmark.print(contestant.name(), "steady", contestant.steady());
          RelayBenchmark.print(contestant.name(), "saturating", contestant.saturating());
        }
      }
      System.out.println("promised: at most " + MOST_CPU + " when steady, of both nodes together");
    } finally {
      vertx.close().await();
      TestFolder.remove(directory);
    }
  }

  private static Contestant contestant(Vertx vertx, Path directory, int count, Load load) {
    List<Integer> ports = new ArrayList<>();
    List<String> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ports.add(ServerProcess.freePort());
      list.add(HOST + ":" + ports.get(i));
    }
    List<ServerProcess> servers = new ArrayList<>();
    AlloDialect dialect = null;
    for (int i = 0; i < count; i++) {
      Map<String, String> settings = new HashMap<>(RelayBenchmark.ALLO_SETTINGS);
      settings.put("ALLO_KEYS", "k1:a secret of thirty-two bytes or more");
      if (count > 1) {
        settings.put("ALLO_CLUSTER", String.join(",", list));
        settings.put("ALLO_CLUSTER_HOST", HOST);
        settings.put("ALLO_CLUSTER_PORT", ports.get(i).toString());
        settings.putAll(NodeCertificates.of(directory, "nodes").settings("node" + i));
      }
      ServerProcess server =
          new ServerProcess(
              List.of(
                  ServerProcess.JAVA,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName()),
              directory,
              settings,
              Pattern.compile("ready at (https?://\\S+)"));
      servers.add(server);
      String origin = server.ready().replace("localhost", HOST);
      dialect = new AlloDialect(vertx, origin, dialect);
    }
    String name = count == 1 ? "one node" : count + " nodes";
    return new Contestant(vertx, name, servers, dialect, load);
  }
}
