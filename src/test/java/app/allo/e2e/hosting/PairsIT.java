package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a host sees of who hears whom. */
class PairsIT {
  /** The others joined in this order, so that the second connection of Ada leads to Mary. */
  private static final String SEND_MARY_NO_SOUND =
      """
      () => {
        const sender = __peers.live()[1].getSenders().find(({ track }) => track?.kind === "audio");
        window.__back = () => sender.replaceTrack(window.__track);
        window.__track = sender.track;
        return sender.replaceTrack(null);
      }
      """;

  @RegisterExtension final Stage stage = new Stage();

  @Tag("thorough")
  @Test
  void a_host_sees_who_does_not_hear_whom_and_why() {
    Person host = stage.person("Grace");
    Person ada = stage.person("Ada");
    Person mary = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.joins();
    ada.opens(link);
    ada.joins();
    ada.sees(host);
    mary.opens(link);
    mary.joins();
    mary.peers().awaitFrames(2);
    ada.peers().awaitFrames(2);

    opensPairs(host);
    Locator summary = host.page().locator(".pairs-summary");
    assertThat(summary).containsText("Everyone hears and sees everyone");
    assertThat(heardBy(host, ada)).hasCount(2);
    assertThat(heardBy(host, mary).nth(0)).containsText("direct");

    ada.presses("Microphone");
    assertThat(summary).containsText(sentence("Nobody can hear Ada: microphone off"));
    ada.presses("Microphone");
    assertThat(summary).containsText("Everyone hears and sees everyone");

    ada.page().evaluate(SEND_MARY_NO_SOUND);
    assertThat(summary).containsText(sentence("Mary can’t hear Ada: nothing arrives"));
    assertThat(summary.locator("li")).hasCount(1);
    String report = report(host);
    assertTrue(
        report.contains("C <- B: connected") || report.contains("B <- C: connected"), report);
    assertTrue(report.contains("sound missing"), report);
    isSafe(report, List.of(host, ada, mary), link);
    ada.page().evaluate("() => __back()");
    assertThat(summary).containsText("Everyone hears and sees everyone");

    opensPairs(mary);
    assertThat(mary.page().locator(".pairs section")).hasCount(1);
  }

  private static void opensPairs(Person person) {
    person.opensPeople();
    person.presses("Who hears whom");
    assertThat(person.screen().heading("Who hears whom")).isVisible();
  }

  private static Locator heardBy(Person host, Person listener) {
    return host.page()
        .locator(".pairs section[data-listener='" + host.memberOf(listener) + "'] tbody tr");
  }

  /** As it is written, except for the marks around names. */
  private static Pattern sentence(String words) {
    return Pattern.compile(words.replaceAll("(Ada|Mary)", "\\\\W*$1\\\\W*"));
  }

  /** What the button copies. */
  private static String report(Person person) {
    person.presses("Copy report");
    assertThat(person.page().getByText("Report copied")).isVisible();
    return person.pastes();
  }

  private static void isSafe(String report, List<Person> people, String link) {
    for (Person person : people) {
      assertFalse(report.contains(person.name()), report);
    }
    assertFalse(Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+").matcher(report).find(), report);
    assertFalse(Pattern.compile("[\\w-]{20,}\\.?").matcher(report).find(), report);
    int begin = link.indexOf('#') + 1;
    assertFalse(report.contains(link.substring(begin, begin + 20)), report);
    assertFalse(report.contains("http"), report);
  }
}
