package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.Until;
import app.allo.browser.AlloServer;
import app.allo.browser.Person;
import app.allo.faults.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What {@code docs/deploy/compose.yaml} puts together: the image by runc, Caddy and coturn by
 * Debian's packages, each with what the file gives it. Only the authority that signs the
 * certificate is Caddy's own, for want of the internet.
 */
class ComposeTrial {
  private static final String ORIGIN = "https://call.example.org";
  private static final long MOST_BYTES = 60_000_000;

  /** The relay's own address is private here, as behind a NAT. */
  private static final Map<String, String> ENV =
      Map.of(
          "DOMAIN", "call.example.org",
          "ALLO_KEYS", "0123456789abcdef0123456789abcdef",
          "TURN_SECRET", "fedcba9876543210fedcba9876543210",
          "TURN_NAT", Network.MIDDLE + "/" + Network.MIDDLE);

  private static final String DEVICE =
      """
      set -e
      ip link add eth0 type veth peer name wire
      ip address del "$1/32" dev lo
      ip address add "$1/32" dev eth0
      ip link set eth0 up
      ip link set wire up
      """;

  private static Path built;
  private static Image image;

  @RegisterExtension
  final Network network =
      new Network(Map.of()) {
        @Override
        protected AlloServer serve(Map<String, String> settings) {
          return null;
        }
      };

  private final Compose compose = new Compose(ENV);
  private final List<Process> processes = new ArrayList<>();
  private Path directory;
  private ScratchRoot root;

  @BeforeAll
  static void build_the_image() throws IOException {
    Needs.command("caddy", "caddy");
    Needs.command("turnserver", "coturn");
    Image.needed();
    built = Files.createTempDirectory("allo-image-");
    image = new Image(built);
  }

  @AfterAll
  static void take_it_away() {
    if (image != null) {
      image.close();
      TestFolder.remove(built);
    }
  }

  @BeforeEach
  void bring_up() throws IOException {
    directory = Files.createTempDirectory("allo-compose-");
    root = new ScratchRoot(network.middle(), Files.createDirectory(directory.resolve("over")));
    // coturn finds addresses for itself, but none of the loopback device.
    root.run("sh", "-c", DEVICE, "sh", Network.MIDDLE);
    List<String> middle = network.middle();
    String namespace = middle.get(middle.size() - 1);
    processes.add(image.run(namespace, compose.environment("allo"), output("allo")));
    startCaddy();
    startCoturn();
    awaitListening(8080);
    awaitListening(443);
    awaitListening(5349);
  }

  @AfterEach
  void take_down() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
    image.stop();
    if (root != null) {
      root.close();
      TestFolder.remove(directory);
    }
  }

  @Test
  void the_image_is_small_and_has_nothing_to_start_but_allo() throws IOException {
    System.out.printf("  %-58s %6.1f MB%n", "image, packed", image.packed() / 1e6);
    assertTrue(image.packed() <= MOST_BYTES, image.packed() + " bytes");
    try (Stream<Path> files = Files.walk(image.root())) {
      assertEquals(
          List.of(),
          files
              .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
              .map(file -> image.root().relativize(file).toString())
              .filter(file -> !file.matches(".*\\.so(\\.[0-9]+)*"))
              .filter(
                  file ->
                      !file.matches("opt/allo/jre/(bin/(java|keytool)|lib/(jexec|jspawnhelper))"))
              .toList());
    }
    String page = root.get(ORIGIN, "/check");
    assertTrue(page.contains("HTTP/1.1 200 OK"), page);
    assertTrue(page.contains("Strict-Transport-Security"), page);
    String clear = root.get("http://call.example.org", "/check");
    assertTrue(clear.contains("Location: https://call.example.org/check"), clear);
    assertTrue(
        root.run("sh", "-c", "openssl s_client -connect 10.77.0.1:5349 < /dev/null 2> /dev/null")
            .contains("Caddy Local Authority"),
        "turns: has Caddy's certificate");
    assertFalse(Files.readString(output("allo")).contains("IN MEMORY"), "keys were given");
  }

  @Test
  void a_call_goes_through_caddy_and_over_the_relay_and_no_log_names_who_came() throws IOException {
    network.keepApart();
    Person host = network.nearby("Grace", ORIGIN);
    Person guest = network.nearby("Ada", ORIGIN);
    network.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    assertEquals("relay", candidateType(host));
    for (String each : List.of("allo", "caddy", "coturn")) {
      String log = Files.readString(output(each));
      assertFalse(log.matches("(?s).*10\\.77\\.[1-9].*"), () -> each + ": " + log);
    }
    // All of it ends before the pages do.
    network.expects("WebSocket connection to .* failed: .*net::ERR_CONNECTION_(REFUSED|RESET)");
  }

  private void startCaddy() throws IOException {
    compose
        .configs("caddy")
        .forEach(
            (path, content) ->
                root.put(
                    path, content.replaceFirst("\\{", "{\n  local_certs\n  skip_install_trust")));
    start(
        "caddy",
        List.of(
            "env",
            "XDG_DATA_HOME=/data",
            "XDG_CONFIG_HOME=/config",
            "caddy",
            "run",
            "--config=/etc/caddy/Caddyfile"));
  }

  private void startCoturn() throws IOException {
    compose.configs("coturn").forEach(root::put);
    root.run("mkdir", "/etc/coturn");
    List<String> command = new ArrayList<>(List.of("env"));
    compose.environment("coturn").forEach((name, value) -> command.add(name + "=" + value));
    for (Object part : (List<?>) compose.service("coturn").get("entrypoint")) {
      command.add(part.toString());
    }
    start("coturn", command);
  }

  private void start(String name, List<String> command) throws IOException {
    processes.add(root.start(output(name), command));
  }

  private Path output(String name) {
    return directory.resolve(name + ".out");
  }

  private void awaitListening(int port) {
    Until.holds(
        port + " is served",
        () -> {
          for (Process process : processes) {
            if (!process.isAlive()) {
              throw new IllegalStateException("one has ended: " + outputs());
            }
          }
          return !root.run("ss", "-Hlnt", "sport = :" + port).isEmpty();
        });
  }

  private String outputs() {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("allo", "caddy", "coturn")) {
      try {
        all.append(name).append(":\n").append(Files.readString(output(name)));
      } catch (IOException none) {
        all.append("nothing\n");
      }
    }
    return all.toString();
  }

  private static Object candidateType(Person person) {
    return person
        .page()
        .evaluate(
            """
            async () => {
              const [peer] = __peers.live();
              const stats = await peer.getStats();
              const transport = [...stats.values()].find(({ type }) => type === "transport");
              const pair = stats.get(transport.selectedCandidatePairId);
              return stats.get(pair.localCandidateId).candidateType;
            }
            """);
  }
}
