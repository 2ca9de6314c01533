package app.allo.e2e.screens;

import static app.allo.e2e.screens.Gallery.openFromBar;
import static app.allo.e2e.screens.Gallery.show;
import static app.allo.e2e.screens.Gallery.speaks;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Api;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What opens beside a call. */
class PanelScreenshots {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void panels_of_a_host() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    host.opensPeople();
    show(host, "people");
    host.opensMenuOf(guest);
    show(host, "member");
    host.presses("Remove");
    show(host, "member-remove");
    host.page().keyboard().press("Escape");
    host.page().keyboard().press("Escape");
    host.opensPrivacy();
    show(host, "privacy");
    host.page().getByText("Compare safety code").click();
    host.page().locator("#server-facts").click();
    show(host, "safety");
    host.presses("Close");
    openFromBar(host, "Devices");
    show(host, "devices");
    openFromBar(host, "Invite");
    show(host, "invite");
    openFromBar(host, "More");
    host.presses("Log");
    show(host, "log");
    host.presses("Close");
    for (String panel : List.of("Links and QR codes", "Who hears whom")) {
      host.opensPeople();
      host.presses(panel);
      host.reads(panel);
      show(host, panel.toLowerCase().replace(' ', '-'));
      host.presses("Close");
    }
    host.turnsLock(true);
    openFromBar(host, "Invite");
    show(host, "invite-locked");

    Api api = new Api(stage.server().origin());
    host.opens(api.link(api.startsCall(new JsonObject())));
    host.readsSomewhere("Go to the other call?");
    show(host, "other-call");
  }

  @Test
  void in_the_longest_words() {
    Person host = stage.person("Maximiliane von Großmann-Siebenbürgen");
    Person guest = stage.person("Friedrich-Wilhelm Obermaier");
    host.opensStart();
    speaks(host, "de");
    host.reads("Private Videogespräche per Link");
    show(host, "german-home");
    host.presses("Gespräch starten");
    host.reads("Dein Gespräch ist bereit");
    host.page().getByLabel("Dein Name").fill(host.name());
    show(host, "german-lobby");
    String link = host.page().getByLabel("Einladungslink").first().inputValue();
    host.page().locator("#copy-and-join").click();
    assertThat(host.page().locator(".alone")).isVisible();
    show(host, "german-alone");
    guest.opens(link);
    guest.joins();
    guest.sees(host);
    show(host, "german-call");
    host.page().locator("#leave").click();
    show(host, "german-leave");
    host.page().keyboard().press("Escape");
    host.page().locator("#open-people").click();
    show(host, "german-people");
    host.page().locator(".drawer .member [aria-controls]").click();
    show(host, "german-member");
    host.presses("Privatsphäre");
    show(host, "german-privacy");
    openFromBar(host, "Einladen");
    show(host, "german-invite");
    guest.presses("Microphone");
    openFromBar(host, "Geräte");
    show(host, "german-devices");
    host.page().locator("#open-people").click();
    host.presses("Wer hört wen");
    show(host, "german-pairs");
  }

  @Test
  void host_link() {
    for (String language : List.of("en", "de")) {
      Person host = stage.person("Grace in " + language);
      host.opensStart();
      speaks(host, language);
      host.page().locator("#start").click();
      host.page().locator("#join").click();
      host.page().locator("#open-people").click();
      host.page().locator("#host-link").click();
      assertThat(host.page().locator(".host-link allo-code svg")).isVisible();
      host.page().locator("#remember-calls").scrollIntoViewIfNeeded();
      show(host, language + "-host-link");
      String link = host.page().locator("#host-link-text").inputValue();
      Person phone = stage.person("Phone in " + language);
      phone.opensStart();
      speaks(phone, language);
      phone.opens(link);
      phone.seesThemselves();
      show(phone, language + "-host-link-lobby");
    }
  }
}
