package app.allo.bench.page;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Voice;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Prints what a page in a call of two, in which nobody speaks, does on its main thread, beside a
 * bare page with the same two streams at the same time: for how long it is busy, and how much of
 * the processor that takes, which is less where others want it too.
 */
class RestTrial {
  private static final int SECONDS = Integer.getInteger("allo.rest", 30);

  /** Until what was left over from joining is collected: before, the collector is most of it. */
  private static final int SETTLED_MILLIS = 120_000;

  private static final List<String> FIGURES = List.of("TaskDuration", "ScriptDuration");

  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_TLS", "off"));

  @Test
  void what_a_page_does_while_nobody_speaks_is_printed() {
    try (BarePage bare = new BarePage()) {
      Person host = stage.person("Grace", Voice.SILENT);
      Person guest = stage.person("Ada", Voice.SILENT);
      stage.call(host, guest);
      host.sees(guest);
      Person first = bareOne(bare, "Bare one");
      bareOne(bare, "Bare two");
      first.page().waitForFunction("() => document.querySelector('#remote').currentTime > 0");
      host.page().waitForTimeout(SETTLED_MILLIS);

      Sessions allo = new Sessions(host.page());
      Sessions other = new Sessions(first.page());
      Map<String, Double> alloBefore = allo.figures();
      Map<String, Double> otherBefore = other.figures();
      first.page().waitForTimeout(1000.0 * SECONDS);
      Map<String, Double> alloAfter = allo.figures();
      Map<String, Double> otherAfter = other.figures();
      System.out.printf("In %d s at rest, ms on the main thread:%n", SECONDS);
      for (String figure : alloBefore.keySet()) {
        double ours = alloAfter.get(figure) - alloBefore.get(figure);
        double theirs = otherAfter.get(figure) - otherBefore.get(figure);
        System.out.printf(
            "  %-32s Allo %6.0f, bare %6.0f, ratio %.2f%n", figure, ours, theirs, ours / theirs);
      }
    }
  }

  private Person bareOne(BarePage bare, String name) {
    Person person = stage.person(name, Voice.SILENT, bare.origin());
    person.opens(bare.origin() + "/");
    person.page().waitForFunction("() => document.querySelector('#self').currentTime > 0");
    person.page().locator("#join").click();
    return person;
  }

  /** One for each way to measure time (DevTools protocol, Performance.enable). */
  private static final class Sessions {
    private final Map<String, CDPSession> each = new LinkedHashMap<>();

    Sessions(Page page) {
      for (String domain : List.of("timeTicks", "threadTicks")) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject parameters = new JsonObject();
        parameters.addProperty("timeDomain", domain);
        session.send("Performance.enable", parameters);
        each.put(domain, session);
      }
    }

    /** In ms. */
    Map<String, Double> figures() {
      Map<String, Double> figures = new LinkedHashMap<>();
      each.forEach(
          (domain, session) ->
              session
                  .send("Performance.getMetrics")
                  .getAsJsonArray("metrics")
                  .forEach(
                      entry -> {
                        JsonObject metric = entry.getAsJsonObject();
                        String name = metric.get("name").getAsString();
                        if (FIGURES.contains(name)) {
                          figures.put(
                              name + ", " + domain, 1000 * metric.get("value").getAsDouble());
                        }
                      }));
      return figures;
    }
  }
}
