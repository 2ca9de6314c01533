package app.allo.bench.page;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Prints what a guest waits for between pressing Join and the first picture, by turns in Allo's
 * page and in a bare one; what is good depends on the machine, but for the ratio.
 */
class JoinTimeTrial {
  private static final int RUNS = Integer.getInteger("allo.joins", 8);

  /** In clear text, as the bare page is. */
  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_TLS", "off"));

  @Test
  void the_time_from_join_to_the_first_picture_is_printed() {
    try (BarePage bare = new BarePage()) {
      Person host = stage.person("Grace");
      host.startsCall();
      String link = host.link();
      host.joins();
      Person bareHost = person("Bare host", bare.origin());
      bareHost.opens(bare.origin() + "/");
      bareHost.page().locator("#join").click();

      JoinMarks allos = new JoinMarks();
      JoinMarks bares = new JoinMarks();
      for (int run = 0; run < RUNS; run++) {
        Person guest = person("Ada " + run, stage.server().origin());
        guest.opens(link);
        guest.seesThemselves();
        guest.writesName();
        // As in the bare page: what looks whether the page is in the call would hold it up.
        guest.page().locator("#join").click();
        allos.take(guest.page());
        guest.leaves();
        host.peers().awaitOpen(0);
        guest.close();

        Person bareGuest = person("Bare " + run, bare.origin());
        bareGuest.opens(bare.origin() + "/");
        bareGuest.page().waitForFunction("() => document.querySelector('#self').currentTime > 0");
        bareGuest.page().locator("#join").click();
        bares.take(bareGuest.page());
        bareGuest.close();
        bareHost.peers().awaitOpen(0);
      }
      System.out.println("Join to first remote picture, medians in ms after the press:");
      System.out.println("  Allo: " + allos);
      System.out.println("  bare: " + bares);
      System.out.printf("  ratio: %.2f%n", allos.toPicture() / bares.toPicture());
    }
  }

  private Person person(String name, String origin) {
    Person person = stage.person(name, Devices.WORKING, origin, new NewContextOptions());
    JoinMarks.watch(person.page());
    return person;
  }
}
