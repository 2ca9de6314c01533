package app.allo.e2e.hosting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HostLinksIT {
  /** Instead of a sheet that not every system has. */
  private static final String CATCH_WHAT_IS_SHARED =
      "navigator.share = async ({ url }) => { window.__shared = url; };";

  /** 49 modules a side, and 4 of quiet around them. */
  private static final String MODULES_AND_QUIET = "0 0 57 57";

  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_link_for_one_person_is_shown_as_a_code_used_once_and_revoked() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person stranger = stage.person("Mary");
    host.page().addInitScript(CATCH_WHAT_IS_SHARED);
    host.startsCall();
    host.joins();
    opensLinks(host);
    makes(host, "Ada", true);
    host.page().locator("#invite-life").selectOption("900");
    makes(host, "Team", false);
    String forAda = linkOf(host, "Ada");
    String forTeam = linkOf(host, "Team");
    host.presses("Copy link: Ada");
    host.readsSomewhere("Link copied");
    assertEquals(forAda, host.pastes());
    host.presses("Share: Team");
    host.page().waitForFunction("(link) => window.__shared === link", forTeam);
    long ends = Long.parseLong(row(host, "Team").locator("allo-until").getAttribute("at"));
    assertEquals(900, ends - Instant.now().getEpochSecond(), 120);

    guest.opens(forAda);
    guest.joins();
    guest.sees(host);
    stage.expects("Failed to load resource.*4(09|10)");
    stranger.opens(forAda);
    stranger.triesToJoin();
    stranger.reads("This link has already been used");

    host.presses("Revoke: Team");
    host.presses("Revoke");
    assertThat(row(host, "Team")).hasCount(0);
    stranger.opens(forTeam);
    stranger.triesToJoin();
    stranger.reads("This link was revoked");
    guest.peers().awaitFrames(1);
  }

  @Test
  void all_links_are_replaced_at_once() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String before = host.link();
    host.joins();
    opensLinks(host);
    String same = linkOf(host, "Invite link");
    host.presses("Replace all links");
    host.presses("Replace");
    host.readsSomewhere("Old links no longer work");
    Locator code = host.page().locator("allo-code");
    assertThat(code).hasCount(0);

    stage.expects("Failed to load resource.*410");
    guest.opens(before);
    guest.triesToJoin();
    guest.reads("This link was revoked");
    guest.opens(same);
    guest.triesToJoin();
    guest.reads("This link was revoked");
    guest.opens(linkOf(host, "Invite link"));
    guest.joins();
    guest.sees(host);
  }

  @Test
  void after_a_removal_the_page_of_the_host_has_a_new_link_by_itself() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person friend = stage.person("Mary");
    Person late = stage.person("Hedy");
    host.startsCall();
    String before = host.link();
    host.joins();
    guest.opens(before);
    guest.joins();
    friend.opens(before);
    friend.joins();
    host.sees(friend);
    friend.sees(guest);

    host.removes(guest);
    guest.reads("You were removed from the call");
    friend.seesNothingOf(guest);
    friend.peers().awaitOpen(1);
    host.opensPeople();
    Locator link = host.screen().inviteLink();
    assertThat(link).not().hasValue(before);
    // Another link secret: whoever was removed knows the one before.
    assertNotEquals(secretOf(before), secretOf(link.inputValue()));
    late.opens(link.inputValue());
    late.joins();
    late.sees(host);
    late.sees(friend);
    friend.sees(late);
    late.readsNowhere("someone is tampering");

    friend.reloads();
    friend.isInCall();
    friend.sees(host);
    friend.sees(late);
    late.sees(friend);
  }

  /** The key is agreed while one of those who stay cannot hear anything. */
  @Tag("thorough")
  @Test
  void who_was_away_gets_the_new_link_secret_when_back() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person friend = stage.person("Mary");
    Person late = stage.person("Hedy");
    host.startsCall();
    String before = host.link();
    host.joins();
    guest.opens(before);
    guest.joins();
    friend.opens(before);
    friend.joins();
    host.sees(friend);
    host.sees(guest);
    friend.sees(guest);

    // Somewhere else in this tab: neither socket nor connection is left, but the tab's memory.
    friend.opens("about:blank");
    host.removes(guest);
    guest.reads("You were removed from the call");
    friend.opens(host.page().url());
    friend.isInCall();
    friend.sees(host);
    host.sees(friend);

    host.opensPeople();
    late.opens(host.screen().inviteLink().inputValue());
    late.joins();
    late.sees(friend);
    friend.sees(late);
    friend.readsNowhere("someone is tampering");
  }

  private static String secretOf(String link) {
    int begin = link.indexOf('#') + 1;
    return link.substring(begin, begin + 21);
  }

  private static void opensLinks(Person host) {
    host.opensPeople();
    host.presses("Links and QR codes");
    assertThat(host.page().getByLabel("Who is it for?")).isVisible();
  }

  private static void makes(Person host, String label, boolean single) {
    host.page().getByLabel("Who is it for?").fill(label);
    host.page().locator(".invite-form input[type=checkbox]").setChecked(single);
    host.presses("Create link");
    assertThat(row(host, label)).isVisible();
  }

  /** The link behind the code that this row shows when asked for it. */
  private static String linkOf(Person host, String label) {
    host.presses("QR code: " + label);
    Locator code = row(host, label).locator("allo-code");
    assertThat(code.locator("svg path")).hasAttribute("d", Pattern.compile("M\\d+ \\d+h\\d+"));
    assertThat(code.locator("svg")).hasAttribute("viewBox", MODULES_AND_QUIET);
    String link = code.getAttribute("text");
    assertEquals(120, link.length() - link.indexOf('#') - 1, link);
    host.presses("QR code: " + label);
    return link;
  }

  private static Locator row(Person host, String label) {
    Page page = host.page();
    return page.locator(".invite")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator(".invite-name", new Page.LocatorOptions().setHasText(label))));
  }
}
