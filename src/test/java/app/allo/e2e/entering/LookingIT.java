package app.allo.e2e.entering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Api;
import app.allo.browser.Api.Call;
import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who only looks at a link, as previews and mail scanners do, changes nothing. */
class LookingIT {
  private static final String INVITED = "You’re invited to a call";

  private static final String BLOCK_STORAGE =
      """
      for (const name of ["sessionStorage", "localStorage"])
        Object.defineProperty(window, name, {
          get() { throw new DOMException("blocked", "SecurityError"); },
        });
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_link_for_one_person_is_not_spent_by_looking() {
    Api api = new Api(stage.server().origin());
    String single = api.singleLink(api.startsCall(new JsonObject()));
    Person scanner = stage.person("Scanner");
    for (int visit = 0; visit < 3; visit++) {
      scanner.opens("about:blank");
      scanner.opens(single);
      scanner.reads(INVITED);
      scanner.reloads();
      scanner.reads(INVITED);
    }
    assertEquals(List.of(), callsOf(scanner), "what the server was asked");

    Person guest = stage.person("Ada");
    guest.opens(single);
    guest.joins();
    guest.reloads();
    guest.isInCall();
  }

  @Test
  void a_link_is_looked_at_after_a_restart_and_opens_no_room() {
    Api api = new Api(stage.server().origin());
    String link = api.link(api.startsCall(new JsonObject()));
    stage.server().kill();
    stage.server().startAgain();
    Person guest = stage.person("Ada");
    guest.opens(link);
    guest.reads(INVITED);
    assertEquals(List.of(), callsOf(guest));
    guest.joins();
  }

  @Test
  void who_knocks_is_heard_of_when_they_knock() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    assertThat(guest.screen().button("Knock")).isVisible();
    host.readsNowhere("is knocking");
    guest.knocks();
    host.admits(guest);
    guest.sees(host);
  }

  @Test
  void a_host_that_reloads_before_joining_still_has_the_call() {
    Person host = stage.person("Grace");
    host.startsCall();
    String link = host.link();
    host.reloads();
    host.reads("Your call is ready");
    assertEquals(link, host.link());
    host.joins();
    Person guest = stage.person("Ada");
    guest.opens(link);
    guest.joins();
    guest.sees(host);
  }

  @Test
  void with_storage_blocked_a_reload_still_finds_the_link_and_the_call() {
    Api api = new Api(stage.server().origin());
    Call call = api.startsCall(new JsonObject());
    Person guest = stage.person("Ada");
    guest.page().addInitScript(BLOCK_STORAGE);
    guest.opens(api.link(call));
    guest.reads(INVITED);
    guest.reloads();
    guest.reads(INVITED);
    guest.page().getByText("Use another browser or device").click();
    assertEquals(api.link(call), guest.page().getByLabel("The link you opened").inputValue());
    guest.joins();
    guest.reloads();
    guest.isInCall();
    guest.leaves();
    guest.reloads();
    guest.reads("Private video calls by link");
  }

  @Test
  void a_guest_takes_the_link_along_to_another_browser() {
    Api api = new Api(stage.server().origin());
    String link = api.link(api.startsCall(new JsonObject()));
    Person guest =
        stage.person(
            "Ada",
            Devices.WORKING,
            stage.server().origin(),
            new NewContextOptions()
                .setPermissions(
                    List.of("clipboard-read", "clipboard-write", "camera", "microphone")));
    guest.opens(link);
    guest.page().getByText("Use another browser or device").click();
    guest.presses("Copy link");
    guest.readsSomewhere("Link copied");
    assertEquals(link, guest.pastes());
  }

  @Test
  void what_the_call_needs_is_loaded_again_where_it_did_not_come() {
    stage.expects("ERR_FAILED");
    Api api = new Api(stage.server().origin());
    Person guest = stage.person("Ada");
    guest.page().route("**/assets/call-*", Route::abort);
    guest.opens(api.link(api.startsCall(new JsonObject())));
    guest.triesToJoin();
    guest.reads("Can’t reach the server");
    guest.page().unroute("**/assets/call-*");
    guest.presses("Try again");
    guest.isInCall();
  }

  @Test
  void nothing_of_the_link_is_in_storage_after_leaving() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    guest.leaves();
    assertEquals(false, keepsSomething(guest));
    host.leaves();
    assertEquals(true, keepsSomething(host), "a host may come back");
    host.presses("Back to the start");
    host.presses("Forget");
    host.page().locator("#confirm").click();
    assertThat(host.page().locator(".home-calls")).hasCount(0);
    assertEquals(false, keepsSomething(host));
    guest.presses("Rejoin");
    guest.isInCall();
    guest.reloads();
    guest.isInCall();
  }

  private static Object keepsSomething(Person person) {
    return person
        .page()
        .evaluate(
            """
            () => /eyJ|secret|"seat"/.test(
              JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state]))
            """);
  }

  /** The calls of the API that change something, as far as they were made. */
  private static List<String> callsOf(Person person) {
    return person.watch().requests().stream()
        .filter(url -> url.contains("/api/"))
        .filter(url -> !url.endsWith("/api/ice") && !url.endsWith("/api/invites/look"))
        .toList();
  }
}
