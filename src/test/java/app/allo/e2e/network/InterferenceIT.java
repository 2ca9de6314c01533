package app.allo.e2e.network;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.e2e.network.Interference.Way;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Something between the browser and the server keeps the call away, and the page says so. */
class InterferenceIT {
  @RegisterExtension
  @Order(1)
  final Interference between = new Interference();

  @RegisterExtension
  @Order(2)
  final Stage stage =
      new Stage(
          Map.of(
              "ALLO_TLS", "off",
              "ALLO_PUBLIC_URL", between.origin(),
              "ALLO_TRUST_PROXY", "127.0.0.1"));

  @BeforeEach
  void stand_between() {
    between.serve(stage.server().origin());
    stage.expects("WebSocket connection to");
    stage.expects("Failed to load resource");
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"NEVER_ANSWERED", "STRIPPED_OF_ITS_SUBPROTOCOL"})
  void where_the_socket_is_kept_away_the_lobby_says_so_and_the_call_begins_once_it_is_not(Way way) {
    saysSoAndBegins(way);
  }

  @Tag("thorough")
  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      mode = Mode.EXCLUDE,
      names = {
        "OPEN",
        "WITHOUT_SIGNALS",
        "PLAYING_BACK_PROFILES",
        "NEVER_ANSWERED",
        "STRIPPED_OF_ITS_SUBPROTOCOL"
      })
  void every_other_way_to_keep_the_socket_away_is_said_too(Way way) {
    saysSoAndBegins(way);
  }

  private void saysSoAndBegins(Way way) {
    Person host = person("Grace");
    host.startsCall();
    host.writesName();
    between.makes(way);
    long pressed = System.currentTimeMillis();
    host.presses("Join the call");

    Locator said = host.page().locator("#reachability");
    assertThat(said).containsText("Something is blocking the way to the server");
    System.out.printf(
        "A socket that is %s: said after %d ms%n", way, System.currentTimeMillis() - pressed);
    assertThat(said.locator("a")).hasAttribute("href", "check");

    between.makes(Way.OPEN);
    host.isInCall();
    assertThat(said).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource(
      value = Way.class,
      names = {"STRIPPED_OF_ITS_SUBPROTOCOL", "OPENED_AND_MUTE"})
  void the_self_test_knows_a_socket_that_only_seems_open(Way way) {
    Person person = person("Grace");
    person.opens(between.origin() + "/check");
    between.makes(way);
    person.presses("Start the test");
    assertThat(person.page().locator("[data-step=socket]")).hasAttribute("data-state", "bad");
  }

  @Test
  void a_reload_into_the_call_says_so_too() {
    Person host = person("Grace");
    host.startsCall();
    host.joins();
    between.makes(Way.NEVER_ANSWERED);
    host.reloads();
    assertThat(host.page().locator("#reachability")).containsText("Something is blocking the way");
    between.makes(Way.OPEN);
    host.isInCall();
  }

  @Test
  void a_page_to_sign_in_at_is_told_from_the_server() {
    Person host = person("Grace");
    host.startsCall();
    String link = host.link();
    host.joins();
    Person guest = person("Ada");
    guest.opens(between.origin() + "/");
    between.asksToSignIn(true);
    guest.presses("Start a call");
    guest.readsSomewhere("Can’t reach the server");
    between.asksToSignIn(false);
    guest.opens(link);
    guest.joins();
    host.sees(guest);
  }

  @Test
  void a_pair_whose_signals_are_lost_is_told_of_on_both_sides() {
    Person host = person("Grace");
    host.startsCall();
    String link = host.link();
    host.joins();
    between.makes(Way.WITHOUT_SIGNALS);
    Person guest = person("Ada");
    guest.opens(link);
    guest.joins();
    for (Person person : stage.people()) {
      Person other = stage.othersThan(person).get(0);
      person.readsAt(other, "No connection");
      person.readsSomewhere("no route found");
    }
  }

  @Test
  void who_is_live_is_not_shown_as_muted_by_a_profile_that_is_played_back() {
    Person host = person("Grace");
    host.startsCall();
    String link = host.link();
    between.makes(Way.PLAYING_BACK_PROFILES);
    host.joins();
    between.makes(Way.OPEN);
    Person guest = person("Ada");
    guest.opens(link);
    guest.joins();
    host.sees(guest);
    guest.presses("Microphone");
    host.readsAt(guest, "Microphone off");
    guest.presses("Microphone");
    host.readsNotAt(guest, "Microphone off");
    // What was played back has come by now, and the next change with it.
    guest.presses("Camera");
    host.readsAt(guest, "Camera off");
    host.readsNotAt(guest, "Microphone off");
  }

  private Person person(String name) {
    return stage.person(name, Devices.WORKING, between.origin(), new NewContextOptions());
  }
}
