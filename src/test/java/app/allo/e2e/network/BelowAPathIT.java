package app.allo.e2e.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Devices;
import app.allo.browser.Nginx;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Watch;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Allo as a part of somebody's site: {@code https://localhost/allo/}. A request for anything
 * outside it fails the test by the {@link Watch}.
 */
class BelowAPathIT {
  /** What messengers show beside a link. */
  private static final String PICTURE =
      "() => document.querySelector('meta[property=\"og:image\"]').content";

  private static final String TYPE_OF =
      "(url) => fetch(url).then(({ ok, headers }) => ok && headers.get('Content-Type'))";

  /** Before the stage, so that it ends after: else the pages would miss it. */
  @RegisterExtension
  @Order(1)
  final Nginx nginx = new Nginx();

  private final String address = nginx.origin() + "/allo";

  @RegisterExtension
  @Order(2)
  final Stage stage =
      new Stage(
          Map.of(
              "ALLO_TLS", "off",
              "ALLO_PUBLIC_URL", address,
              "ALLO_TRUST_PROXY", "127.0.0.1"));

  @BeforeAll
  static void nginx_is_installed() {
    String missing = "No nginx found: the test through it was skipped.";
    if (!Nginx.isInstalled()) {
      System.err.println(missing);
    }
    Assumptions.assumeTrue(Nginx.isInstalled(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://allo/", "http://allo"})
  void a_call_is_held_whether_nginx_takes_the_path_off_or_not(String pass) {
    nginx.serve(stage.server().origin(), "/allo/", pass);
    Person host = person("Grace");
    Person guest = person("Ada");
    host.startsCall();
    String link = host.link();
    assertTrue(link.startsWith(address + "/#"), link);
    guest.opens(link);
    host.joins();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    assertEquals(address + "/", guest.page().url());
    assertEquals(1, guest.watch().sockets(), "sockets that the guest opened");
    String picture = (String) guest.page().evaluate(PICTURE);
    assertTrue(picture.startsWith(address + "/assets/invited-"), picture);
    assertEquals("image/png", guest.page().evaluate(TYPE_OF, picture));

    guest.reloads();
    guest.isInCall();
    host.sees(guest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://allo/", "http://allo"})
  void a_link_survives_its_journey_there_too(String pass) {
    nginx.serve(stage.server().origin(), "/allo/", pass);
    Person host = person("Grace");
    host.startsCall();
    String fragment = host.link().substring(host.link().indexOf('#') + 1);
    Person guest = person("Ada");
    // Without its slash, as the last of these has it: that leads to the one with it.
    stage.expects("request to another origin: " + address + "$");
    for (String bent :
        new String[] {
          address + "/%23" + fragment,
          address + "/x/y/%23" + fragment,
          address + "/%23" + fragment + "/",
          address + "/x/y#" + fragment,
          address + "#" + fragment,
        }) {
      guest.opens("about:blank");
      guest.opens(bent);
      guest.reads("You’re invited to a call");
      assertEquals(address + "/", guest.page().url(), bent);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://allo/", "http://allo"})
  void the_self_test_and_the_worker_find_their_way(String pass) {
    nginx.serve(stage.server().origin(), "/allo/", pass);
    Person person = person("Grace");
    person.opens(address + "/");
    Object scope =
        person.page().evaluate("() => navigator.serviceWorker.ready.then(({ scope }) => scope)");
    assertEquals(address + "/", scope);
    person.page().locator("#open-check").click();
    assertThat(person.page()).hasURL(address + "/check");
    person.presses("Start the test");
    for (String step : List.of("server", "socket")) {
      assertThat(person.page().locator("[data-step='" + step + "']"))
          .hasAttribute("data-state", "well");
    }
    person.page().getByText("Back to Allo").click();
    assertThat(person.page()).hasURL(address + "/");
  }

  private Person person(String name) {
    return stage.person(name, Devices.WORKING, address, new NewContextOptions());
  }
}
