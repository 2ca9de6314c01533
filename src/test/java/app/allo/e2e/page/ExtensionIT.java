package app.allo.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The page belongs to others too: to what is installed in the browser. */
class ExtensionIT {
  @RegisterExtension final Stage stage = new Stage();

  @ParameterizedTest
  @EnumSource(
      value = Extension.class,
      names = {"EVERYWHERE", "TRANSLATOR", "REMOVER"})
  void every_screen_goes_on_and_shows_what_is_true_whatever(Extension changes) {
    goesOnWith(changes);
  }

  @Tag("thorough")
  @ParameterizedTest
  @EnumSource(
      value = Extension.class,
      mode = Mode.EXCLUDE,
      names = {"EVERYWHERE", "TRANSLATOR", "REMOVER"})
  void every_other_extension_leaves_every_screen_in_order(Extension changes) {
    goesOnWith(changes);
  }

  private void goesOnWith(Extension changes) {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    for (Person person : List.of(host, guest)) changes.installIn(person.page().context());

    changesLanguageAndBack(host);
    host.startsCallWithKnocking();
    guest.opens(host.link());
    host.joins();
    guest.knocks();
    host.admits(guest);
    guest.isInCall();
    host.sees(guest);
    guest.sees(host);

    guest.presses("Microphone");
    host.readsAt(guest, "Microphone off");
    microphoneIs(guest, false);
    for (String opener : List.of("open-people", "open-devices", "open-view")) {
      walksThroughPanel(host, opener);
    }
    host.says("The first word");
    guest.says("The second word");
    for (Person person : List.of(host, guest)) {
      assertThat(person.page().locator(".chat-text"))
          .hasText(new String[] {"The first word", "The second word"});
    }
    assertThat(guest.page().locator("#chat-text")).hasValue("");
    guest.presses("Microphone");
    host.readsNotAt(guest, "Microphone off");
    microphoneIs(guest, true);
    host.sees(guest);

    guest.leaves();
    host.seesNothingOf(guest);
    guest.presses("Rejoin");
    guest.isInCall();
    host.sees(guest);
    host.endsCall();
    guest.reads("The call has ended");
  }

  private void changesLanguageAndBack(Person person) {
    person.opens(stage.server().origin() + "/");
    Locator language = person.page().locator("#language");
    language.selectOption("de");
    person.reads("Private Videogespräche per Link");
    language.selectOption("en");
    person.reads("Private video calls by link");
  }

  private static void walksThroughPanel(Person person, String opener) {
    person.page().locator("#" + opener).click();
    assertThat(person.page().locator(".drawer h2")).isVisible();
    person.presses("Close");
    assertThat(person.page().locator(".drawer")).hasCount(0);
  }

  private static void microphoneIs(Person person, boolean on) {
    assertThat(person.screen().button("Microphone"))
        .hasAttribute("aria-pressed", String.valueOf(on));
  }
}
