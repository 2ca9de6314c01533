package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the start page into a new call, with its link in the clipboard: two presses. */
class CopyAndJoinIT {
  private static final String COPIED = "Link copied. Paste it into a message";

  /** Whether what is told lies over the card with the link. */
  private static final String COVERED =
      """
      () => {
        const [one, other] = [".notice", ".alone"].map((each) =>
          document.querySelector(each).getBoundingClientRect());
        return one.left < other.right && other.left < one.right
          && one.top < other.bottom && other.top < one.bottom;
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void two_presses_lead_into_a_new_call_with_its_link_copied_and_no_other_press_copies_it() {
    Person host =
        stage.person(
            "Grace",
            Devices.WORKING,
            stage.server().origin(),
            new NewContextOptions()
                .setPermissions(
                    List.of("clipboard-read", "clipboard-write", "camera", "microphone")));
    host.startsCall();
    String link = host.link();
    host.writesName();
    host.presses("Copy link and join");
    host.isInCall();
    host.readsSomewhere(COPIED);
    assertEquals(link, host.pastes());

    // The name is known by now: these are the two.
    host.leaves();
    host.opensStart();
    host.presses("Start a call");
    host.presses("Copy link and join");
    host.isInCall();
    host.readsSomewhere(COPIED);
    String second = host.pastes();

    Person guest = stage.person("Ada");
    guest.opens(second);
    guest.reads("You’re invited to a call");
    assertThat(copyAndJoin(guest)).hasCount(0);

    host.leaves();
    host.opensStart();
    host.presses("Start a call");
    host.joins();
    host.readsNowhere(COPIED);
    assertEquals(second, host.pastes(), "who joins without copying keeps the clipboard");
    host.leaves();
    host.opensStart();
    host.page().locator(".home-call").first().getByText("Open").click();
    host.reads("Your call is ready");
    assertThat(copyAndJoin(host)).hasCount(0);
    assertThat(host.page().locator("#join.button-main")).isVisible();
  }

  @Test
  void where_the_clipboard_refuses_the_page_says_so_and_keeps_the_link_at_hand() {
    Person host = stage.person("Grace");
    host.page()
        .addInitScript(
            """
            Object.defineProperty(navigator, "clipboard", {
              value: { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) },
            });
            document.execCommand = () => false;
            """);
    host.startsCall();
    String link = host.link();
    host.writesName();
    host.presses("Copy link and join");
    host.isInCall();
    host.readsSomewhere("The link couldn’t be copied");
    assertThat(host.page().locator(".alone input")).hasValue(link);
    assertThat(host.screen().button("Copy link")).isVisible();
    for (int[] size : List.of(new int[] {390, 844}, new int[] {1280, 800})) {
      host.page().setViewportSize(size[0], size[1]);
      assertEquals(false, host.page().evaluate(COVERED), "at " + size[0]);
    }
  }

  private static Locator copyAndJoin(Person person) {
    return person.page().locator("#copy-and-join");
  }
}
