package app.allo.e2e.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallIT {
  @RegisterExtension final Stage stage = new Stage();

  @Test
  void a_host_and_a_guest_see_and_hear_each_other_through_the_link() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    guest.joins();

    host.peers().awaitFrames(1);
    guest.peers().awaitFrames(1);
    host.sees(guest);
    guest.sees(host);
    host.peers().awaitSound(1);
    guest.peers().awaitSound(1);
  }

  @Test
  void three_members_see_and_hear_each_other_in_a_grid() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person third = stage.person("Mary");
    host.startsCall();
    String link = host.link();
    host.joins();
    guest.opens(link);
    guest.joins();
    third.opens(link);
    third.joins();

    for (Person person : stage.people()) {
      person.peers().awaitFrames(2);
      person.peers().awaitSound(2);
      stage.othersThan(person).forEach(person::sees);
    }
    host.leaves();
    guest.peers().awaitOpen(1);
    guest.seesNothingOf(host);
    guest.sees(third);
  }

  @Test
  void a_microphone_switched_off_is_silent_and_seen_by_the_other() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.peers().awaitSound(1);

    guest.presses("Microphone");
    host.readsAt(guest, "Microphone off");
    host.peers().awaitSilence();

    guest.presses("Microphone");
    host.readsNotAt(guest, "Microphone off");
    host.peers().awaitSound(1);
  }

  @Test
  void a_camera_switched_off_goes_dark_and_comes_back() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    stage.call(host, guest);
    host.sees(guest);

    guest.presses("Camera");
    host.readsAt(guest, "Camera off");
    host.peers().awaitSound(1);

    guest.presses("Camera");
    host.readsNotAt(guest, "Camera off");
    host.sees(guest);
  }

  @Test
  void two_calls_at_once_never_see_each_other() {
    Person host = stage.person("Grace");
    Person guest = stage.person("Ada");
    Person otherHost = stage.person("Mary");
    Person otherGuest = stage.person("Joan");
    stage.call(host, guest);
    stage.call(otherHost, otherGuest);

    for (Person person : stage.people()) {
      person.peers().awaitFrames(1);
      assertEquals(1, person.peers().made(), person.name());
    }
    host.sees(guest);
    otherHost.sees(otherGuest);
    assertFalse(host.page().content().contains(otherHost.name()));
    assertFalse(host.page().content().contains(otherGuest.name()));
    assertFalse(otherGuest.page().content().contains(guest.name()));
  }
}
