package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.FirefoxPerson;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls between browsers of two makes. */
class FirefoxIT {
  private static final String OTHER = ".tile[data-member]:not([data-member=self])";

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void firefox_comes_through_a_link_of_chromium_and_all_goes_both_ways() {
    Person host = stage.person("Grace");
    FirefoxPerson guest = stage.firefox("Ada");
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    guest.joins();
    bothSeeAndHear(host, guest);

    host.page().locator("#open-chat").click();
    host.page().locator("#chat-text").fill("Hello Firefox");
    host.page().locator("#chat-text").press("Enter");
    guest.reads("#open-chat .count", "1");
    guest.clicks("#open-chat");
    guest.reads(".chat-text", "Hello Firefox");
    guest.writes("#chat-text", "Hello Chromium");
    assertThat(host.page().locator(".chat-text").last()).hasText("Hello Chromium");

    host.presses("Share screen");
    guest.seesMoving(".tile-screen");
    host.presses("Stop sharing");
    guest.misses(".tile-screen");

    String member = host.memberOf(guest);
    guest.reloads();
    guest.isInCall();
    bothSeeAndHear(host, guest);
    assertEquals(member, host.memberOf(guest));

    guest.clicks("#microphone");
    host.readsAt(guest, "Microphone off");
    host.peers().awaitSilence();
    guest.clicks("#camera");
    host.readsAt(guest, "Camera off");
    guest.clicks("#microphone");
    guest.clicks("#camera");
    bothSeeAndHear(host, guest);
    guest.clicks("#leave");
    host.seesNothingOf(guest);
  }

  @Tag("thorough")
  @Test
  void firefox_invites_chromium_and_sees_its_screen() {
    FirefoxPerson host = stage.firefox("Ada");
    Person guest = stage.person("Grace");
    guest.opens(host.startsCall());
    host.joins();
    guest.joins();
    bothSeeAndHear(guest, host);

    guest.presses("Share screen");
    host.seesMoving(".tile-screen");
    guest.leaves();
    host.misses(OTHER);
  }

  private static void bothSeeAndHear(Person person, FirefoxPerson other) {
    person.peers().awaitFrames(1);
    other.peers().awaitFrames(1);
    person.sees(other);
    other.seesMoving(OTHER);
    person.peers().awaitSound(1);
    other.peers().awaitSound(1);
  }
}
