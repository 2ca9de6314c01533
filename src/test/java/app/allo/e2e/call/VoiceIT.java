package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Voice;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who really speaks, as the microphones of three browsers hear it. */
class VoiceIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void whoever_really_speaks_is_marked_and_stands_in_the_spotlight_and_over_all_windows() {
    Person host = stage.person("Grace", Voice.SILENT);
    Person ada = stage.person("Ada", Voice.SPEAKING);
    Person mary = stage.person("Mary", Voice.SPEAKING);
    host.startsCall();
    String link = host.link();
    host.joins();
    for (Person guest : List.of(ada, mary)) {
      guest.opens(link);
      guest.joins();
      host.sees(guest);
      guest.presses("Microphone");
      // All the time both are speaking.
      guest.readsSomewhere("nobody can hear you: your microphone is off");
      host.readsAt(guest, "Microphone off");
    }
    host.presses("View");
    host.page().getByLabel("Spotlight").check();
    host.page().locator("#picture-in-picture").click();

    for (Person speaker : List.of(ada, mary)) {
      speaker.presses("Microphone");
      for (Person listener : stage.othersThan(speaker)) {
        assertOnlySpeaking(listener, listener.screen().tile(speaker.name()));
      }
      assertOnlySpeaking(speaker, speaker.page().locator(".tile-own"));
      assertThat(host.page().locator(".tile-large")).containsText(speaker.name());
      awaitPictureInPicture(host, speaker);
      speaker.presses("Microphone");
      assertThat(host.page().locator(".tile-speaking")).hasCount(0);
      // Also through the pause.
      assertThat(host.page().locator(".tile-large")).containsText(speaker.name());
    }
  }

  private static void awaitPictureInPicture(Person person, Person other) {
    person
        .page()
        .waitForFunction(
            """
            (member) => {
              const large = document.querySelector(`allo-video[member="${member}"] video`);
              const floating = documentPictureInPicture.window?.document.querySelector("video");
              return floating?.videoWidth > 0 && floating.srcObject === large?.srcObject;
            }
            """,
            person.memberOf(other));
  }

  private static void assertOnlySpeaking(Person person, Locator tile) {
    assertThat(tile.and(person.page().locator(".tile-speaking"))).hasCount(1);
    assertThat(person.page().locator(".tile-speaking")).hasCount(1);
  }
}
