package app.allo.e2e;

import com.microsoft.playwright.options.ColorScheme;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
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
    host.presses("What others see of me");
    show(host, "seen");
    host.presses("Close");
    openFromBar(host, "Devices");
    show(host, "devices");
    host.presses("Close");
    openFromBar(host, "Log");
    show(host, "log");
    host.presses("Close");

    stage.expects("net::ERR_CONNECTION_REFUSED");
    stage.server().kill();
    host.readsSomewhere("The server is out of reach");
    show(host, "call-without-server");
    guest.reloads();
    guest.reads("Allo cannot be reached");
    show(guest, "offline");
  }

  @Test
  void door() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.reads("You are invited to a call");
    guest.seesThemselves();
    show(guest, "lobby-knock");
    guest.knocks();
    show(guest, "waiting");
    host.readsSomewhere("is knocking");
    show(host, "knock");
    host.refuses(guest);
    guest.reads("You were not let in");
    show(guest, "over-refused");
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
    show(guest, "over-incomplete");
    api.takesBackLinks(call);
    guest.opens(api.link(call));
    guest.reads("This link was taken back");
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
