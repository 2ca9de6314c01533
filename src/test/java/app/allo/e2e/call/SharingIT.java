package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Shared screens next to cameras, and looked into. */
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

  private static final String LEFT = "(video) => video.getBoundingClientRect().left";

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_shared_screen_is_seen_large_beside_the_camera_and_stops_from_either_place() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.meet(host, guest);
    host.page().evaluate(REMEMBER_SCREEN);

    // More than once: nothing of the first time may be in the way of the second.
    for (int round = 1; round <= 3; round++) {
      host.presses("Share screen");
      Locator screen = guest.page().locator(".tile-screen.tile-large");
      guest.seesMoving(screen);
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
    String link = stage.meet(host, guest);
    host.presses("Share screen");
    guest.presses("Share screen");
    host.seesMoving(host.page().locator(".tile-screen"));
    guest.seesMoving(guest.page().locator(".tile-screen"));

    third.opens(link);
    third.joins();
    assertThat(third.page().locator(".tile-screen")).hasCount(2);
    third.seesMoving(third.page().locator(".tile-screen.tile-large"));
    third.seesMoving(third.page().locator(".tile-screen:not(.tile-large)"));
  }

  @Test
  void a_shared_screen_is_looked_into_by_wheel_finger_and_key_and_seen_whole_again() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.meet(host, guest);
    host.presses("Share screen");
    Locator screen = guest.page().locator(".tile-screen.tile-large");
    Locator zoomed = screen.locator("allo-video[data-zoomed]");
    guest.seesMoving(screen);
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
    guest.seesMoving(screen);
    assertEquals(1, guest.page().locator(".tile-large").count());
  }
}
