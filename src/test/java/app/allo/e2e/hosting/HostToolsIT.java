package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HostToolsIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_host_asks_to_mute_and_the_other_decides_and_anyone_silences_for_oneself() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.meet(host, guest);

    host.opensPeople();
    host.opensMenuOf(guest);
    tool(host, guest, "Ask to mute").click();
    guest.readsSomewhere("asks you to mute");
    host.readsNotAt(guest, "Microphone off");
    guest.presses("Mute me");
    host.readsAt(guest, "Microphone off");

    tool(host, guest, "Mute for me").click();
    assertThat(tool(host, guest, "Mute for me")).hasAttribute("aria-pressed", "true");
    assertThat(host.screen().tile(guest.name()).locator("video")).hasJSProperty("muted", true);
    tool(host, guest, "Mute for me").click();
    assertThat(host.screen().tile(guest.name()).locator("video")).hasJSProperty("muted", false);

    Locator video = host.screen().tile(guest.name()).locator("video");
    Locator volume = host.page().getByLabel("Volume for me");
    volume.press("PageDown");
    volume.press("ArrowLeft");
    assertThat(video).hasJSProperty("volume", Double.parseDouble(volume.inputValue()) / 100);
    volume.press("Home");
    assertThat(video).hasJSProperty("muted", true);
    volume.press("End");
    assertThat(video).hasJSProperty("muted", false);
    assertThat(video).hasJSProperty("volume", 1);
    volume.press("Escape");
    assertThat(volume).hasCount(0);
    assertThat(host.page().locator(".drawer .member [aria-controls]")).isFocused();
  }

  @Test
  void one_who_was_made_a_host_has_a_link_answers_knocks_and_stays_a_host() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person late = stage.person("Mary");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.knocks();
    host.admits(guest);
    guest.sees(host);

    host.opensPeople();
    host.opensMenuOf(guest);
    tool(host, guest, "Make host").click();
    host.page().locator("#confirm").click();
    guest.readsSomewhere("You’re now a host of this call");
    host.leaves();
    guest.opensPeople();
    assertThat(guest.screen().inviteLink()).not().hasValue("");
    String ofGuest = guest.link();
    guest.presses("Close");

    late.opens(ofGuest);
    late.knocks();
    guest.reloads();
    guest.admits(late);
    late.isInCall();
    late.sees(guest);
    guest.sees(late);
  }

  private static Locator tool(Person person, Person other, String label) {
    return person
        .screen()
        .person(other.name())
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label));
  }
}
