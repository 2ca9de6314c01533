package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanguageIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void everybody_has_the_call_in_a_language_of_their_own_and_keeps_the_one_they_chose() {
    NewContextOptions german = new NewContextOptions().setLocale("de-AT");
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada", Devices.WORKING, stage.server().origin(), german);
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    guest.reads("Du bist zu einem Gespräch eingeladen");
    guest.page().locator("#language").selectOption("fr");
    guest.reads("On vous invite à un appel");
    guest.reloads();
    guest.reads("On vous invite à un appel");
    assertThat(guest.page().locator(".page")).hasAttribute("lang", "fr");
    guest.page().getByLabel("Votre nom").fill(guest.name());
    guest.presses("Entrer dans l’appel");

    host.sees(guest);
    guest.peers().awaitFrames(1);
    // Both are notified of each other, and the notice is read out.
    assertThat(host.page().getByRole(AriaRole.STATUS).getByText("has joined")).isVisible();
    guest.presses("Quitter");
    assertThat(host.page().getByRole(AriaRole.STATUS).getByText("has left")).isVisible();
  }
}
