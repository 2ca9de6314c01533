package app.allo.e2e.entering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.ShortLinks;
import app.allo.browser.AlloServer;
import app.allo.browser.Api;
import app.allo.browser.Api.Call;
import app.allo.browser.FirefoxPerson;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkIT {
  /** What browsers tell encoded in a fragment, in their own ways, and what they leave. */
  private static final List<String> ENDS =
      List.of(
          ">",
          "\"",
          "'",
          "`",
          "<",
          ")",
          "]",
          "}",
          "|",
          "\\",
          ".",
          ",",
          "!",
          "…",
          "»",
          "”",
          "。",
          "*",
          "__",
          "~~",
          "\u00A0",
          "\u00AD",
          "\u200B",
          "\u202C",
          "%20",
          "%3E",
          "&gt;",
          "&utm_source=a",
          "?fbclid=b",
          ":~:text=hello",
          " and a word",
          "\">Join</a>");

  private static final String INVITED = "You’re invited to a call";

  @RegisterExtension final Stage stage = new Stage();

  private Api api;
  private Call call;
  private String link;

  @BeforeEach
  void start_a_call() {
    api = new Api(stage.server().origin());
    call = api.startsCall(new JsonObject());
    link = api.link(call);
    // The browser itself reports an answer of 401 to 410 as an error on the console.
    stage.expects("Failed to load resource.*(401|409|410)");
  }

  @Test
  void the_secret_is_gone_from_the_address_and_from_history() {
    Person guest = stage.person("Ada");
    guest.opens(home());
    guest.opens("about:blank");
    guest.opens(link);
    guest.reads(INVITED);
    assertEquals(home(), guest.page().url());
    assertFalse(guest.history().toString().contains(call.secret()), "history keeps the secret");
    assertFalse(
        guest.watch().requests().stream().anyMatch(url -> url.contains(call.secret())),
        "a request carries the secret");
  }

  @Test
  void the_address_is_clean_before_the_page_is_there() {
    Page page = stage.person("Ada").page();
    // Neither the program nor the style sheet ever comes.
    page.route("**/assets/{main,app}-*", route -> {});
    page.navigate(link, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForURL(home(), new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.COMMIT));
  }

  @Test
  void a_link_opens_whatever_stands_at_its_end() {
    Person guest = stage.person("Ada");
    for (String end : ENDS) {
      guest.opens("about:blank");
      guest.opens(link + end);
      guest.reads(INVITED);
      guest.presses("Back to the start");
      guest.reads("Private video calls by link");
      // As by a person who puts it into the address bar of a page that is already there.
      guest.opens(link + end);
      guest.reads(INVITED);
    }
  }

  @Tag("thorough")
  @Test
  void firefox_opens_a_link_whatever_stands_at_its_end() {
    FirefoxPerson guest = stage.firefox("Ada");
    for (String end : ENDS) {
      guest.opens("about:blank");
      guest.opens(link + end);
      guest.finds("#join");
    }
    guest.opens("about:blank");
    guest.opens(home() + "%23" + link.substring(link.indexOf('#') + 1) + "%3E");
    guest.reads(".lobby-exposed", "The server has seen this link");
    guest.joins();
  }

  @Test
  void a_link_whose_number_sign_was_encoded_opens_and_says_who_has_seen_it() {
    Person guest = stage.person("Ada");
    String rest = link.substring(link.indexOf('#') + 1);
    for (String address :
        List.of("%23" + rest, "%2523" + rest, "a/b/%23" + rest, "?link=%23" + rest, rest)) {
      guest.opens("about:blank");
      guest.opens(home() + address);
      guest.reads(INVITED);
      guest.readsSomewhere("The server has seen this link");
      assertEquals(home(), guest.page().url());
      assertFalse(guest.history().toString().contains(call.secret()), address);
    }
    guest.joins();
    Person other = stage.person("Mary");
    other.opens(link);
    other.reads(INVITED);
    other.readsNowhere("The server has seen this link");
  }

  @Test
  void an_address_where_nothing_is_says_so_and_asks_for_the_link() {
    Person guest = stage.person("Ada");
    guest.opens(home() + "nothing-here");
    guest.reads("There’s nothing at this address");
    assertEquals(home(), guest.page().url());
    guest.opens("about:blank");
    guest.opens(home() + "?fbclid=IwAR2xJd8s7Fh3k9Lq0pZ");
    guest.reads("Private video calls by link");
    guest.readsNowhere("There’s nothing at this address");
  }

  @Test
  void a_whole_message_is_pasted_and_its_link_found() {
    Person guest = stage.person("Ada");
    guest.opens(home());
    guest.page().getByText("Were you sent a link?").click();
    String broken = link.substring(0, 90) + "\n> " + link.substring(90);
    guest
        .page()
        .getByLabel("The link you were sent")
        .fill("> Hello Ada,\n> join us here: <" + broken + ">\n> See you. Grace");
    guest.presses("Open the link");
    guest.reads(INVITED);
    guest.joins();
  }

  @Test
  void what_is_wrong_with_a_pasted_text_is_said() {
    Person guest = stage.person("Ada");
    guest.opens(home());
    guest.page().getByText("Were you sent a link?").click();
    pastes(guest, "See you at 8", "No link found");
    pastes(guest, link.substring(0, link.length() - 9), "This link is incomplete");
    pastes(guest, link.toLowerCase(Locale.ROOT), "This link has lost its capital letters");
    pastes(
        guest,
        link + " " + api.link(api.startsCall(new JsonObject())),
        "There is more than one link here");
    String elsewhere = call.link("https://allo.example", call.invite());
    pastes(
        guest,
        "https://safe.example/?url=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8),
        "This link is for another server");
    assertThat(guest.page().getByText("Open it there")).hasAttribute("href", elsewhere);
  }

  private static void pastes(Person person, String text, String title) {
    person.page().getByLabel("The link you were sent").fill(text);
    person.presses("Open the link");
    person.reads(title);
  }

  @Test
  void a_link_without_its_secret_is_incomplete() {
    Person guest = stage.person("Ada");
    for (String invite : List.of(call.invite(), ShortLinks.invite(call.invite()))) {
      guest.opens("about:blank");
      guest.opens(home() + "#" + invite);
      guest.reads("This link is incomplete");
    }
  }

  @Test
  void a_long_link_still_opens_and_is_taken_along_as_a_short_one() {
    Person guest = stage.person("Ada");
    String old = call.longLink(stage.server().origin());
    guest.opens(old + ">");
    guest.reads(INVITED);
    assertEquals(link, guest.page().getByLabel("The link you opened").inputValue());
    guest.joins();
    assertTrue(link.length() < 150 && old.length() > 350, link + " " + old);
  }

  @Test
  void a_link_cut_off_at_its_end_is_incomplete_until_it_is_pasted_whole() {
    Person guest = stage.person("Ada");
    guest.opens(link.substring(0, link.length() - 5));
    guest.reads("This link is incomplete");
    guest.page().getByLabel("The link you were sent").fill(link);
    guest.presses("Open the link");
    guest.reads(INVITED);
  }

  @Test
  void a_changed_link_is_not_right() {
    Person guest = stage.person("Ada");
    int middle = link.length() - 60;
    char changed = link.charAt(middle) == 'A' ? 'B' : 'A';
    guest.opens(link.substring(0, middle) + changed + link.substring(middle + 1));
    guest.reads("This link is not valid");
    guest.page().getByLabel("The link you were sent").fill(link);
    guest.presses("Open the link");
    guest.reads(INVITED);
  }

  @Test
  void a_changed_long_link_is_refused_by_the_server() {
    Person guest = stage.person("Ada");
    String old = call.longLink(stage.server().origin());
    int middle = old.length() - 60;
    char changed = old.charAt(middle) == 'A' ? 'B' : 'A';
    guest.opens(old.substring(0, middle) + changed + old.substring(middle + 1));
    guest.triesToJoin();
    guest.reads("This link is not valid");
  }

  @Test
  void a_link_of_another_deployment_is_not_right() {
    Person guest = stage.person("Ada");
    try (AlloServer other = new AlloServer(Map.of())) {
      Api elsewhere = new Api(other.origin());
      Call foreign = elsewhere.startsCall(new JsonObject());
      guest.opens(foreign.link(stage.server().origin(), foreign.invite()));
      guest.triesToJoin();
      guest.reads("This link is not valid");
    }
  }

  @Test
  void a_single_link_lets_in_one_browser_only() {
    String single = api.singleLink(call);
    Person first = stage.person("Ada");
    Person second = stage.person("Mary");
    first.opens(single);
    first.joins();
    second.opens(single);
    second.triesToJoin();
    second.reads("This link has already been used");
  }

  @Test
  void a_link_taken_back_says_so() {
    api.takesBackLinks(call);
    Person guest = stage.person("Ada");
    guest.opens(link);
    guest.triesToJoin();
    guest.reads("This link was revoked");
  }

  private String home() {
    return stage.server().origin() + "/";
  }
}
