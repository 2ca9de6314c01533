package app.allo.e2e.screens;

import static app.allo.e2e.screens.Gallery.show;
import static app.allo.e2e.screens.Gallery.showWhole;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.Until;
import app.allo.browser.Api;
import app.allo.browser.ChangedJar;
import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** After a call, and outside of the page itself. */
class EndScreenshots {
  @RegisterExtension final Stage stage = new Stage();
  @TempDir private Path folder;

  @Test
  void endings() {
    stage.expects("Failed to load resource.*(401|409|410|423)");
    Person host = stage.person("Grace");
    Person removed = stage.person("Mary");
    stage.call(host, removed);
    host.sees(removed);
    host.removes(removed);
    removed.reads("You were removed from the call");
    show(removed, "over-removed");
    host.leaves();
    show(host, "over-left");
    host.presses("Rejoin");
    host.isInCall();
    host.endsCall();
    show(host, "over-ended");

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

  @Test
  void self_test() {
    Person person = stage.person("Grace");
    person.opens(stage.server().origin() + "/check");
    person.reads("Test device and network");
    show(person, "check");
    person.presses("Start the test");
    assertThat(person.screen().button("Run again")).isVisible();
    assertThat(person.page().locator("[data-state=running], [data-state=waiting]")).hasCount(0);
    showWhole(person, "check-done");
  }

  @Test
  void outside_of_the_page() {
    stage.expects("status of 404|ERR_CONNECTION_(REFUSED|RESET)|navigation preload|WebSocket");
    for (String language : new String[] {"en-US", "de-DE"}) {
      Person person =
          stage.person(
              "Ada in " + language,
              Devices.WORKING,
              stage.server().origin(),
              new NewContextOptions().setLocale(language));
      person.opens(stage.server().origin() + "/a/nothing.js");
      show(person, "error-" + language);
      person.opensStart();
      Until.holds("the page is known", () -> person.page().evaluate(KNOWN) != null);
    }
    stage.server().kill();
    for (Person person : stage.people()) {
      person.reloads();
      assertThat(person.page().locator("main button")).isFocused();
      show(person, person.name().replace("Ada in ", "unreachable-"));
    }
    ChangedJar changed =
        new ChangedJar(folder).with("/", html -> html.replace("<title>", "<title >"));
    stage.server().startAgain(changed.file());
    for (Person person : stage.people()) {
      person.opens("about:blank");
      person.opensStart();
      assertThat(person.page().locator("code").first()).isVisible();
      show(person, person.name().replace("Ada in ", "changed-"));
    }
  }

  private static final String KNOWN =
      """
      async () => {
        const cache = await caches.open("allo.page-code");
        return (await cache.match("/page-code/page")) ? true : null;
      }
      """;
}
