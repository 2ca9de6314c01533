package app.allo.e2e.screens;

import static app.allo.e2e.screens.Gallery.openFromBar;
import static app.allo.e2e.screens.Gallery.show;
import static app.allo.e2e.screens.Gallery.showWhole;
import static app.allo.e2e.screens.Gallery.speaks;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Before a call. */
class StartScreenshots {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void home_and_lobby() {
    Person host = stage.person("Grace");
    host.opensStart();
    host.reads("Private video calls by link");
    show(host, "home");
    host.presses("What this server can and cannot know");
    show(host, "server");
    host.presses("Close");
    host.page().locator(".link-field summary").click();
    host.page().locator("#sent-link").fill("Come at eight!");
    host.page().locator("#open-link").click();
    assertThat(host.page().locator(".link-trouble")).isVisible();
    showWhole(host, "home-pasted");
    host.presses("Start a call");
    host.reads("Your call is ready");
    host.seesThemselves();
    showWhole(host, "lobby-host");
    String link = host.link();

    Person guest = stage.person("Ada");
    guest.opens(link);
    guest.seesThemselves();
    guest.writesName();
    show(guest, "lobby-guest");
    host.joins();
    Person invited = stage.person("Mary");
    invited.opens(link);
    invited.readsSomewhere("invites you");
    invited.seesThemselves();
    invited.page().getByText("Use another browser or device").click();
    showWhole(invited, "lobby-invited");

    host.presses("Leave");
    host.page().locator("#leave-now").click();
    host.page().locator("#home").click();
    assertThat(host.page().locator(".home-call")).hasCount(1);
    show(host, "home-calls");
    host.presses("Forget");
    show(host, "home-forget");
  }

  @Test
  void without_devices() {
    Person host = stage.person("Grace");
    host.startsCall();
    String link = host.link();
    Person unseen = stage.person("Mary", Devices.REFUSED);
    unseen.opens(link);
    unseen.readsSomewhere("Camera and microphone are blocked");
    show(unseen, "lobby-blocked");
    Person heard = stage.person("Joan", Devices.NO_CAMERA);
    heard.opens(link);
    heard.readsSomewhere("No camera found");
    show(heard, "lobby-no-camera");

    Person without = stage.person("Annie");
    without.page().addInitScript("delete window.RTCPeerConnection");
    without.opens(link);
    without.reads("This browser can’t make calls");
    show(without, "home-unable");
    Person kept = stage.person("Hedy");
    kept.page().routeWebSocket(url -> true, page -> {});
    kept.opens(link);
    kept.writesName();
    kept.presses("Join the call");
    kept.readsSomewhere("Something is blocking the way to the server");
    show(kept, "lobby-blocked-way");
  }

  /** On a phone with two cameras, in German, whose words are long. */
  @Test
  void devices_as_people_expect() {
    Person host = stage.person("Grace", Devices.SEVERAL);
    host.page()
        .addInitScript(
            """
            const settings = MediaStreamTrack.prototype.getSettings;
            MediaStreamTrack.prototype.getSettings = function () {
              return { ...settings.call(this), facingMode: "user" };
            };
            """);
    Person guest = stage.person("Ada");
    host.opensStart();
    speaks(host, "de");
    host.presses("Gespräch starten");
    host.seesThemselves();
    host.page().locator(".lobby-devices summary").click();
    showWhole(host, "lobby-devices");
    guest.opens(host.page().locator("#lobby-link").inputValue());
    host.page().locator("#name").fill(host.name());
    host.page().locator("#join").click();
    guest.joins();
    guest.sees(host);
    show(host, "call-flip");
    openFromBar(host, "Geräte");
    show(host, "devices-german");
    openFromBar(host, "Ansicht");
    show(host, "view-german");
    host.page().locator("#no-cameras").click();
    host.page().keyboard().press("Escape");
    show(host, "data-saver");
    guest.presses("Share screen");
    assertThat(guest.page().locator(".line-sharing")).isVisible();
    show(guest, "sharing-kind");
  }

  @Test
  void for_later() {
    for (String language : List.of("en", "de")) {
      Person host = stage.person("Grace in " + language);
      host.opensStart();
      speaks(host, language);
      host.page().locator("#for-later").click();
      host.page().locator("#make-later").click();
      assertThat(host.page().locator(".home-later .refusal")).isVisible();
      showWhole(host, language + "-later-form");
      host.page().locator("#later-name").fill("Probe am Donnerstag");
      host.page().locator("#later-time").fill("2027-01-14T19:30");
      host.page().locator("#make-later").click();
      assertThat(host.page().locator(".home-call svg")).isVisible();
      showWhole(host, language + "-later-made");
      String link = host.page().locator(".home-call allo-code").getAttribute("text");
      host.page().locator("#for-later").click();
      host.page().locator("#later-whenever").check();
      host.page().locator("#make-later").click();
      assertThat(host.page().locator(".home-call")).hasCount(2);
      host.page().locator(".home-call button[aria-expanded=true]").click();
      showWhole(host, language + "-later-two");

      Person guest = stage.person("Ada in " + language);
      guest.opensStart();
      speaks(guest, language);
      guest.opens(link);
      guest.seesThemselves();
      show(guest, language + "-later-lobby");
      guest.page().locator("#join").click();
      assertThat(guest.page().locator(".waiting")).isVisible();
      show(guest, language + "-later-waiting");
    }
  }

  @Test
  void exposed() {
    Person host = stage.person("Grace");
    host.startsCall();
    Person other = stage.person("Katherine");
    other.opens(host.link().replace("#", "%23"));
    other.readsSomewhere("The server has seen this link");
    show(other, "lobby-exposed");
    speaks(other, "es");
    show(other, "spanish-lobby-exposed");
    other.page().locator("#back").click();
    assertThat(other.page().locator("#start")).isVisible();
    show(other, "spanish-home");
    speaks(other, "fr");
    show(other, "french-home");
  }

  @Test
  void knocking() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.reads("You’re invited to a call");
    guest.seesThemselves();
    show(guest, "lobby-knock");
    guest.knocks();
    show(guest, "waiting");
    host.readsSomewhere("is knocking");
    show(host, "knock");
    host.refuses(guest);
    guest.reads("You weren’t let in");
    show(guest, "over-refused");
  }

  @Test
  void many_at_the_door() {
    Person host = stage.person("Grace");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    for (String name : List.of("Ada", "Mary", "Joan")) {
      Person guest = stage.person(name);
      guest
          .page()
          .routeWebSocket(
              url -> true,
              page -> {
                WebSocketRoute server = page.connectToServer();
                server.onMessage(
                    frame -> {
                      page.send(frame.text());
                      if (name.equals("Mary") && frame.text().contains("\"waiting\"")) {
                        page.close(
                            new WebSocketRoute.CloseOptions()
                                .setCode(4411)
                                .setReason("unanswered"));
                      }
                    });
              });
      guest.opens(link);
      guest.writesName();
      guest.presses("Knock");
    }
    Person mary = stage.people().get(2);
    mary.reads("Nobody answered");
    show(mary, "over-unanswered");
    host.opensPeople();
    assertThat(host.page().locator(".people-door .member").first()).isVisible();
    show(host, "people-door");
  }
}
