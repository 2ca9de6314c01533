package app.allo.e2e.entering;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Api;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is put into the address bar of a tab in which a call goes on. */
class OtherCallIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_call_goes_on_whatever_fragment_comes_into_its_address() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    guest.sees(host);
    int sockets = guest.watch().sockets();
    guest.peers().forgetChanges();

    String home = stage.server().origin() + "/";
    for (String address : List.of(home + "#top", link, link + ".", home + "#" + "x".repeat(30))) {
      guest.opens(address);
      assertThat(guest.page()).hasURL(home);
    }
    guest.opens(link(host).substring(0, 40));
    guest.page().goBack();
    guest.page().goBack();
    guest.isInCall();
    host.opens(link);

    guest.peers().awaitFrames(1);
    host.sees(guest);
    assertEquals(0, guest.peers().changes());
    assertEquals(sockets, guest.watch().sockets());
    assertThat(question(guest)).hasCount(0);
    assertThat(question(host)).hasCount(0);
  }

  @Test
  void another_calls_link_is_asked_about_while_the_call_goes_on() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    guest.sees(host);
    Api api = new Api(stage.server().origin());
    String other = api.link(api.startsCall(new JsonObject()));
    guest.peers().forgetChanges();

    guest.opens(other);
    assertThat(question(guest)).containsText("Go to the other call?");
    assertThat(guest.screen().button("Stay here")).isFocused();
    guest.peers().awaitFrames(1);
    guest.presses("Stay here");
    assertThat(question(guest)).hasCount(0);
    host.sees(guest);
    assertEquals(0, guest.peers().changes());

    guest.opens(other);
    guest.presses("Leave and go there");
    guest.reads("You’re invited to a call");
    host.seesNothingOf(guest);
    guest.joins();
    assertThat(guest.screen().tiles()).hasCount(0);
  }

  @Test
  void another_calls_link_that_loads_the_page_anew_does_not_end_the_call_either() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);
    String member = host.memberOf(guest);
    Api api = new Api(stage.server().origin());
    String other = api.link(api.startsCall(new JsonObject()));

    guest.opens(other.replace("#", "%23"));
    guest.isInCall();
    assertThat(question(guest)).isVisible();
    guest.sees(host);
    assertEquals(member, host.memberOf(guest));
    guest.presses("Leave and go there");
    guest.reads("You’re invited to a call");
    guest.readsSomewhere("The server has seen this link");
    host.seesNothingOf(guest);
  }

  @Test
  void back_and_forward_lead_back_into_the_call() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    guest.opens(stage.server().origin() + "/check");
    guest.opens(host.link());
    host.joins();
    guest.joins();
    host.sees(guest);
    String member = host.memberOf(guest);
    guest.page().goBack();
    guest.page().goForward();
    guest.isInCall();
    guest.sees(host);
    assertEquals(member, host.memberOf(guest));
  }

  @Test
  void a_host_who_has_not_joined_yet_is_asked_as_well() {
    Person host = stage.person("Grace");
    host.startsCall();
    String link = host.link();
    host.opens(link);
    host.reads("Your call is ready");
    Api api = new Api(stage.server().origin());
    host.opens(api.link(api.startsCall(new JsonObject())));
    assertThat(question(host)).isVisible();
    host.presses("Stay here");
    assertEquals(link, host.link());
    host.joins();
  }

  @Test
  void who_waits_at_the_door_is_asked_and_keeps_the_place() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCallWithKnocking();
    guest.opens(host.link());
    host.joins();
    guest.knocks();
    Api api = new Api(stage.server().origin());
    guest.opens(api.link(api.startsCall(new JsonObject())));
    guest.presses("Stay here");
    guest.reads("You’ve knocked");
    host.admits(guest);
    guest.sees(host);
  }

  private static String link(Person host) {
    host.opensPeople();
    String link = host.link();
    host.presses("Close");
    return link;
  }

  private static Locator question(Person person) {
    return person.page().getByRole(AriaRole.ALERTDIALOG);
  }
}
