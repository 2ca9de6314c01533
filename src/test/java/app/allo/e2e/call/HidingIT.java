package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Coturn;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who hide their address are reached through a real relay, or not at all. */
class HidingIT {
  private static final String NO_ANSWER = "the relay isn’t answering";

  /** Looking for a relay again is put off for up to half a minute. */
  private static final double LONG_MILLIS = 2 * Stage.TIMEOUT_MILLIS;

  /** What this page seals, before it is sealed. */
  private static final String LISTEN =
      """
      (() => {
        const sealed = [];
        Object.defineProperty(window, "__sealed", { value: sealed });
        const { encrypt } = SubtleCrypto.prototype;
        SubtleCrypto.prototype.encrypt = function (algorithm, key, data) {
          sealed.push(new TextDecoder().decode(data));
          return encrypt.call(this, algorithm, key, data);
        };
      })();
      """;

  @RegisterExtension final Coturn coturn = Coturn.onLoopback();
  @RegisterExtension final Stage stage = new Stage(coturn.settings());

  @BeforeAll
  static void there_is_a_relay_to_run() {
    Coturn.missing().ifPresent(System.err::println);
    Assumptions.assumeTrue(Coturn.missing().isEmpty(), () -> Coturn.missing().orElseThrow());
  }

  @Test
  void an_address_is_hidden_behind_the_relay_and_never_told_for_lack_of_it() {
    coturn.start();
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(LISTEN);
    host.startsCall();
    guest.opens(host.link());
    turns(guest, "Hide my IP address from everyone", true);
    host.joins();
    guest.joins();

    host.sees(guest);
    guest.sees(host);
    assertEquals(List.of("relay"), selected(guest, "localCandidateId"));
    assertEquals(Set.of(Coturn.LOOPBACK, "0.0.0.0"), addressesSealedBy(guest));
    assertEquals(Set.of(Coturn.LOOPBACK), addressesKnownTo(host));
    opensSeen(guest);
    guest.readsSomewhere("Sees the relay’s address, not yours");

    coturn.kill();
    guest.readsAt(host, NO_ANSWER);
    host.readsAt(guest, "hides their address, and the relay isn’t answering them");
    assertNothingFlows(host, guest);
    assertEquals(Set.of(Coturn.LOOPBACK, "0.0.0.0"), addressesSealedBy(guest));

    turns(guest, "Hide from", false);
    host.sees(guest);
    guest.sees(host);
    guest.readsSomewhere("Knows your IP address");
    assertTrue(addressesSealedBy(guest).size() > 2, "now they are told");

    turns(guest, "Hide from", true);
    guest.readsAt(host, NO_ANSWER);
    host.readsAt(guest, "hides their address");
    assertNothingFlows(host, guest);

    coturn.start();
    assertThat(guest.page().locator(".seen-address"))
        .containsText(
            "but may have learned yours earlier",
            new ContainsTextOptions().setTimeout(LONG_MILLIS));
    host.sees(guest);
    guest.sees(host);
    assertEquals(List.of("relay"), selected(guest, "localCandidateId"));
  }

  private static void opensSeen(Person person) {
    person.opensPrivacy();
  }

  private static void turns(Person person, String label, boolean on) {
    Locator hide =
        person
            .page()
            .getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(label))
            .first();
    hide.click();
    assertThat(hide).hasAttribute("aria-checked", String.valueOf(on));
  }

  /** The kinds of the candidates that the open connections go by, at one end. */
  private static Object selected(Person person, String end) {
    return person
        .page()
        .evaluate(
            """
            (end) => Promise.all(__peers.live().map(async (peer) => {
              const report = await peer.getStats();
              const transport =
                [...report.values()].find(({ type }) => type === "transport");
              const pair = report.get(transport.selectedCandidatePairId);
              return report.get(pair[end]).candidateType;
            }))
            """,
            end);
  }

  /** All that names an address in what this page has told others of its connections. */
  private static Set<Object> addressesSealedBy(Person person) {
    return new TreeSet<>(
        (List<?>)
            person
                .page()
                .evaluate(
                    """
                    () => __sealed.flatMap((text) => [
                      ...[...text.matchAll(
                        /\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|IP6 \\S+|[\\w-]+\\.local\\b/g)]
                        .map(([address]) => address),
                      ...[...text.matchAll(/candidate:\\S+ \\d+ \\S+ \\d+ (\\S+) /g)]
                        .map(([, address]) => address),
                    ])
                    """));
  }

  /** Under which addresses the open connections of this page know their peer. */
  private static Set<Object> addressesKnownTo(Person person) {
    return new TreeSet<>(
        (List<?>)
            person
                .page()
                .evaluate(
                    """
                    async () => {
                      const reports =
                        await Promise.all(__peers.live().map((peer) => peer.getStats()));
                      return reports
                        .flatMap((report) => [...report.values()])
                        .filter(({ type }) => type === "remote-candidate")
                        // Of one that is not told yet a page learns no address.
                        .flatMap(({ address }) => address || []);
                    }
                    """));
  }

  /** No picture is decoded anywhere for two seconds. */
  private static void assertNothingFlows(Person... people) {
    for (Person person : people) {
      assertEquals(
          true,
          person
              .page()
              .evaluate(
                  """
                  async () => {
                    const before = await __peers.all("video", "framesDecoded");
                    await new Promise((resolve) => setTimeout(resolve, 2000));
                    const now = await __peers.all("video", "framesDecoded");
                    return JSON.stringify(now) === JSON.stringify(before);
                  }
                  """),
          person.name() + " receives nothing");
    }
  }
}
