package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Api;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoorIT {
  private static final String COUNT_TONES =
      """
      const { start } = AudioScheduledSourceNode.prototype;
      window.__tones = 0;
      AudioScheduledSourceNode.prototype.start = function (...when) {
        __tones++;
        return start.apply(this, when);
      };
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_knock_is_admitted_and_another_refused() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person stranger = stage.person("Mary");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();

    guest.opens(link);
    guest.knocks();
    host.admits(guest);
    guest.isInCall();
    host.sees(guest);
    guest.sees(host);

    stranger.opens(link);
    stranger.knocks();
    host.refuses(stranger);
    stranger.reads("You weren’t let in");
    assertEquals(0, stranger.peers().made());
    host.peers().awaitFrames(1);
    host.seesNothingOf(stranger);
  }

  @Test
  void several_knock_with_a_sound_and_are_let_in_from_the_list_of_people() {
    Person host = stage.person("Grace");
    Person first = stage.person("Wilhelmina-Charlotte Oberländer-Rohde");
    Person second = stage.person("Mary");
    host.page().addInitScript(COUNT_TONES);
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    // On a phone, with a panel open, which must not lie over those who knock.
    host.page().setViewportSize(320, 568);
    host.presses("Chat");
    for (Person guest : List.of(first, second)) {
      guest.opens(link);
      guest.knocks();
      assertThat(host.page().locator("p.heard-only[aria-live]")).containsText("is knocking");
    }
    host.page().waitForFunction("() => __tones > 0");
    assertThat(host.page().locator(".knock")).hasCount(1);
    canPressAllOfDoorAndChat(host);
    host.page().setViewportSize(568, 320);
    canPressAllOfDoorAndChat(host);
    host.page().setViewportSize(390, 844);
    canPressAllOfDoorAndChat(host);
    host.presses("and 1 more");
    assertThat(host.page().locator(".knocks")).hasCount(0);
    assertThat(host.page().locator(".people-door .member")).hasCount(2);

    host.presses("Let all in");
    for (Person guest : List.of(first, second)) {
      guest.isInCall();
      host.sees(guest);
    }
    first.sees(second);
    assertThat(host.page().locator(".people-door")).hasCount(0);

    host.page().setViewportSize(320, 568);
    for (Person guest : List.of(first, second)) {
      host.opensMenuOf(guest);
      Locator tools = host.page().locator(".member-tools :is(button, input)");
      assertThat(tools).hasCount(6);
      for (Locator tool : tools.all()) {
        assertTrue(tool.boundingBox().height >= 44);
      }
    }
  }

  /** As many as a door holds. */
  @Test
  void a_panel_opens_at_once_however_many_knock() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.page()
        .routeWebSocket(
            url -> true,
            page -> {
              WebSocketRoute server = page.connectToServer();
              server.onMessage(
                  frame -> {
                    page.send(frame.text());
                    if (frame.text().startsWith("{\"type\":\"knock\"")) {
                      crowds(page, new JsonObject(frame.text()).getJsonObject("member"));
                    }
                  });
            });
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.knocks();
    assertThat(host.page().locator(".knocks")).containsText("and 30 more");
    Object opened =
        host.page()
            .evaluate(
                """
                async () => {
                  const start = performance.now();
                  document.querySelector("#open-people").click();
                  while (document.querySelectorAll(".people-door .member").length < 32)
                    await new Promise(requestAnimationFrame);
                  return performance.now() - start;
                }
                """);
    System.out.println("The people opened in " + opened + " ms while 32 knocked");
    host.page().locator(".people-door .button-main").first().click();
    guest.isInCall();
    host.sees(guest);
  }

  private static void crowds(WebSocketRoute page, JsonObject member) {
    for (int n = 1; n < 32; n++) {
      String id = "%02d".formatted(n) + member.getString("id").substring(2);
      JsonObject other = member.copy().put("id", id);
      page.send(new JsonObject().put("type", "knock").put("member", other).encode());
    }
  }

  @Test
  void a_removed_guest_cannot_return() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person friend = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    friend.opens(link);
    friend.joins();
    host.sees(guest);
    host.sees(friend);

    // The browser itself reports such an answer as an error on the console.
    stage.expects("Failed to load resource.*410");
    host.removes(guest);
    guest.reads("You were removed from the call");
    host.seesNothingOf(guest);
    friend.seesNothingOf(guest);

    guest.reloads();
    guest.reads("Private video calls by link");
    guest.opens(link);
    guest.triesToJoin();
    guest.reads("This link was revoked");

    host.peers().awaitFrames(1);
    friend.peers().awaitFrames(1);
    friend.sees(host);
  }

  @Test
  void a_locked_call_lets_nobody_in_until_it_is_unlocked() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    host.turnsLock(true);

    stage.expects("Failed to load resource.*423");
    guest.opens(link);
    guest.triesToJoin();
    guest.reads("The call is locked");

    host.turnsLock(false);
    guest.presses("Try again");
    guest.isInCall();
    host.sees(guest);
  }

  @Test
  void a_full_call_says_so() {
    Api api = new Api(stage.server().origin());
    String link = api.link(api.startsCall(new JsonObject().put("capacity", 2)));
    Person first = stage.person("Grace");
    Person second = stage.person("Ada");
    Person third = stage.person("Mary");
    first.opens(link);
    first.joins();
    second.opens(link);
    second.joins();
    first.sees(second);

    stage.expects("Failed to load resource.*409");
    third.opens(link);
    third.triesToJoin();
    third.reads("The call is full");
  }

  @Test
  void a_call_ended_by_its_host_ends_for_everyone() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    guest.sees(host);

    host.endsCall();
    guest.reads("The call has ended");
    stage.expects("Failed to load resource.*410");
    guest.opens(link);
    guest.triesToJoin();
    guest.reads("This call is over");
  }

  /** Neither lies over the other, nor is anything cut off. */
  private static void canPressAllOfDoorAndChat(Person host) {
    for (Locator button : host.page().locator(".knocks button, .drawer button").all()) {
      // All but the click: it waits until the button itself is what a click there would meet.
      button.click(new Locator.ClickOptions().setTrial(true));
    }
  }
}
