package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Api;
import app.allo.browser.Axe;
import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No screen has a barrier that axe-core knows of, in either theme, on a desk and on a phone. */
class AccessibleIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void before_and_after_a_call() {
    Person host = stage.person("Grace");
    host.opens(stage.server().origin() + "/");
    host.reads("Private video calls by link");
    Axe.findsNothing(host, "home");
    host.presses("What this server can and cannot know");
    Axe.findsNothing(host, "what the server knows");
    host.presses("Close");
    host.presses("For later");
    host.presses("Create call");
    host.readsSomewhere("Choose a day and a time");
    Axe.findsNothing(host, "a call for later");
    host.page().getByLabel("Whenever").check();
    host.presses("Create call");
    assertThat(host.page().locator(".home-call svg")).isVisible();
    Axe.findsNothing(host, "the calls that are kept");
    host.page().getByLabel("Guests knock first").check();
    host.presses("Start a call");
    host.reads("Your call is ready");
    Axe.findsNothing(host, "lobby of the host");
    String link = host.link();
    host.joins();

    Person guest = stage.person("Ada", Devices.REFUSED);
    guest.opens(link);
    guest.readsSomewhere("Camera and microphone are blocked");
    Axe.findsNothing(guest, "lobby without devices");
    guest.writesName();
    guest.screen().buttonBeginning("Knock").click();
    guest.reads("You’ve knocked");
    Axe.findsNothing(guest, "waiting");
    host.readsSomewhere("is knocking");
    Axe.findsNothing(host, "a knock");
    host.refuses(guest);
    guest.reads("You weren’t let in");
    Axe.findsNothing(guest, "refused");
    host.leaves();
    Axe.findsNothing(host, "left");

    Api api = new Api(stage.server().origin());
    Api.Call call = api.startsCall(new JsonObject());
    api.takesBackLinks(call);
    stage.expects("Failed to load resource.*410");
    guest.opens(api.link(call));
    guest.page().getByText("Use another browser or device").click();
    Axe.findsNothing(guest, "lobby with the link to take along");
    guest.screen().buttonBeginning("Join").click();
    guest.reads("This link was revoked");
    Axe.findsNothing(guest, "a dead link");
    guest.opens(stage.server().origin() + "/nothing-here");
    guest.reads("There’s nothing at this address");
    Axe.findsNothing(guest, "where nothing is");
    host.opens(stage.server().origin() + "/check");
    host.page().waitForLoadState();
    Axe.findsNothing(host, "the self-test");
  }

  @Test
  void in_a_call() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    Axe.findsNothing(host, "alone");
    guest.opens(link);
    guest.joins();
    host.sees(guest);
    guest.presses("Microphone");
    guest.presses("Camera");
    host.readsAt(guest, "Microphone off");
    host.readsAt(guest, "Camera off");
    Axe.findsNothing(host, "a pair");

    Api api = new Api(stage.server().origin());
    host.opens(api.link(api.startsCall(new JsonObject())));
    host.readsSomewhere("Go to the other call?");
    Axe.findsNothing(host, "a link to another call");
    host.presses("Stay here");

    host.opensPeople();
    host.opensMenuOf(guest);
    host.presses("Open on another device");
    assertThat(host.page().locator(".host-link allo-code svg")).isVisible();
    Axe.findsNothing(host, "people");
    host.presses("Open on another device");
    host.presses("Compare safety code");
    host.page().getByText("Compare safety code").click();
    host.page().locator("#server-facts").click();
    Axe.findsNothing(host, "privacy");
    host.presses("Close");
    for (String panel : new String[] {"Who hears whom", "Links and QR codes"}) {
      host.opensPeople();
      host.presses(panel);
      host.reads(panel);
      Axe.findsNothing(host, panel);
      host.presses("Close");
    }
    for (String panel : new String[] {"React", "Chat", "Invite", "View", "Devices", "More"}) {
      host.screen().buttonBeginning(panel).click();
      Axe.findsNothing(host, panel);
      host.page().keyboard().press("Escape");
    }
    host.page().locator("#open-more").click();
    host.presses("Log");
    Axe.findsNothing(host, "log");
    host.page().keyboard().press("Escape");
    host.page().keyboard().press("?");
    host.reads("Keyboard shortcuts");
    Axe.findsNothing(host, "shortcuts");
  }
}
