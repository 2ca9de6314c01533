package app.allo.e2e.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The small window over all others. */
class PictureInPictureIT {
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

  /** Of 320 pixels; a busy machine may make them fewer, but not so few as a small tile asks for. */
  private static final int LEAST_LARGE = 200;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void picture_in_picture_comes_as_large_as_its_window_while_its_tile_is_small() {
    // Nobody speaks, so that it stays where it is.
    Person host = stage.person("Grace", Voice.SILENT);
    Person guest = stage.person("Ada", Voice.SILENT);
    Person third = stage.person("Mary", Voice.SILENT);
    String link = stage.meet(host, guest);
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
    stage.meet(host, guest);
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
}
