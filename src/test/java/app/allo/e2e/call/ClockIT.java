package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.Faketime;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's clock is set while people are in a call, as libfaketime has the process see it. */
class ClockIT {
  private static final String OUT_OF_REACH = "Can’t reach the server";

  private static final String OFFLINE = "You’re offline";

  @RegisterExtension final Stage stage = new Stage();

  @ParameterizedTest
  @ValueSource(strings = "-10m")
  void a_call_goes_on_when_the_server_starts_again_with_its_clock_set_otherwise(String by) {
    goesOnAfter(by);
  }

  @Tag("thorough")
  @ParameterizedTest
  @ValueSource(strings = {"-400d", "+3h"})
  void a_call_goes_on_when_the_clock_is_set_by_hours_or_days(String by) {
    goesOnAfter(by);
  }

  private void goesOnAfter(String by) {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    String link = stage.meet(host, guest);
    restart(by, host, guest);

    host.readsNowhere(OUT_OF_REACH);
    guest.readsNowhere(OUT_OF_REACH);
    assertEquals(0, host.peers().changes(), "changes of the host's connection");
    Person late = stage.person("Edsger");
    late.opens(link);
    late.joins();
    late.sees(host);
    late.sees(guest);
    assertThat(host.screen().tiles()).hasCount(2);
  }

  @Tag("thorough")
  @Test
  void a_call_outlives_a_server_that_starts_two_days_ahead_until_it_is_put_right() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    restart("+2d", host, guest);
    stage.expects("Failed to load resource: the server responded with a status of 401");
    host.page().waitForResponse("**/api/seats/renew", () -> {});
    host.peers().awaitFrames(1);
    guest.peers().awaitFrames(1);
    assertThat(host.screen().tiles()).hasCount(1);

    stage.server().kill();
    startAgain("+0");
    for (Person person : List.of(host, guest)) {
      person.readsNowhere(OUT_OF_REACH);
      person.readsNowhere(OFFLINE);
    }
    assertEquals(0, host.peers().changes(), "changes of the host's connection");
    assertEquals(0, guest.peers().changes(), "changes of the guest's connection");
  }

  private void restart(String by, Person host, Person guest) {
    Map<String, String> clock = Faketime.off(by);
    stage.expects("WebSocket connection to .* failed");
    stage.expects("Failed to load resource: net::ERR_CONNECTION_(REFUSED|RESET)");
    host.peers().forgetChanges();
    guest.peers().forgetChanges();
    stage.server().kill();
    host.readsSomewhere(OUT_OF_REACH);
    guest.readsSomewhere(OUT_OF_REACH);
    stage.server().startAgain(clock);
  }

  private void startAgain(String by) {
    stage.server().startAgain(Faketime.off(by));
  }
}
