package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Api;
import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes a picture of every screen, in both themes, on a desk and on a phone, into {@code
 * target/screenshots}: {@code mvn -Pscreenshots verify}. Not run with the other tests.
 */
class Screenshots {
  private static final Path FOLDER = Path.of("target", "screenshots");

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void home_and_lobby() {
    Person host = stage.person("Grace");
    host.opens(stage.server().origin() + "/");
    host.reads("Private video calls by link");
    show(host, "home");
    host.presses("What this server can and cannot know");
    show(host, "server");
    host.presses("Close");
    host.presses("Start a call");
    host.reads("Your call is ready");
    host.seesThemselves();
    show(host, "lobby-host");

    Person guest = stage.person("Ada");
    guest.opens(host.link());
    guest.seesThemselves();
    guest.writesName();
    show(guest, "lobby-guest");

    Person unseen = stage.person("Mary", Devices.REFUSED);
    unseen.opens(host.link());
    unseen.readsSomewhere("Camera and microphone are blocked");
    show(unseen, "lobby-blocked");
    Person heard = stage.person("Joan", Devices.NO_CAMERA);
    heard.opens(host.link());
    heard.readsSomewhere("No camera found");
    show(heard, "lobby-no-camera");
  }

  @Test
  void call() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person third = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.joins();
    host.seesThemselves();
    show(host, "call-alone");

    guest.opens(link);
    guest.joins();
    host.sees(guest);
    show(host, "call-pair");
    guest.presses("Microphone");
    guest.presses("Camera");
    host.readsAt(guest, "Microphone off");
    host.readsAt(guest, "Camera off");
    show(host, "call-muted");
    guest.presses("Microphone");
    guest.presses("Camera");

    third.opens(link);
    third.joins();
    host.sees(guest);
    host.sees(third);
    show(host, "call-grid");
    host.opensPeople();
    show(host, "people");
    host.opensMenuOf(guest);
    show(host, "member");
    host.presses("Privacy");
    show(host, "privacy");
    host.presses("Close");
    openFromBar(host, "Devices");
    show(host, "devices");
    host.presses("Close");
    openFromBar(host, "Invite");
    show(host, "invite");
    openFromBar(host, "More");
    host.presses("Log");
    show(host, "log");
    host.presses("Close");

