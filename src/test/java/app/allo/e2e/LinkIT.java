package app.allo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.allo.e2e.Api.Call;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LinkIT {
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
    guest.opens(stage.server().origin() + "/");
    guest.opens("about:blank");
    guest.opens(link);
    guest.reads("You are invited to a call");
    assertEquals(stage.server().origin() + "/", guest.page().url());
    assertFalse(guest.history().toString().contains(call.secret()), "history keeps the secret");
    assertFalse(
        guest.watch().requests().stream().anyMatch(url -> url.contains(call.secret())),
        "a request carries the secret");
  }

  @Test
  void a_link_without_its_secret_is_incomplete() {
    Person guest = stage.person("Ada");
    guest.opens(stage.server().origin() + "/#" + call.invite());
    guest.reads("This link is incomplete");
  }

  @Test
  void a_link_cut_off_at_its_end_is_incomplete() {
    Person guest = stage.person("Ada");
    guest.opens(link.substring(0, link.length() - 5));
    guest.reads("This link is incomplete");
  }

  @Test
  void a_changed_link_is_not_right() {
    Person guest = stage.person("Ada");
    int middle = link.length() - 60;
    char changed = link.charAt(middle) == 'A' ? 'B' : 'A';
    guest.opens(link.substring(0, middle) + changed + link.substring(middle + 1));
    guest.reads("This link is not right");
  }

  @Test
  void a_link_of_another_deployment_is_not_right() {
    Person guest = stage.person("Ada");
    try (AlloServer other = new AlloServer(Map.of())) {
      Api elsewhere = new Api(other.origin());
      Call foreign = elsewhere.startsCall(new JsonObject());
      guest.opens(foreign.link(stage.server().origin(), foreign.invite()));
      guest.reads("This link is not right");
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
    second.reads("This link was already used");
  }

  @Test
  void a_link_taken_back_says_so() {
    api.takesBackLinks(call);
    Person guest = stage.person("Ada");
    guest.opens(link);
    guest.reads("This link was taken back");
  }
}
