package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A host opens the call on another device. */
class HostDeviceIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_host_link_opens_as_host_in_another_browser_which_keeps_the_call() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    host.opensPeople();
    host.presses("Open on another device");
    host.readsSomewhere("Whoever has this link is a host of this call");
    String hostLink = host.page().locator("#host-link-text").inputValue();

    Person phone = stage.person("Hopper");
    phone.opens(hostLink);
    phone.reads("You’re a host of this call");
    phone.joins();
    phone.sees(host);
    guest.opens(link);
    guest.knocks();
    phone.admits(guest);
    phone.sees(guest);
    guest.sees(host);

    // The laptop is shut: the phone's own way back is the one that it keeps.
    host.closesTab();
    phone.closesTab();
    phone.opensStart();
    assertThat(calls(phone)).hasCount(1);
    phone.presses("Open");
    phone.sees(guest);
    phone.opensPeople();
    phone.page().locator("#remember-calls").click();
    phone.presses("Close");
    phone.endsCall();
    guest.reads("The call has ended");
  }

  private static Locator calls(Person person) {
    return person.page().locator(".home-call");
  }
}
