package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.Until;
import app.allo.browser.AlloServer;
import app.allo.faults.Commands;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The dashboard and the alert rules, asked of a real Prometheus that scrapes the real jar. */
class PrometheusTrial {
  private static final Path RULES = Path.of("docs", "deploy", "alerts.yaml");
  private static final Path EXAMPLES =
      Path.of("src", "test", "resources", "deploy", "alerts.test.yaml");
  private static final Path DASHBOARD = Path.of("docs", "deploy", "grafana.json");

  private final HttpClient http = HttpClient.newHttpClient();
  private Path directory;
  private AlloServer allo;
  private Process prometheus;
  private int port;

  @BeforeAll
  static void this_machine_has_what_it_needs() {
    Needs.command("prometheus", "prometheus");
    Needs.command("promtool", "prometheus");
  }

  @BeforeEach
  void start() throws IOException {
    directory = Files.createTempDirectory("allo-prometheus-");
    int management = freePort();
    port = freePort();
    allo =
        new AlloServer(
            List.of(), Map.of("ALLO_TLS", "off", "ALLO_MANAGEMENT_PORT", "" + management));
    Files.copy(RULES, directory.resolve("alerts.yaml"));
    Files.writeString(
        directory.resolve("prometheus.yml"),
        """
        global: {scrape_interval: 500ms, evaluation_interval: 500ms}
        rule_files: [alerts.yaml]
        scrape_configs:
          - job_name: allo
            static_configs: [{targets: ["127.0.0.1:%d"]}]
        """
            .formatted(management));
    prometheus =
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + directory.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
  }

  @AfterEach
  void stop() {
    if (prometheus != null) {
      prometheus.destroyForcibly().onExit().join();
    }
    allo.close();
    TestFolder.remove(directory);
  }

  @Test
  void every_query_of_the_dashboard_and_of_the_alerts_has_an_answer() throws IOException {
    Commands.run(List.of("promtool", "check", "rules", RULES.toString()));
    Path examples = Files.copy(EXAMPLES, directory.resolve("alerts.test.yaml"));
    Commands.run(List.of("promtool", "test", "rules", examples.toString()));
    assertEquals(200, visit(allo.origin()));
    Until.holds(
        "Allo was scraped often after that",
        () -> !asked("count_over_time(allo_http_answers_total[5m]) >= 3").isEmpty());
    List<String> queries = new ArrayList<>(ofTheDashboard());
    assertTrue(queries.size() > 10);
    queries.addAll(ofTheAlerts());
    for (String query : queries) {
      // What is compared has a value, whether or not it is so high; of faults there were none.
      String compared =
          query.strip().replaceFirst("\\s*(>|==)\\s*[0-9.]+$", "").replace("\"5..\"", "\"2..\"");
      assertFalse(asked(compared).isEmpty(), compared);
    }
    // A busy machine may come near to one.
    String firing = "ALERTS{alertstate=\"firing\"}";
    assertTrue(asked(firing).isEmpty(), () -> asked(firing).encode());

    allo.kill();
    Until.holds("Allo is missed", () -> !asked("ALERTS{alertname=\"AlloDown\"}").isEmpty());
  }

  private int visit(String address) throws IOException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static List<String> ofTheDashboard() throws IOException {
    JsonObject dashboard = new JsonObject(Files.readString(DASHBOARD));
    return dashboard.getJsonArray("panels").stream()
        .flatMap(panel -> ((JsonObject) panel).getJsonArray("targets").stream())
        .map(target -> ((JsonObject) target).getString("expr"))
        .toList();
  }

  private static List<String> ofTheAlerts() throws IOException {
    Map<String, Object> file = new Yaml().load(Files.readString(RULES));
    List<String> queries = new ArrayList<>();
    for (Object group : (List<?>) file.get("groups")) {
      for (Object rule : (List<?>) ((Map<?, ?>) group).get("rules")) {
        queries.add(((Map<?, ?>) rule).get("expr").toString());
      }
    }
    return queries;
  }

  /** What a query gives; nothing while Prometheus is not there yet. */
  private JsonArray asked(String query) {
    URI uri =
        URI.create(
            "http://127.0.0.1:%d/api/v1/query?query=%s"
                .formatted(port, URLEncoder.encode(query, StandardCharsets.UTF_8)));
    try {
      String body = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
      if (!body.startsWith("{")) {
        return new JsonArray();
      }
      JsonObject answer = new JsonObject(body);
      assertEquals("success", answer.getString("status"), () -> query + ": " + body);
      return answer.getJsonObject("data").getJsonArray("result");
    } catch (IOException notYet) {
      return new JsonArray();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
