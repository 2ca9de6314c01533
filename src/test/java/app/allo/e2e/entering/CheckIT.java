package app.allo.e2e.entering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.allo.browser.Devices;
import app.allo.browser.FirefoxPerson;
import app.allo.browser.IceAnswerer;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page that tests a device and its network. */
class CheckIT {
  @AutoClose private static final IceAnswerer ICE = answerer();
  private static final String[] STEPS = {
    "browser", "camera", "microphone", "speaker", "server", "socket", "stun", "turn", "loopback"
  };

  private static final String WELL = "[data-state=well]";

  /** On a machine without a loudspeaker, Firefox has no clock for sounds and so hears nothing. */
  private static final String HEARD = ":is([data-state=well], [data-state=weak])";

  @RegisterExtension
  final Stage stage =
      new Stage(
          Map.of(
              "ALLO_STUN",
              "stun:" + ICE.address(),
              "ALLO_TURN",
              "turn:" + ICE.address(),
              "ALLO_TURN_SECRET",
              "a secret that no relay here knows",
              "ALLO_CREATE_KEY",
              "key-that-this-page-does-not-have"));

  @Test
  void where_all_is_well_every_line_says_so_without_a_room() {
    Person person = stage.person("Grace");
    person.opens(stage.server().origin() + "/");
    person.page().locator("#open-check").click();
    assertThat(person.screen().heading("Test device and network")).isVisible();
    person.presses("Start the test");

    verdict(person, "Everything works: you can make calls here.");
    for (String step : STEPS) {
      assertThat(line(person, step)).hasAttribute("data-state", "well");
    }
    assertThat(line(person, "turn")).containsText("The relay answers.");
    assertEquals(1, person.watch().sockets());

    String report = copied(person);
    assertFalse(Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+").matcher(report).find(), report);
    assertFalse(report.contains("http"), report);
    assertEquals(13, report.lines().count(), report);

    person.page().locator("#language").selectOption("de");
    verdict(person, "Alles funktioniert: Du kannst hier Gespräche führen.");
    person.page().getByText("Zurück zu Allo").click();
    person.reads("Private Videogespräche per Link");
  }

  @Test
  void where_the_devices_are_refused_it_says_what_to_do_and_tests_the_rest() {
    Person person = stage.person("Ada", Devices.REFUSED);
    person.opens(stage.server().origin() + "/check");
    person.presses("Start the test");

    verdict(person, "Something keeps calls from working here.");
    assertThat(line(person, "camera")).hasAttribute("data-state", "weak");
    assertThat(line(person, "camera")).containsText("This page may not use the camera.");
    assertThat(line(person, "camera")).containsText("allow the camera and run the test again");
    assertThat(line(person, "microphone")).hasAttribute("data-state", "bad");
    assertThat(line(person, "socket")).hasAttribute("data-state", "well");
    assertThat(line(person, "turn")).hasAttribute("data-state", "well");
    assertThat(line(person, "loopback")).hasAttribute("data-state", "well");

    person.presses("Run again");
    verdict(person, "Something keeps calls from working here.");
  }

  @Tag("thorough")
  @Test
  void in_firefox_nothing_is_amiss_either() {
    FirefoxPerson person = stage.firefox("Ada");
    person.opens(stage.server().origin() + "/check");
    person.clicks("#run");

    for (String step : STEPS) {
      person.finds("[data-step='" + step + "']" + (step.equals("microphone") ? HEARD : WELL));
    }
  }

  private static Locator line(Person person, String step) {
    return person.page().locator("[data-step='" + step + "']");
  }

  private static void verdict(Person person, String words) {
    assertThat(person.page().locator(".check-verdict")).containsText(words);
  }

  private static String copied(Person person) {
    person.presses("Copy result");
    person.readsSomewhere("Result copied");
    return person.pastes();
  }

  private static IceAnswerer answerer() {
    try {
      return new IceAnswerer();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
