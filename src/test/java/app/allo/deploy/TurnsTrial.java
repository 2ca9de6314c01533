package app.allo.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.TestFolder;
import app.allo.Until;
import app.allo.browser.Person;
import app.allo.faults.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A relay by the book, on Debian: the one address that strict networks let through is served. */
class TurnsTrial {
  @RegisterExtension final Network network = new Network(DebianCoturn.settings(Network.MIDDLE));

  private Path directory;
  private ScratchRoot root;
  private DebianCoturn coturn;

  @BeforeAll
  static void this_machine_can_play_debian() {
    DebianCoturn.needed();
  }

  @BeforeEach
  void install() throws IOException {
    directory = Files.createTempDirectory("allo-turns-");
    Path over = Files.createDirectory(directory.resolve("over"));
    root = new ScratchRoot(network.middle(), over);
    coturn = new DebianCoturn(root, Network.MIDDLE, directory);
  }

  @AfterEach
  void remove() {
    if (root != null) {
      coturn.close();
      root.close();
      TestFolder.remove(directory);
    }
  }

  @Test
  void without_a_certificate_that_it_may_read_it_does_not_start_and_with_the_hook_it_does() {
    coturn.certify();
    assertFalse(coturn.mayStart(), "certbot's folder is root's");
    coturn.start();
    assertFalse(coturn.listens(5349), "what the check is for");
    coturn.stop();

    coturn.runHook("/etc/letsencrypt/live/another.example.org");
    assertFalse(coturn.mayStart(), "another certificate is none of its business");
    coturn.runHook();
    assertEquals(1, coturn.restarts(), "it does not run yet");
    assertTrue(coturn.mayStart());
    coturn.start();
    Until.holds("turns: is served", () -> coturn.listens(5349));
  }

  @Test
  void a_call_goes_over_tls_alone_and_outlives_a_new_certificate() {
    coturn.certify();
    coturn.runHook();
    coturn.start();
    Until.holds("turns: is served", () -> coturn.listens(5349));
    network.keepApart();
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    network.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    assertEquals(List.of("relay", "tls", 5349), path(host));
    assertEquals(List.of("relay", "tls", 5349), path(guest));

    String before = coturn.shown();
    assertNotEquals("", before);
    host.peers().forgetChanges();
    coturn.certify();
    coturn.runHook();
    Until.holds("the new certificate is shown", () -> !coturn.shown().equals(before));
    host.peers().awaitFrames(1);
    guest.peers().awaitFrames(1);
    assertEquals(0, host.peers().changes(), "changes of the host's connection");
  }

  /** How the connection leaves this browser (webrtc-stats, RTCIceCandidateStats). */
  private static Object path(Person person) {
    return person
        .page()
        .evaluate(
            """
            async () => {
              const [peer] = __peers.live();
              const stats = await peer.getStats();
              const transport = [...stats.values()].find(({ type }) => type === "transport");
              const pair = stats.get(transport.selectedCandidatePairId);
              const { candidateType, relayProtocol, url } = stats.get(pair.localCandidateId);
              return [candidateType, relayProtocol, Number(/:(\\d+)(\\?|$)/.exec(url)[1])];
            }
            """);
  }
}