    stage.expects("net::ERR_CONNECTION_(REFUSED|RESET)");
    stage.server().kill();
    host.readsSomewhere("Can’t reach the server");
    show(host, "call-without-server");
    guest.reloads();
    guest.reads("Allo cannot be reached");
    show(guest, "offline");
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
    host.opens(stage.server().origin() + "/");
    host.page().locator("#language").selectOption("de");
    host.presses("Gespräch starten");
    host.seesThemselves();
    host.page().locator(".lobby-devices summary").click();
    show(host, "lobby-devices");
    guest.opens(host.page().locator("#lobby-link").inputValue());
    host.page().locator("#name").fill(host.name());
    host.page().locator("#join").click();
    guest.joins();
    guest.sees(host);
    show(host, "call-flip");
    openFromBar(host, "Geräte");
    show(host, "devices-german");
    openFromBar(host, "Ansicht");
    host.page().locator("#no-cameras").click();
    show(host, "view-german");
    host.page().keyboard().press("Escape");
    show(host, "data-saver");
    guest.presses("Share screen");
    assertThat(guest.page().locator(".line-sharing")).isVisible();
    show(guest, "sharing-kind");
  }

  @Test
  void beside_the_call() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.opensPrivacy();
    host.page().getByText("Compare safety code").click();
    show(host, "safety");
    host.presses("Close");
    for (String panel : new String[] {"Links and QR codes", "Who hears whom"}) {
      host.opensPeople();
      host.presses(panel);
      host.reads(panel);
      show(host, fileName(panel));
      host.presses("Close");
    }

    guest.says("Shall we look at the plan? https://allo.test/plan");
    host.says("Yes. I share my screen.");
    guest
        .page()
        .locator("#choose-files")
        .setInputFiles(new FilePayload("Plan.pdf", "application/pdf", new byte[200_000]));
    assertThat(host.page().locator(".chat-file")).isVisible();
    show(host, "chat");
    host.presses("Close");
    openFromBar(host, "View");
    show(host, "view");
    host.presses("Close");
    host.page().keyboard().press("?");
    host.reads("Keyboard shortcuts");
    show(host, "shortcuts");
    host.presses("Close");
    host.page().setViewportSize(390, 844);
    host.screen().buttonBeginning("More").click();
    show(host, "more");
    host.presses("Close");

    host.page().locator("#share").click();
    assertThat(guest.page().locator(".tile-screen.tile-large")).isVisible();
    guest.presses("Close");
    guest.page().keyboard().press("h");
    show(guest, "sharing-seen");
    guest.page().locator(".tile-large").dblclick();
    assertThat(guest.page().locator("[data-zoomed]")).isVisible();
    show(guest, "sharing-near");
    show(host, "sharing");
    host.removes(guest);
    guest.reads("You were removed from the call");
    show(guest, "over-removed");
    host.endsCall();
    show(host, "over-ended");
  }

  @Test
  void self_test() {
    Person person = stage.person("Grace");
    person.opens(stage.server().origin() + "/check");
    person.reads("Test device and network");
    show(person, "check");
    person.presses("Start the test");
    assertThat(person.screen().button("Run again")).isVisible();
    assertThat(person.page().locator("[data-state=running], [data-state=waiting]")).hasCount(0);
    show(person, "check-done");
  }

  @Test
  void in_the_longest_words() {
    Person host = stage.person("Maximiliane von Großmann-Siebenbürgen");
    Person guest = stage.person("Friedrich-Wilhelm Obermaier");
    host.opens(stage.server().origin() + "/");
    host.page().locator("#language").selectOption("de");
    host.reads("Private Videogespräche per Link");
    show(host, "german-home");
    host.presses("Gespräch starten");
    host.reads("Dein Gespräch ist bereit");
    host.page().getByLabel("Dein Name").fill(host.name());
    show(host, "german-lobby");
    String link = host.page().getByLabel("Einladungslink").first().inputValue();
    host.presses("Ins Gespräch");
    guest.opens(link);
    guest.joins();
    guest.sees(host);
    host.page().locator("#open-people").click();
    show(host, "german-people");
    host.page().locator(".drawer .member [aria-controls]").click();
    show(host, "german-member");
    host.presses("Privatsphäre");
    show(host, "german-privacy");
    guest.presses("Microphone");
    openFromBar(host, "Geräte");
    show(host, "german-devices");
  }

  private static String fileName(String title) {
    return title.toLowerCase().replace(' ', '-');
  }

  @Test
  void host_link() {
    for (String language : List.of("en", "de")) {
      Person host = stage.person("Grace in " + language);
      host.opensStart();
      host.page().locator("#language").selectOption(language);
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
      phone.page().locator("#language").selectOption(language);
      phone.opens(link);
      phone.seesThemselves();
      show(phone, language + "-host-link-lobby");
    }
  }

  @Test
  void later() {
    for (String language : List.of("en", "de")) {
      Person host = stage.person("Grace in " + language);
      host.opensStart();
      host.page().locator("#language").selectOption(language);
      host.page().locator("#for-later").click();
      host.page().locator("#make-later").click();
      assertThat(host.page().locator(".home-later .refusal")).isVisible();
      show(host, language + "-later-form");
      host.page().locator("#later-name").fill("Probe am Donnerstag");
      host.page().locator("#later-time").fill("2027-01-14T19:30");
      host.page().locator("#make-later").click();
      assertThat(host.page().locator(".home-call svg")).isVisible();
      show(host, language + "-later-made");
      String link = host.page().locator(".home-call allo-code").getAttribute("text");
      host.page().locator("#for-later").click();
      host.page().locator("#later-whenever").check();
      show(host, language + "-later-whenever");
      host.page().locator("#make-later").click();
      assertThat(host.page().locator(".home-call")).hasCount(2);
      host.page().locator(".home-call button[aria-expanded=true]").click();
      show(host, language + "-later-two");

      Person guest = stage.person("Ada in " + language);
      guest.opensStart();
      guest.page().locator("#language").selectOption(language);
      guest.opens(link);
      guest.seesThemselves();
      show(guest, language + "-later-lobby");
      guest.page().locator("#join").click();
      assertThat(guest.page().locator(".waiting")).isVisible();
      show(guest, language + "-later-waiting");
    }
  }

  @Test
  void door() {
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
  void from_outside() {
    Person host = stage.person("Grace");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    List<WebSocketRoute> sockets = new ArrayList<>();
    for (String name : List.of("Ada", "Mary", "Joan")) {
      Person guest = stage.person(name);
      guest
          .page()
          .routeWebSocket(
              url -> true,
              page -> {
                page.connectToServer();
                sockets.add(page);
              });
      guest.opens(link);
      guest.knocks();
    }
    host.opensPeople();
    assertThat(host.page().locator(".people-door .member")).hasCount(3);
    show(host, "people-door");
    Person guest = stage.people().get(1);
    sockets.get(0).close(new WebSocketRoute.CloseOptions().setCode(4411).setReason("unanswered"));
    guest.reads("Nobody answered");
    show(guest, "over-unanswered");

    Person other = stage.person("Katherine");
    other.opens(link.replace("#", "%23"));
    other.readsSomewhere("The server has seen this link");
    show(other, "lobby-exposed");
    other.page().locator("#language").selectOption("es");
    show(other, "spanish-lobby-exposed");
    other.opens(stage.server().origin() + "/");
    show(other, "spanish-home");

    Person without = stage.person("Annie");
    without.page().addInitScript("delete window.RTCPeerConnection");
    without.opens(link);
    without.reads("This browser can’t make calls");
    show(without, "home-unable");

    Person kept = stage.person("Hedy");
    kept.page().routeWebSocket(url -> true, page -> {});
    kept.opens(link);
    kept.writesName();
    kept.presses("Knock");
    kept.readsSomewhere("Something is blocking the way to the server");
    show(kept, "lobby-blocked-way");
  }

  @Test
  void endings() {
    stage.expects("Failed to load resource.*(401|409|410|423)");
    Person host = stage.person("Grace");
    host.startsCall();
    host.joins();
    host.leaves();
    show(host, "over-left");

    Api api = new Api(stage.server().origin());
    Api.Call call = api.startsCall(new JsonObject());
    Person guest = stage.person("Ada");
    guest.opens(stage.server().origin() + "/#" + call.invite());
    guest.reads("This link is incomplete");
    show(guest, "home-incomplete");
    api.takesBackLinks(call);
    guest.opens(api.link(call));
    guest.triesToJoin();
    guest.reads("This link was revoked");
    show(guest, "over-revoked");
  }

  /** On a phone some buttons are behind another. */
  private static void openFromBar(Person person, String label) {
    person.page().setViewportSize(1280, 800);
    person.screen().buttonBeginning(label).click();
  }

  private static void show(Person person, String name) {
    for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      show(person, theme, 1280, 800, name);
      show(person, theme, 390, 844, name);
    }
    person.page().setViewportSize(1280, 800);
  }

  private static void show(Person person, ColorScheme theme, int width, int height, String name) {
    person.looksThrough(theme, width, height);
    String file = "%s-%s-%dx%d.png".formatted(name, theme.name().toLowerCase(), width, height);
    person.screenshot(FOLDER.resolve(file));
  }
}
