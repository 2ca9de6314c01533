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
 * bare page with the same two streams at the same time.
 */
class RestTrial {
  private static final int SECONDS = Integer.getInteger("allo.rest", 30);
  private static final List<String> FIGURES =
      List.of("TaskDuration", "ScriptDuration", "LayoutDuration", "RecalcStyleDuration");

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
      // What comes once is over: probes, codecs, the size of the picture.
      host.peers().awaitPlayed(10);

      Map<String, Map<String, Double>> used = measure(host.page(), first.page());
      Map<String, Double> allo = used.get("Allo");
      Map<String, Double> other = used.get("bare");
      System.out.printf("In %d s at rest, ms on the main thread:%n", SECONDS);
      for (String figure : FIGURES) {
        System.out.printf(
            "  %-20s Allo %6.0f, bare %6.0f%n", figure, allo.get(figure), other.get(figure));
      }
      System.out.printf("  ratio: %.2f%n", allo.get("TaskDuration") / other.get("TaskDuration"));
    }
  }

  private Person bareOne(BarePage bare, String name) {
    Person person = stage.person(name, Voice.SILENT, bare.origin());
    person.opens(bare.origin() + "/");
    person.page().waitForFunction("() => document.querySelector('#self').currentTime > 0");
    person.page().locator("#join").click();
    return person;
  }

  private static Map<String, Map<String, Double>> measure(Page allo, Page bare) {
    CDPSession one = session(allo);
    CDPSession other = session(bare);
    Map<String, Double> alloBefore = figures(one);
    Map<String, Double> bareBefore = figures(other);
    bare.waitForTimeout(1000.0 * SECONDS);
    return Map.of(
        "Allo", since(alloBefore, figures(one)), "bare", since(bareBefore, figures(other)));
  }

  private static CDPSession session(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    session.send("Performance.enable");
    return session;
  }

  /** In ms. */
  private static Map<String, Double> figures(CDPSession session) {
    Map<String, Double> figures = new LinkedHashMap<>();
    session
        .send("Performance.getMetrics")
        .getAsJsonArray("metrics")
        .forEach(
            entry -> {
              JsonObject metric = entry.getAsJsonObject();
              figures.put(
                  metric.get("name").getAsString(), 1000 * metric.get("value").getAsDouble());
            });
    return figures;
  }

  private static Map<String, Double> since(Map<String, Double> before, Map<String, Double> after) {
    Map<String, Double> difference = new LinkedHashMap<>();
    FIGURES.forEach(figure -> difference.put(figure, after.get(figure) - before.get(figure)));
    return difference;
  }
}
