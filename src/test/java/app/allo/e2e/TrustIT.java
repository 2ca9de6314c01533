package app.allo.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see of their connection, and the keys by which they are heard. */
class TrustIT {
  @RegisterExtension final Stage stage = new Stage();

  private Person host;
  private Person guest;

  @BeforeEach
  void two_are_in_a_call() {
    host = stage.person("Grace");
    guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    guest.sees(host);
  }

  @Test
  void both_read_the_same_six_signs_and_that_their_connection_is_direct() {
    assertThat(host.screen().tile(guest.name()).locator(".path")).containsText("Direct connection");
    List<String> signs = signs(host);
    assertEquals(6, signs.size());
    assertEquals(signs, signs(guest));
  }

  @Test
  void who_is_muted_is_heard_for_as_long_as_space_is_held() {
    Locator muted = guest.screen().tile(host.name()).locator(".tile-muted");
    host.page().keyboard().press("m");
    assertThat(muted).isVisible();

    host.page().keyboard().down(" ");
    assertThat(muted).hasCount(0);
    guest.peers().awaitSound(1);
    host.page().keyboard().up(" ");
    assertThat(muted).isVisible();

    host.page().keyboard().press("?");
    assertThat(host.screen().heading("Keyboard shortcuts")).isVisible();
  }

  private static List<String> signs(Person person) {
    person.opensPeople();
    person.page().getByText("Compare safety code").click();
    Locator signs = person.page().locator(".safety-sign");
    assertThat(signs).hasCount(6);
    return signs.allTextContents();
  }
}
