package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.PageObject;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResumeIT {
  private static final String OUT_OF_REACH = "Can’t reach the server";

  private static final String MOVED = "The call moved to another tab";

  private static final String REMEMBER_WAKE_LOCK =
      """
      const { request } = WakeLock.prototype;
      WakeLock.prototype.request = async function (type) {
        return (window.__lock = await request.call(this, type));
      };
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_reload_resumes_as_the_same_member() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    String member = host.memberOf(guest);

    guest.reloads();
    guest.isInCall();
    guest.sees(host);
    guest.peers().awaitSound(1);
    host.peers().awaitFrames(1);
    host.sees(guest);
    assertEquals(member, host.memberOf(guest));

    host.reloads();
    host.isInCall();
    host.sees(guest);
    guest.sees(host);
    host.peers().awaitSound(1);
  }

  @Test
  void a_call_outlives_its_server() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person late = stage.person("Mary");
    String link = stage.meet(host, guest);
    stage.expects("WebSocket connection to .* failed");
    stage.expects("Failed to load resource: net::ERR_CONNECTION_(REFUSED|RESET)");

    host.peers().forgetChanges();
    guest.peers().forgetChanges();
    stage.server().kill();
    host.readsSomewhere(OUT_OF_REACH);
    guest.readsSomewhere(OUT_OF_REACH);
    host.peers().awaitFrames(1);
    guest.peers().awaitFrames(1);

    stage.server().startAgain();
    host.readsNowhere(OUT_OF_REACH);
    guest.readsNowhere(OUT_OF_REACH);
    host.peers().awaitFrames(1);
    guest.peers().awaitFrames(1);
    assertEquals(0, host.peers().changes(), "changes of the host's connection");
    assertEquals(0, guest.peers().changes(), "changes of the guest's connection");

    late.opens(link);
    late.joins();
    late.peers().awaitFrames(2);
    late.sees(host);
    late.sees(guest);
    assertThat(host.screen().tiles()).hasCount(2);
  }

  @Test
  void a_second_tab_takes_the_call_over_and_the_first_says_so() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    String member = host.memberOf(guest);

    // As a browser's "Duplicate": another tab with a copy of what this one keeps.
    Page second = guest.page().waitForPopup(() -> guest.page().evaluate("() => { open('/'); }"));
    guest.reads(MOVED);
    assertThat(new PageObject(second).call()).isVisible();
    host.sees(guest);
    assertEquals(member, host.memberOf(guest));
    host.peers().awaitOpen(1);

    guest.presses("Rejoin");
    guest.isInCall();
    assertThat(new PageObject(second).heading(MOVED)).isVisible();
    guest.sees(host);
    host.sees(guest);
    assertThat(new PageObject(second).heading(MOVED)).isVisible();
  }

  @Test
  void whoever_left_by_mistake_goes_straight_back_in() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(REMEMBER_WAKE_LOCK);
    stage.call(host, guest);
    host.sees(guest);
    awaitWakeLock(guest, true);

    guest.leaves();
    awaitWakeLock(guest, false);
    host.seesNothingOf(guest);
    host.peers().awaitOpen(0);
    guest.presses("Rejoin");
    guest.isInCall();
    awaitWakeLock(guest, true);
    guest.sees(host);
    host.sees(guest);
  }

  /** Whether the screen is kept from going dark. */
  private static void awaitWakeLock(Person person, boolean held) {
    person.page().waitForFunction("(held) => window.__lock?.released === !held", held);
  }
}
