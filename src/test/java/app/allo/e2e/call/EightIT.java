package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A full room: every pair sees each other, and from nine on only who is on stage is seen by all.
 */
class EightIT {
  private static final List<String> NAMES =
      List.of("Grace", "Ada", "Mary", "Joan", "Hedy", "Radia", "Edith", "Anita");
  private static final int PROCESSES = 3;
  private static final int ON_STAGE = 3;

  /** So many encoders and decoders share few and slow processors. */
  private static final int TIMEOUT_MILLIS = 240_000;

  /**
   * Nobody is heard, so that nobody is taken for speaking; and to code a voice for each peer, and
   * to mix those of all, costs several times what such small pictures do.
   */
  private static final String WITHOUT_MICROPHONE =
      """
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wishes) => {
        if (wishes.audio) throw new DOMException("none", "NotFoundError");
        return ask(wishes);
      };
      """;

  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_CAPACITY", "9"));
  private String link;

  @Tag("thorough")
  @Test
  void eight_see_each_other_and_a_ninth_makes_a_crowd_in_which_three_are_on_stage() {
    List<Person> eight = new ArrayList<>();
    for (String name : NAMES) {
      eight.add(enters(name));
    }
    Person host = eight.get(0);
    long start = System.nanoTime();
    Duration before = processorTime();
    eight.forEach(Person::joins);
    for (Person person : eight) {
      person.peers().awaitFrames(eight.size() - 1, TIMEOUT_MILLIS);
    }
    System.out.printf(
        "Eight members, 56 pictures: %.1f s after the first joined, %.1f s of processor time%n",
        (System.nanoTime() - start) / 1e9, processorTime().minus(before).toMillis() / 1e3);
    for (Person person : eight) {
      assertPlaying(person, eight.size() - 1);
    }

    Person ninth = enters("Betty");
    ninth.joins();
    List<Person> all = stage.people();
    List<Person> seen =
        all.stream()
            .sorted((one, other) -> idOf(one).compareTo(idOf(other)))
            .limit(ON_STAGE)
            .toList();
    for (Person person : all) {
      for (Person other : stage.othersThan(person)) {
        assertState(person, other, seen.contains(other) ? "playing" : "waiting");
      }
    }

    Person resting =
        all.stream().filter(each -> each != host && !seen.contains(each)).findFirst().orElseThrow();
    Locator tile = host.screen().tile(resting.name());
    tile.locator(".tile-pin").click();
    assertState(host, resting, "playing");
    host.sees(resting);
    Person onlooker =
        all.stream().filter(each -> each != host && each != resting).findFirst().orElseThrow();
    assertState(onlooker, resting, "waiting");

    ninth.leaves();
    for (Person person : eight) {
      assertPlaying(person, eight.size() - 1);
    }
  }

  /** Opens the lobby. */
  private Person enters(String name) {
    NewContextOptions small = new NewContextOptions().setViewportSize(480, 400);
    List<Person> before = stage.people();
    Person person =
        before.size() < PROCESSES
            ? stage.person(name, Devices.WORKING, stage.server().origin(), small)
            : stage.beside(before.get(before.size() % PROCESSES), name, small);
    person.page().addInitScript(WITHOUT_MICROPHONE);
    if (before.isEmpty()) {
      person.startsCall();
      link = person.link();
    } else {
      person.opens(link);
    }
    person.seesThemselves();
    return person;
  }

  private String idOf(Person person) {
    return stage.othersThan(person).get(0).memberOf(person);
  }

  private static void assertPlaying(Person person, int count) {
    assertThat(person.screen().tiles().locator("allo-video[data-state=playing]"))
        .hasCount(count, new LocatorAssertions.HasCountOptions().setTimeout(TIMEOUT_MILLIS));
  }

  private static void assertState(Person person, Person other, String state) {
    assertThat(person.screen().tile(other.name()).locator("allo-video"))
        .hasAttribute(
            "data-state",
            state,
            new LocatorAssertions.HasAttributeOptions().setTimeout(TIMEOUT_MILLIS));
  }

  /** What all processes of this test have used so far, browsers and server included. */
  private static Duration processorTime() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
