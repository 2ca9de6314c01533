package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Voice;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Shared screens next to cameras, and who is seen how large. */
class SharingIT {
  /** Gives a tone to the screen that the browser invents, and keeps the track of its picture. */
  private static final String REMEMBER_SCREEN =
      """
      () => {
        const ask = navigator.mediaDevices.getDisplayMedia.bind(navigator.mediaDevices);
        navigator.mediaDevices.getDisplayMedia = async (wishes) => {
          const stream = await ask(wishes);
          window.__screen = stream.getVideoTracks()[0];
          for (const track of stream.getAudioTracks()) stream.removeTrack(track);
          const context = new AudioContext();
          const tone = new OscillatorNode(context);
          const sound = context.createMediaStreamDestination();
          tone.connect(sound);
          tone.start();
          stream.addTrack(sound.stream.getAudioTracks()[0]);
          return stream;
        };
      }
      """;

  /** What the browser would call when the tab is left: no test can leave it for a person. */
  private static final String REMEMBER_ACTIONS =
      """
      window.__actions = {};
      const set = MediaSession.prototype.setActionHandler;
      MediaSession.prototype.setActionHandler = function (action, handler) {
        __actions[action] = handler;
        set.call(this, action, handler);
      };
      """;

  private static final String PRESS_FLOATING =
      "(id) => documentPictureInPicture.window.document.getElementById(id).click()";

  private static final String HEARS_SCREEN =
      """
      async () => {
        const { srcObject } = document.querySelector(".tile-screen video");
        const [track] = srcObject?.getAudioTracks() ?? [];
        for (const peer of __peers.live())
          for (const report of (await peer.getStats()).values())
            if (report.type === "inbound-rtp" && report.trackIdentifier === track?.id)
              return report.totalAudioEnergy > 0.01;
        return false;
      }
      """;

  /** Of 320 pixels; a busy machine may make them fewer, but not so few as a small tile asks for. */
  private static final int LEAST_LARGE = 200;

  private static final String LEFT = "(video) => video.getBoundingClientRect().left";

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
  void a_shared_screen_is_seen_large_beside_the_camera_and_stops_from_either_place() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    meet(host, guest);
    host.page().evaluate(REMEMBER_SCREEN);

