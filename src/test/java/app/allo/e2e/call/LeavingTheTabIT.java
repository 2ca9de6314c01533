package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Tabs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens while another tab is looked at. */
class LeavingTheTabIT {
  private static final String WINDOW = "documentPictureInPicture.window";

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_call_floats_over_other_tabs_by_itself_and_the_title_says_who_came() {
    try (Tabs host = Tabs.at(stage.server().origin())) {
      host.goes(stage.server().origin() + "/");
      host.presses("#start");
      host.writes("#name", "Grace");
      String link = (String) host.evaluate("document.querySelector('#lobby-link').value");
      host.presses("#copy-and-join");
      host.awaits("document.querySelector('.alone') !== null");
      Person guest = stage.person("Ada");
      guest.opens(link);
      guest.joins();
      host.awaits("document.querySelector('.tile[data-connection=connected]') !== null");

      host.leavesTab();
      host.awaits(WINDOW + " !== null");
      assertEquals(
          "Microphone,Camera,Leave",
          host.evaluate(
              "[...%s.document.querySelectorAll('button')].map((one) => one.title).join()"
                  .formatted(WINDOW)));
      host.evaluate(WINDOW + ".document.querySelector('#microphone').click()");
      assertThat(guest.screen().tile("Grace")).containsText("Microphone off");

      Person late = stage.person("Mary");
      late.opens(link);
      late.joins();
      host.awaits("/Mary.* has joined · Allo$/.test(document.title)");
      late.leaves();
      host.awaits("/Mary.* has left · Allo$/.test(document.title)");
      host.comesBack();
      host.awaits(WINDOW + " === null");
      host.awaits("document.title === 'Call · Allo'");
      host.leavesTab();
      host.awaits(WINDOW + " !== null");
      host.evaluate(WINDOW + ".document.querySelector('#leave').click()");
      guest.readsSomewhere("has left");
    }
  }
}
