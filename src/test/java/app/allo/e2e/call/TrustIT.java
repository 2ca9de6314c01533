package app.allo.e2e.call;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    stage.meet(host, guest);
  }

  @Test
  void each_pair_reads_six_signs_of_its_own_and_that_its_connection_is_direct() {
    host.opensPeople();
    Person third = stage.person("Mary");
    third.opens(host.link());
    third.joins();
    host.presses("Privacy");
    guest.opensPrivacy();
    third.opensPrivacy();
    assertThat(host.screen().tile(guest.name()).locator(".path")).containsText("Direct connection");

    Set<List<String>> codes = new HashSet<>();
    for (Person one : stage.people()) {
      for (Person other : stage.othersThan(one)) {
        codes.add(signs(one, other));
      }
    }
    assertEquals(3, codes.size(), "each of three pairs has one code: " + codes);
  }

  @Test
  void a_reload_brings_other_signs_to_both() {
    host.opensPrivacy();
    guest.opensPrivacy();
    List<String> before = signs(host, guest);
    guest.reloads();
    guest.sees(host);
    guest.opensPrivacy();
    List<String> after = signs(guest, host);
    assertNotEquals(before, after);
    assertThat(host.screen().code(guest.name()).locator(".safety-sign"))
        .hasText(after.toArray(String[]::new));
  }

  @Test
  void who_is_muted_is_heard_for_as_long_as_space_is_held() {
    Locator muted = guest.screen().tile(host.name()).locator(".tile-muted");
    host.page().keyboard().press("m");
    assertThat(muted).isVisible();
    guest.peers().awaitSilence();

    host.page().keyboard().down(" ");
    assertThat(muted).hasCount(0);
    guest.peers().awaitSound(1);
    host.page().keyboard().up(" ");
    assertThat(muted).isVisible();
    guest.peers().awaitSilence();

    host.page().keyboard().press("?");
    assertThat(host.screen().heading("Keyboard shortcuts")).isVisible();
  }

  /** What {@code one}, who looks at what concerns privacy, is to read to {@code other}. */
  private static List<String> signs(Person one, Person other) {
    Locator entry = one.screen().code(other.name());
    Locator signs = entry.locator(".safety-sign");
    entry.getByText("Compare safety code").click();
    assertThat(signs).hasCount(6);
    return signs.allTextContents();
  }
}
