package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How cameras, microphones and screens are captured, and that the others get it so. */
class CapturingIT {
  /** A phone: its first camera is at the front, its last at the back, one of them at a time. */
  private static final String PHONE =
      """
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      const SIDES = ["user", "environment"];
      const live = new Set();
      window.__busy = null;
      mediaDevices.getUserMedia = async (wishes) => {
        if (!wishes.video) return ask(wishes);
        const found = (await mediaDevices.enumerateDevices())
          .filter(({ kind }) => kind === "videoinput").filter((one, i) => i !== 1);
        const { facingMode, ...video } = wishes.video;
        const exact = video.deviceId?.exact;
        const side = facingMode?.exact
          ?? SIDES[exact ? found.findIndex(({ deviceId }) => deviceId === exact) : 0];
        const taken = [...live].some(({ readyState }) => readyState === "live");
        if (taken || !side || side === window.__busy)
          throw new DOMException("", "NotReadableError");
        if (facingMode) video.deviceId = { exact: found[SIDES.indexOf(side)].deviceId };
        const stream = await ask({ ...wishes, video });
        for (const track of stream.getVideoTracks()) {
          const settings = track.getSettings.bind(track);
          track.getSettings = () => ({ ...settings(), facingMode: side });
          live.add(track);
        }
        return stream;
      };
      """;

  private static final String CAMERA_LOST =
      """
      () => {
        window.__lost = 0;
        const tile = document.querySelector("[data-member]:not([data-member=self])");
        new MutationObserver(() => {
          if (tile.classList.contains("without-camera")) window.__lost += 1;
        }).observe(tile, { attributes: true });
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_phone_changes_its_camera_in_one_press_and_nobody_loses_the_picture() {
    Person host = stage.person("Grace");
    Person guest =
        stage.person(
            "Ada",
            Devices.SEVERAL,
            stage.server().origin(),
            new NewContextOptions().setHasTouch(true).setIsMobile(true).setViewportSize(390, 844));
    guest.page().addInitScript(PHONE);
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Locator own = guest.page().locator("allo-video[member=self]");
    assertThat(own).hasClass("mirrored");
    guest.presses("Switch camera");
    assertThat(own).not().hasClass("mirrored");
    guest.seesThemselves();
    guest.joins();
    host.sees(guest);
    host.page().evaluate(CAMERA_LOST);

    guest.presses("Switch camera");
    assertThat(own).hasClass("mirrored");
    guest.seesThemselves();
    host.sees(guest);

    guest.page().evaluate("() => { window.__busy = 'environment'; }");
    guest.presses("Switch camera");
    guest.readsSomewhere("The other camera didn’t start");
    assertThat(own).hasClass("mirrored");
    guest.seesThemselves();
    host.sees(guest);
    assertEquals(0, host.page().evaluate("() => __lost"));
    assertEquals(1, host.peers().made());
  }
}
