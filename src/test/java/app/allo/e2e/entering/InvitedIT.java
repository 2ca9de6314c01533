package app.allo.e2e.entering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is read before one is in. */
class InvitedIT {
  private static final String LOOK = "**/api/invites/look";

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void whoever_has_a_link_reads_who_invites_and_how_many_are_there_and_never_who() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person late = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    late.opens(link);
    assertThat(seen(late)).hasText("Nobody is there right now");
    host.joins();
    // Without a word from anybody: it looks again by itself.
    assertThat(seen(late)).containsText("Grace");
    assertThat(seen(late)).containsText("invites you · 1 person is there");

    guest.opens(link);
    guest.joins();
    host.sees(guest);
    late.reloads();
    assertThat(seen(late)).containsText("2 people are there");
    assertThat(seen(late)).containsText("Grace");
    assertThat(seen(late)).not().containsText("Ada");
    host.turnsLock(true);
    late.reloads();
    assertThat(seen(late)).hasText("2 people are there");
  }

  @Test
  void the_name_of_another_call_is_not_shown_whatever_the_server_says() {
    Person host = stage.person("Grace");
    Person other = stage.person("Eve");
    Person late = stage.person("Mary");
    other.startsCall();
    String otherLink = other.link();
    other.joins();
    host.startsCall();
    String link = host.link();
    host.joins();
    late.opens(otherLink);
    assertThat(seen(late)).containsText("Eve");
    String plate = new JsonObject(looks(late.page()).text()).getString("plate");

    late.page()
        .route(
            LOOK,
            route ->
                route.fulfill(
                    new FulfillOptions()
                        .setContentType("application/json")
                        .setBody(new JsonObject().put("count", 3).put("plate", plate).encode())));
    late.opens(stage.server().origin() + "/");
    late.opens(link);
    assertThat(seen(late)).hasText("3 people are there");
  }

  private static com.microsoft.playwright.Response looks(Page page) {
    return page.waitForResponse(LOOK, page::reload);
  }

  private static Locator seen(Person person) {
    return person.page().locator(".lobby-seen");
  }
}
