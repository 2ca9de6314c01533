package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.Until;
import app.allo.browser.Person;
import app.allo.faults.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docs/deploy/nginx.conf} as it stands, in Debian's Nginx, at its own name and ports. */
class NginxTrial {
  private static final String ORIGIN = "https://call.example.org";
  private static final String LINEAGE = "/etc/letsencrypt/live/call.example.org";

  /** With the settings that the file itself names. */
  @RegisterExtension
  final Network network =
      new Network(
          Map.of(
              "ALLO_TLS", "off",
              "ALLO_HOST", "127.0.0.1",
              "ALLO_PORT", "8080",
              "ALLO_PUBLIC_URL", ORIGIN,
              "ALLO_TRUST_PROXY", "127.0.0.1"));

  private Path directory;
  private ScratchRoot root;
  private Process nginx;

  @BeforeAll
  static void this_machine_can_play_debian() {
    Needs.command("nginx", "nginx-light");
    Needs.file(Path.of("/etc/nginx/nginx.conf"), "nginx-light");
    Needs.scratchRoot();
  }

  @BeforeEach
  void install() throws IOException {
    directory = Files.createTempDirectory("allo-nginx-");
    root = new ScratchRoot(network.middle(), Files.createDirectory(directory.resolve("over")));
    root.run("sh", "-c", "rm -f /var/log/nginx/*");
    root.put("/etc/nginx/conf.d/allo.conf", Files.readString(Path.of("docs/deploy/nginx.conf")));
    String certificate = Certificate.of(directory, "call.example.org");
    root.run("mkdir", "-p", LINEAGE);
    root.run("cp", certificate + "/tls.crt", LINEAGE + "/fullchain.pem");
    root.run("cp", certificate + "/tls.key", LINEAGE + "/privkey.pem");
    root.run("nginx", "-t");
    nginx = root.start(directory.resolve("nginx.out"), List.of("nginx", "-g", "daemon off;"));
    Until.holds("Nginx listens", () -> !root.run("ss", "-Hlnt", "sport = :443").isEmpty());
  }

  @AfterEach
  void remove() {
    if (nginx != null) {
      // Its workers end with it on SIGTERM, but not on SIGKILL.
      nginx.destroy();
      nginx.onExit().join();
    }
    if (root != null) {
      root.close();
      TestFolder.remove(directory);
    }
  }

  @Test
  void it_says_neither_its_version_nor_who_came() {
    String clear = root.get("http://call.example.org", "/check");
    assertTrue(clear.startsWith("HTTP/1.1 308 "), clear);
    assertTrue(clear.contains("\r\nLocation: https://call.example.org/check\r\n"), clear);
    String page = root.get(ORIGIN, "/check");
    assertTrue(page.contains("HTTP/1.1 200 OK"), page);
    network.server().kill();
    String gone = root.get(ORIGIN, "/");
    assertTrue(gone.contains("HTTP/1.1 502 "), gone);
    for (String answer : List.of(clear, page, gone)) {
      assertTrue(answer.contains("\r\nServer: nginx\r\n"), answer);
    }
    assertEquals("", root.run("sh", "-c", "cat /var/log/nginx/*"));
  }

  @Test
  void a_call_goes_through_it() {
    Person host = network.nearby("Grace", ORIGIN);
    Person guest = network.nearby("Ada", ORIGIN);
    network.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    assertEquals("", root.run("sh", "-c", "cat /var/log/nginx/*"));
    // It ends before the pages do.
    network.expects("WebSocket connection to .* failed: .*net::ERR_CONNECTION_(REFUSED|RESET)");
  }
}
