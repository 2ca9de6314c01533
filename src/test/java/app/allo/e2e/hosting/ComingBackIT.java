package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host whose tab is gone comes back as host. */
class ComingBackIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_host_who_closed_the_tab_is_host_again_by_one_press() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person late = stage.person("Mary");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.knocks();
    host.admits(guest);
    host.sees(guest);
    host.presses("Microphone");

    host.closesTab();
    late.opens(link);
    late.knocks();
    // Once the host's grace time is over.
    late.readsSomewhere("No host is in the call right now");
    host.opensStart();
    host.presses("Open");
    host.isInCall();
    late.readsSomewhere("The host can now let you in");
    host.sees(guest);
    guest.sees(host);
    guest.readsAt(host, "Microphone off");
    host.admits(late);
    late.isInCall();
    host.removes(late);
    late.reads("You were removed from the call");

    // Once more, with what has changed since: a newer token, link and link secret.
    host.closesTab();
    host.opensStart();
    host.presses("Open");
    host.sees(guest);
    guest.sees(host);
    host.endsCall();
    host.page().locator("#home").click();
    assertThat(calls(host)).hasCount(0);
  }

  @Test
  void ones_own_link_opens_as_host_until_the_call_is_forgotten() {
    Person host = stage.person("Grace");
    host.startsCall();
    String link = host.link();
    host.closesTab();
    host.opens(link);
    host.reads("Your call is ready");
    assertEquals(link, host.link());
    host.joins();

    host.closesTab();
    host.opensStart();
    host.presses("Forget");
    host.page().locator("#confirm").click();
    assertThat(calls(host)).hasCount(0);
    host.opens(link);
    host.reads("You’re invited to a call");
  }

  @Test
  void nothing_is_kept_where_remembering_is_switched_off() {
    Person host = stage.person("Grace");
    host.opensStart();
    host.page().getByLabel("Remember my calls on this device").uncheck();
    host.presses("Start a call");
    host.joins();
    host.closesTab();
    host.opensStart();
    assertThat(host.page().getByLabel("Remember my calls on this device")).not().isChecked();
    assertThat(calls(host)).hasCount(0);
  }

  private static Locator calls(Person person) {
    return person.page().locator(".home-call");
  }
}
