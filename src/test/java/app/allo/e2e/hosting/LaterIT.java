package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call for later, and a room of one's own. */
class LaterIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_call_for_later_is_opened_by_one_press_and_lets_in_who_waits() throws IOException {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.opensStart();
    host.presses("For later");
    host.page().getByLabel("What is it called?").fill("Choir practice");
    LocalDateTime time = LocalDateTime.now().plusDays(10).truncatedTo(ChronoUnit.MINUTES);
    host.page().getByLabel("Day and time").fill(time.toString());
    host.presses("Create call");
    assertThat(calls(host)).containsText("Choir practice");
    String link = host.page().locator(".home-call allo-code").getAttribute("text");
    assertEquals(0, host.page().locator(".lobby-self").count(), "no camera was asked for");

    Download download = host.page().waitForDownload(() -> host.presses("Calendar file"));
    assertEquals("Choir practice.ics", download.suggestedFilename());
    String file = Files.readString(download.path()).replace("\r\n ", "");
    assertTrue(file.contains("\r\nSUMMARY:Choir practice\r\n"), file);
    assertTrue(file.contains("\r\nURL:" + link + "\r\n"), file);

    guest.opens(link);
    guest.readsSomewhere("The call is for");
    guest.knocks();
    guest.readsSomewhere("No host is in the call right now");

    host.closesTab();
    host.opensStart();
    host.presses("Open");
    host.reads("Your call is ready");
    host.joins();
    guest.isInCall();
    host.sees(guest);
    guest.sees(host);

    host.endsCall();
    guest.reads("The call has ended");
    host.opensStart();
    assertThat(calls(host)).hasCount(0);
  }

  @Test
  void a_room_of_ones_own_is_opened_again_and_again_by_the_same_link() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.opensStart();
    host.presses("For later");
    host.page().getByLabel("Whenever").check();
    host.page().getByLabel("Guests knock first").last().check();
    host.presses("Create call");
    String link = host.page().locator(".home-call allo-code").getAttribute("text");
    for (int day = 0; day < 2; day++) {
      host.presses("Open");
      host.joins();
      guest.opens(link);
      guest.knocks();
      host.admits(guest);
      host.sees(guest);
      // One who only closed the tab would be away for a while, and still there the next time.
      guest.leaves();
      guest.closesTab();
      host.leaves();
      host.opensStart();
      assertThat(calls(host)).containsText("Whenever");
    }
    host.page().getByLabel("Remember my calls on this device").uncheck();
    assertThat(calls(host)).hasCount(1);
  }

  @Test
  void where_the_browser_keeps_nothing_the_page_says_so_and_a_host_link_leads_back() {
    Person host = stage.person("Grace");
    host.page()
        .addInitScript(
            """
            for (const name of ["sessionStorage", "localStorage"])
              Object.defineProperty(window, name, {
                get() { throw new DOMException("blocked", "SecurityError"); },
              });
            Object.defineProperty(navigator, "clipboard", {
              value: { writeText: async (text) => { window.copied = text; } },
            });
            """);
    host.opensStart();
    host.readsSomewhere("Your browser keeps nothing for this page");
    host.presses("For later");
    host.page().getByLabel("Whenever").check();
    host.presses("Create call");
    assertThat(calls(host)).containsText("Your browser keeps nothing for this page");
    host.reloads();
    assertThat(calls(host)).hasCount(1);
    host.presses("Copy host link");
    host.readsSomewhere("Link copied");
    String own = (String) host.page().evaluate("() => window.copied");
    host.presses("QR code");
    String link = host.page().locator(".home-call allo-code").getAttribute("text");

    Person elsewhere = stage.person("Grace elsewhere");
    Person guest = stage.person("Ada");
    elsewhere.opens(own);
    elsewhere.reads("You’re a host of this call");
    elsewhere.joins();
    guest.opens(link);
    guest.knocks();
    elsewhere.admits(guest);
    guest.sees(elsewhere);
  }

  private static Locator calls(Person person) {
    return person.page().locator(".home-call");
  }
}
