package app.allo.bench;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Prints how long a first visitor waits for the page; what is good depends on the machine. */
class FirstClickTrial {
  private static final int RUNS = 7;

  /** Clicks as soon as there is something to click, and notes when the page has answered. */
  private static final String CLICK_AT_ONCE =
      """
      let clicked = false;
      new MutationObserver(() => {
        const start = document.querySelector("#start");
        if (!clicked && start && !start.disabled) {
          clicked = true;
          window.__millisToButton = performance.now();
          start.click();
        } else if (clicked && (!start || start.disabled)) {
          window.__millisToAnswer ??= performance.now();
        }
      }).observe(document, { subtree: true, childList: true, attributes: true });
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void the_time_from_navigation_to_an_answered_click_is_printed() {
    double[] button = new double[RUNS];
    double[] answer = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      // A browser of its own each time: nothing is in its cache.
      Person person = stage.person("Grace " + (run + 1));
      person.page().addInitScript(CLICK_AT_ONCE);
      person.opens(stage.server().origin() + "/");
      person.page().waitForFunction("() => window.__millisToAnswer !== undefined");
      button[run] = millis(person, "__millisToButton");
      answer[run] = millis(person, "__millisToAnswer");
      person.close();
    }
    System.out.println("Navigation to an answered click, ms: " + Arrays.toString(answer));
    System.out.printf(
        "Navigation to the start button, median: %.0f ms; to an answered click: %.0f ms%n",
        median(button), median(answer));
  }

  private static double millis(Person person, String name) {
    return ((Number) person.page().evaluate("(name) => window[name]", name)).doubleValue();
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }
}
