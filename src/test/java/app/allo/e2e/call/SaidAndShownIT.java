package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the page says of a call is so, and a picture is shown as one wants it. */
class SaidAndShownIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void the_page_says_of_a_call_only_what_is_so() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    host.reads("Nobody else is here yet");
    guest.opens(link);
    guest.joins();
    host.sees(guest);
    Person third = stage.beside(guest, "Mary", new NewContextOptions());
    third.opens(link);
    third.joins();
    host.sees(third);
    assertThat(host.page().locator(".tiles > .tile").last()).hasClass(Pattern.compile("tile-own"));

    Locator picture = host.screen().tile("Ada").locator("allo-video");
    assertThat(picture).hasAttribute("data-fit", "fill");
    host.screen().tile("Ada").dblclick();
    assertThat(picture).hasAttribute("data-fit", "fit");
    host.screen().tile("Ada").dblclick();
    assertThat(picture).hasAttribute("data-fit", "fill");

    guest.says("Shall we begin?");
    Locator message = host.page().locator(".notice-chat");
    assertThat(message).containsText(Pattern.compile("Ada.* writes: Shall we begin"));
    assertThat(host.page()).hasTitle("(1) Call · Allo");
    assertThat(message).hasCount(0);

    BoundingBox before = host.page().locator(".bar").boundingBox();
    host.turnsLock(true);
    host.screen().buttonBeginning("Invite").click();
    host.readsSomewhere("nobody new can join with this link");
    host.readsNowhere("Anyone with this link can join");
    BoundingBox beside = host.page().locator(".bar").boundingBox();
    assertEquals(before.x + before.width / 2, beside.x + beside.width / 2, 1, "the bar has moved");
    assertEquals(before.y, beside.y, 1);
    host.presses("Close");

    guest.leaves();
    third.leaves();
    host.reads("Nobody else is here now");
  }
}
