package app.allo.bench;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Prints how long a guest waits for the first picture; what is good depends on the machine. */
class JoinTimeTrial {
  private static final int RUNS = 7;

  /** Notes when Join was clicked and when the first remote picture had reached its element. */
  private static final String CLOCK =
      """
      addEventListener("click", (event) => {
        if (!event.target.closest?.("button")?.textContent.includes("Join the call")) return;
        const clicked = event.timeStamp;
        const look = () => {
          const pictures = [...document.querySelectorAll("allo-video:not([member=self]) video")]
            .some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 0);
          if (pictures) window.__millisToPicture = performance.now() - clicked;
          else requestAnimationFrame(look);
        };
        look();
      }, { capture: true });
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void the_time_from_join_to_the_first_picture_is_printed() {
    Person host = stage.person("Grace");
    host.startsCall();
    String link = host.link();
    host.joins();

    double[] millis = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      Person guest = stage.person("Ada " + (run + 1));
      guest.page().addInitScript(CLOCK);
      guest.opens(link);
      guest.seesThemselves();
      guest.joins();
      guest.page().waitForFunction("() => window.__millisToPicture !== undefined");
      millis[run] =
          ((Number) guest.page().evaluate("() => window.__millisToPicture")).doubleValue();
      guest.leaves();
      host.peers().awaitOpen(0);
      guest.close();
    }
    System.out.println("Join to first remote picture, ms: " + Arrays.toString(millis));
    Arrays.sort(millis);
    System.out.printf("Join to first remote picture, median: %.0f ms%n", millis[RUNS / 2]);
  }
}
