package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How each chooses to see a call: who is large, where one is seen oneself, and what is not sent.
 */
class ViewIT {
  /** One's own picture is within 80 pixels of these sides of its area, and glides no more. */
  private static final String STANDS =
      """
      (sides) => {
        const own = document.querySelector(".tile-own");
        const [one, all] = [own, own.parentElement].map((place) => place.getBoundingClientRect());
        return own.getAnimations().length === 0
          && sides.every((side) => Math.abs(one[side] - all[side]) < 80);
      }
      """;

  /** One's own picture lies under none of these. */
  private static final String APART =
      """
      (others) => {
        const own = document.querySelector(".tile-own").getBoundingClientRect();
        return [...document.querySelectorAll(others)]
          .map((other) => other.getBoundingClientRect())
          .every((other) => other.left >= own.right || other.right <= own.left
            || other.top >= own.bottom || other.bottom <= own.top);
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_member_is_pinned_large_by_the_keyboard_and_let_go() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person third = stage.person("Mary");
    String link = stage.meet(host, guest);
    third.opens(link);
    third.joins();
    host.sees(third);

    Locator large = host.page().locator(".tile-large");
    assertThat(large).hasCount(0);
    Locator pin = host.page().locator("[data-member]").filter(named("Mary")).locator(".tile-pin");
    pin.focus();
    host.page().keyboard().press("Enter");
    assertThat(large).containsText("Mary");
    host.seesMoving(large);
    host.page().keyboard().press("Enter");
    assertThat(large).hasCount(0);

    host.presses("View");
    host.page().getByRole(AriaRole.RADIO).nth(2).check();
    assertThat(large).hasCount(1);
    host.seesMoving(large);
    host.page().getByRole(AriaRole.RADIO).nth(1).check();
    assertThat(large).hasCount(0);

    host.page().locator("#open-more").click();
    Locator fullscreen = host.page().locator("#fullscreen");
    fullscreen.click();
    assertThat(fullscreen).hasAttribute("aria-pressed", "true");
    host.page().waitForFunction("() => document.fullscreenElement !== null");
    host.seesMoving(host.screen().tile("Mary"));
    fullscreen.click();
    assertThat(fullscreen).hasAttribute("aria-pressed", "false");
  }

  @Test
  void ones_own_picture_is_hidden_or_not_mirrored_also_after_a_reload() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.meet(host, guest);
    Locator own = guest.page().locator("allo-video[member=self]");
    assertThat(own).hasClass("mirrored");
    guest.presses("View");
    guest.page().locator("#mirrored").click();
    assertThat(own).not().hasClass("mirrored");
    guest.page().locator("#self-view").click();
    assertThat(own).hasCount(0);
    guest.reloads();
    guest.sees(host);
    assertThat(own).hasCount(0);
    host.sees(guest);
  }

  @Test
  void ones_own_small_picture_is_dragged_or_sent_to_each_corner_and_stays_there() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.meet(host, guest);
    guest.page().waitForLoadState(LoadState.NETWORKIDLE);
    Locator own = guest.page().locator(".tile-own");
    Locator pair = guest.page().locator(".tiles-pair");
    Mouse mouse = guest.page().mouse();

    // Faster than the browser tells of it.
    BoundingBox box = own.boundingBox();
    mouse.move(box.x + 20, box.y + 20);
    mouse.down();
    mouse.move(60, 60);
    mouse.up();
    assertThat(pair).hasAttribute("data-corner", "top-left");
    assertThat(guest.page().locator(".tile-large")).hasCount(0);
    guest.page().waitForFunction(STANDS, List.of("left", "top"));

    own.locator(".tile-pin").press("ArrowRight");
    assertThat(pair).hasAttribute("data-corner", "top-right");
    host.turnsLock(true);
    assertThat(guest.page().locator(".line")).isVisible();
    guest.page().setViewportSize(390, 844);
    guest.page().waitForFunction(APART, ".line");
    own.locator(".tile-pin").press("ArrowDown");
    assertThat(pair).hasAttribute("data-corner", "bottom-right");
    guest.page().waitForFunction(APART, ".bar");
    guest.page().waitForFunction(APART, ".notice");

    guest.presses("More");
    guest.presses("View");
    guest.page().getByLabel("Bottom left").check();
    assertThat(pair).hasAttribute("data-corner", "bottom-left");
    guest.reloads();
    guest.sees(host);
    assertThat(pair).hasAttribute("data-corner", "bottom-left");
    guest.page().waitForFunction(STANDS, List.of("left", "bottom"));
  }

  @Test
  void who_wants_no_video_gets_no_bytes_of_it_and_hears_the_others_on() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.meet(host, guest);
    host.presses("Share screen");
    guest.seesMoving(guest.page().locator(".tile-screen"));
    guest.presses("View");
    guest.page().locator("#no-cameras").click();
    guest.readsAt(host, "Data saver");
    assertThat(guest.screen().tile("Grace").locator("allo-video"))
        .hasAttribute("data-state", "waiting");
    awaitNoBytes(guest, "camera");
    guest.seesMoving(guest.page().locator(".tile-screen"));
    guest.peers().awaitSound(1);
    host.sees(guest);

    guest.page().locator("#no-screens").click();
    assertThat(guest.page().locator(".tile-screen")).containsText("Data saver");
    awaitNoBytes(guest, "screen");

    guest.reloads();
    guest.readsAt(host, "Data saver");
    guest.peers().awaitSound(1);
    awaitNoBytes(guest, "camera");
    guest.presses("View");
    guest.page().locator("#no-cameras").click();
    guest.readsNotAt(host, "Data saver");
    guest.sees(host);
    guest.seesMoving(guest.page().locator(".tile-screen"));
  }

  /** Within three seconds not a byte of a picture arrives, while the voice does. */
  private static void awaitNoBytes(Person person, String source) {
    person
        .peers()
        .await(
            "three seconds without a byte of the " + source,
            """
            async (source) => {
              const [peer] = __peers.live();
              const transceiver = peer.getTransceivers()[source === "camera" ? 1 : 2];
              let bytes = 0;
              for (const report of (await transceiver.receiver.getStats()).values())
                if (report.type === "inbound-rtp") bytes += report.bytesReceived;
              const now = { bytes, source, time: performance.now() };
              const since = (window.__still ??= now);
              if (bytes !== since.bytes || source !== since.source) window.__still = now;
              return now.time - since.time > 3000;
            }
            """,
            source,
            Stage.TIMEOUT_MILLIS);
  }

  private static Locator.FilterOptions named(String name) {
    return new Locator.FilterOptions().setHasText(name);
  }
}
