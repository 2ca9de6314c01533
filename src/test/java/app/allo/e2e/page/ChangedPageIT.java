package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.Until;
import app.allo.browser.Axe;
import app.allo.browser.ChangedJar;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was here before is told once when the server's page has become another one. */
class ChangedPageIT {
  private static final String KNOWN =
      """
      async () => {
        const cache = await caches.open("allo.page-code");
        const kept = await cache.match("/page-code/page");
        return kept ? (await kept.json()).code : null;
      }
      """;

  @RegisterExtension final Stage stage = new Stage();
  @TempDir private Path folder;

  @Test
  void a_change_is_said_once_before_the_call_and_the_link_goes_on() {
    Person host = stage.person("Grace");
    host.startsCall();
    String link = host.link();
    Person guest = stage.person("Ada");
    guest.opens(stage.server().origin() + "/");
    Until.holds("the page is known", () -> guest.page().evaluate(KNOWN) != null);
    String before = (String) guest.page().evaluate(KNOWN);

    // The host's page loses its socket meanwhile.
    stage.expects("ERR_CONNECTION_(REFUSED|RESET)|navigation preload|WebSocket");
    stage.server().kill();
    ChangedJar changed =
        new ChangedJar(folder).with("/", html -> html.replace("<title>", "<title >"));
    stage.server().startAgain(changed.file());
    // From elsewhere: within the page a link needs no loading.
    guest.opens("about:blank");
    guest.opens(link);

    assertThat(guest.screen().heading("This server’s page has changed since you were last here"))
        .isVisible();
    assertEquals(spoken(before), guest.page().locator("code").first().textContent());
    assertEquals(before, guest.page().evaluate(KNOWN), "until the person goes on");
    Axe.findsNothing(guest, "a page that has changed");
    guest.page().keyboard().press("Tab");
    assertThat(guest.screen().button("Continue")).isFocused();
    guest.page().keyboard().press("Enter");

    guest.reads("You’re invited to a call");
    String now = (String) guest.page().evaluate(KNOWN);
    assertTrue(!now.equals(before));
    guest.page().reload();
    guest.reads("You’re invited to a call");
    guest.opens(stage.server().origin() + "/check");
    assertThat(guest.page().getByRole(AriaRole.MAIN).getByText(spoken(now))).isVisible();
    assertThat(guest.screen().button("Copy result")).isHidden();
    guest.presses("Forget it");
    assertThat(guest.page().getByText("Forgotten, until you open the page again")).isVisible();
    assertThat(guest.screen().button("Forget it")).isHidden();
    assertEquals(null, guest.page().evaluate(KNOWN));
  }

  private static String spoken(String code) {
    return code.substring(0, 32).replaceAll("(.{4})(?!$)", "$1 ");
  }
}