    // More than once: nothing of the first time may be in the way of the second.
    for (int round = 1; round <= 3; round++) {
      host.presses("Share screen");
      Locator screen = guest.page().locator(".tile-screen.tile-large");
      assertMoves(guest, screen);
      guest.peers().await("sound of the screen", HEARS_SCREEN, List.of(), Stage.TIMEOUT_MILLIS);
      guest.sees(host);
      assertThat(host.page().getByText("You’re sharing your screen")).isVisible();

      if (round == 2) {
        // As the browser's own bar does it: the track ends by itself.
        host.page()
            .evaluate("() => { __screen.stop(); __screen.dispatchEvent(new Event('ended')); }");
      } else {
        host.presses("Stop sharing");
      }
      assertThat(screen).hasCount(0);
      assertThat(host.page().getByText("You’re sharing your screen")).hasCount(0);
      assertEquals("ended", host.page().evaluate("() => __screen.readyState"));
      guest.sees(host);
    }
    assertEquals(1, host.peers().made());
  }

  @Test
  void both_share_at_once_and_whoever_comes_later_sees_both() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person third = stage.person("Mary");
    String link = meet(host, guest);
    host.presses("Share screen");
    guest.presses("Share screen");
    assertMoves(host, host.page().locator(".tile-screen"));
    assertMoves(guest, guest.page().locator(".tile-screen"));

    third.opens(link);
    third.joins();
    assertThat(third.page().locator(".tile-screen")).hasCount(2);
    assertMoves(third, third.page().locator(".tile-screen.tile-large"));
    assertMoves(third, third.page().locator(".tile-screen:not(.tile-large)"));
  }

  @Test
  void a_member_is_pinned_large_by_the_keyboard_and_let_go() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person third = stage.person("Mary");
    String link = meet(host, guest);
    third.opens(link);
    third.joins();
    host.sees(third);

    Locator large = host.page().locator(".tile-large");
    assertThat(large).hasCount(0);
    Locator pin = host.page().locator("[data-member]").filter(named("Mary")).locator(".tile-pin");
    pin.focus();
    host.page().keyboard().press("Enter");
    assertThat(large).containsText("Mary");
    assertMoves(host, large);
    host.page().keyboard().press("Enter");
    assertThat(large).hasCount(0);

    host.presses("View");
    host.page().getByRole(AriaRole.RADIO).nth(2).check();
    assertThat(large).hasCount(1);
    assertMoves(host, large);
    host.page().getByRole(AriaRole.RADIO).nth(1).check();
    assertThat(large).hasCount(0);

    host.page().locator("#open-more").click();
    Locator fullscreen = host.page().locator("#fullscreen");
    fullscreen.click();
    assertThat(fullscreen).hasAttribute("aria-pressed", "true");
    host.page().waitForFunction("() => document.fullscreenElement !== null");
    assertMoves(host, host.screen().tile("Mary"));
    fullscreen.click();
    assertThat(fullscreen).hasAttribute("aria-pressed", "false");
  }

  @Test
  void picture_in_picture_comes_as_large_as_its_window_while_its_tile_is_small() {
    // Nobody speaks, so that it stays where it is.
    Person host = stage.person("Grace", Voice.SILENT);
    Person guest = stage.person("Ada", Voice.SILENT);
    Person third = stage.person("Mary", Voice.SILENT);
    String link = meet(host, guest);
    third.opens(link);
    third.joins();
    host.sees(third);
    host.presses("View");
    host.page().locator("#picture-in-picture").click();
    host.page().waitForFunction("() => documentPictureInPicture.window !== null");
    boolean isGuest = floats(host, ".tile-label").equals(guest.name());
    String large = host.memberOf(isGuest ? guest : third);
    String small = host.memberOf(isGuest ? third : guest);

    host.page().setViewportSize(320, 240);
    host.peers().awaitWidth(small, 1, LEAST_LARGE - 1);
    host.peers().awaitWidth(large, LEAST_LARGE, 320);

    host.page().evaluate("() => documentPictureInPicture.window.close()");
    host.peers().awaitWidth(large, 1, LEAST_LARGE - 1);
  }

  @Test
  void leaving_the_tab_opens_picture_in_picture_with_the_microphone_and_leave_in_it() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    guest.page().addInitScript(REMEMBER_ACTIONS);
    meet(host, guest);
    guest.page().waitForFunction("() => __actions.enterpictureinpicture");
    guest.page().evaluate("() => __actions.enterpictureinpicture()");
    guest.page().waitForFunction("() => documentPictureInPicture.window !== null");
    assertEquals("Grace", floats(guest, ".tile-label"));
    guest
        .page()
        .waitForFunction(
            """
            () => documentPictureInPicture.window.document.querySelector("video")
              .getVideoPlaybackQuality().totalVideoFrames > 3
            """);
    guest.page().evaluate(PRESS_FLOATING, "microphone");
    host.readsAt(guest, "Microphone off");
    guest.page().evaluate(PRESS_FLOATING, "microphone");
    host.readsNotAt(guest, "Microphone off");

    guest.presses("View");
    guest.page().locator("#auto-float").click();
    guest.page().waitForFunction("() => !__actions.enterpictureinpicture");
    guest.page().evaluate(PRESS_FLOATING, "leave");
    guest.reads("You left the call");
    guest.page().waitForFunction("() => documentPictureInPicture.window === null");
    host.seesNothingOf(guest);
  }

  /** What the window over all others says there. */
  private static Object floats(Person person, String selector) {
    return person
        .page()
        .evaluate(
            """
            (selector) =>
              documentPictureInPicture.window.document.querySelector(selector).textContent
            """,
            selector);
  }

  @Test
  void ones_own_picture_is_hidden_or_not_mirrored_also_after_a_reload() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    meet(host, guest);
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
  void a_shared_screen_is_looked_into_by_wheel_finger_and_key_and_seen_whole_again() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    meet(host, guest);
    host.presses("Share screen");
    Locator screen = guest.page().locator(".tile-screen.tile-large");
    Locator zoomed = screen.locator("allo-video[data-zoomed]");
    assertMoves(guest, screen);
    guest.page().waitForLoadState(LoadState.NETWORKIDLE);

    Mouse mouse = guest.page().mouse();
    BoundingBox box = screen.boundingBox();
    mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    guest.page().keyboard().down("Control");
    mouse.wheel(0, -200);
    guest.page().keyboard().up("Control");
    assertThat(zoomed).hasCount(1);
    Object before = screen.locator("video").evaluate(LEFT);
    mouse.down();
    mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2);
    mouse.up();
    assertEquals(
        120,
        ((Number) screen.locator("video").evaluate(LEFT)).intValue() - ((Number) before).intValue(),
        2);
    guest.page().keyboard().press("0");
    assertThat(zoomed).hasCount(0);

    screen.dblclick();
    assertThat(zoomed).hasCount(1);
    guest.presses("Show the whole screen");
    assertThat(zoomed).hasCount(0);
    guest.presses("Zoom in");
    assertThat(zoomed).hasCount(1);
    assertMoves(guest, screen);
    assertEquals(1, guest.page().locator(".tile-large").count());
  }

  @Test
  void ones_own_small_picture_is_dragged_or_sent_to_each_corner_and_stays_there() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    meet(host, guest);
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
    meet(host, guest);
    host.presses("Share screen");
    assertMoves(guest, guest.page().locator(".tile-screen"));
    guest.presses("View");
    guest.page().locator("#no-cameras").click();
    guest.readsAt(host, "Data saver");
    assertThat(guest.screen().tile("Grace").locator("allo-video"))
        .hasAttribute("data-state", "waiting");
    awaitNoBytes(guest, "camera");
    assertMoves(guest, guest.page().locator(".tile-screen"));
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
    assertMoves(guest, guest.page().locator(".tile-screen"));
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

  /** In a call of two. */
  private String meet(Person host, Person guest) {
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    return link;
  }

  private static void assertMoves(Person person, Locator tile) {
    Locator video = tile.locator("video");
    assertThat(video).isVisible();
    Object before = video.evaluate("(video) => video.getVideoPlaybackQuality().totalVideoFrames");
    person
        .page()
        .waitForFunction(
            "([video, before]) => video.getVideoPlaybackQuality().totalVideoFrames > before",
            List.of(video.elementHandle(), before));
  }
}
