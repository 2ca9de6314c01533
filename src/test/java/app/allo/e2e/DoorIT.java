package app.allo.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DoorIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_knock_is_admitted_and_another_refused() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person stranger = stage.person("Mary");
    host.startsCallWithKnocking();
    String link = host.link();
    host.joins();

    guest.opens(link);
    guest.knocks();
    host.admits(guest);
    guest.isInCall();
    host.sees(guest);
    guest.sees(host);

    stranger.opens(link);
    stranger.knocks();
    host.refuses(stranger);
    stranger.reads("You were not let in");
    assertEquals(0, stranger.peers().made());
    host.peers().awaitFrames(1);
    host.seesNothingOf(stranger);
  }

  @Test
  void a_removed_guest_cannot_return() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person friend = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    friend.opens(link);
    friend.joins();
    host.sees(guest);
    host.sees(friend);

    // The browser itself reports such an answer as an error on the console.
    stage.expects("Failed to load resource.*410");
    host.removes(guest);
    guest.reads("You were removed from the call");
    host.seesNothingOf(guest);
    friend.seesNothingOf(guest);

    guest.reloads();
    guest.reads("Private video calls by link");
    guest.opens(link);
    guest.reads("This link was taken back");

    host.peers().awaitFrames(1);
    friend.peers().awaitFrames(1);
    friend.sees(host);
  }

  @Test
  void a_locked_call_lets_nobody_in_until_it_is_unlocked() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    host.turnsLock(true);

    stage.expects("Failed to load resource.*423");
    guest.opens(link);
    guest.reads("The call is locked");

    host.turnsLock(false);
    guest.presses("Try again");
    guest.joins();
    host.sees(guest);
  }

  @Test
  void a_full_call_says_so() {
    Api api = new Api(stage.server().origin());
    String link = api.link(api.startsCall(new JsonObject().put("capacity", 2)));
    Person first = stage.person("Grace");
    Person second = stage.person("Ada");
    Person third = stage.person("Mary");
    first.opens(link);
    first.joins();
    second.opens(link);
    second.joins();
    first.sees(second);

    stage.expects("Failed to load resource.*409");
    third.opens(link);
    third.reads("The call is full");
  }

  @Test
  void a_call_ended_by_its_host_ends_for_everyone() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    guest.sees(host);

    host.endsCall();
    guest.reads("The call has ended");
    stage.expects("Failed to load resource.*410");
    guest.opens(link);
    guest.reads("This call is over");
  }
}
