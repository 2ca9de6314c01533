package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many who knock can take: some of the places, for some time, and little attention. */
class AdmissionTest {
  private final Scene scene = new Scene(16);

  @Test
  void one_address_has_eight_places_at_the_door() {
    for (int i = 0; i < 8; i++) {
      knock("k" + i, "here");
    }
    refuses(Refusal.TOO_MANY, () -> knock("late", "here"));
    Browser other = knock("other", "elsewhere");
    scene.browser("k0").leave();
    knock("late", "here");
    scene.host();
    scene.room().admit(other.id);
  }

  @Test
  void one_link_has_half_the_places_so_that_another_still_leads_to_the_door() {
    for (int i = 0; i < 16; i++) {
      knock("k" + i, "address" + i);
    }
    refuses(Refusal.TOO_MANY, () -> knock("late", "elsewhere"));
    Link another =
        Link.invite(scene.room(), "another", Role.WAITING, 0, scene.hours(24), scene.run);
    scene.browser("late").redeem(another).join();
  }

  @Test
  void who_waits_already_comes_back_to_a_door_that_is_full() {
    for (int i = 0; i < 16; i++) {
      knock("k" + i, "address" + i);
    }
    scene.browser("k3").join();
    scene.browser("k3").lost();
    scene.browser("k3").join();
  }

  @Test
  void a_knock_that_no_host_answers_ends_after_ten_minutes_and_may_be_made_again() {
    scene.host();
    Browser knocking = knock("k", "here");
    pass(Duration.ofMinutes(9));
    knocking.join();
    pass(Duration.ofSeconds(58));
    assertEquals(1, scene.room().roster().waiting().size());
    pass(Duration.ofSeconds(3));
    assertEquals(Refusal.UNANSWERED, knocking.closed);
    assertNull(knocking.socket);
    knocking.join();
    assertEquals(1, scene.room().roster().waiting().size());
  }

  @Test
  void who_comes_before_the_host_waits_for_it_as_long_as_it_takes() {
    Browser early = knock("early", "here");
    pass(Duration.ofHours(1));
    assertNull(early.closed);
    Browser host = scene.host();
    pass(Duration.ofMinutes(9));
    host.lost();
    pass(Duration.ofSeconds(5));
    host.join();
    pass(Duration.ofMinutes(9));
    assertNull(early.closed);
    pass(Duration.ofMinutes(2));
    assertEquals(Refusal.UNANSWERED, early.closed);
  }

  @Test
  void however_often_members_change_the_others_hear_four_times_a_second_the_last() {
    Browser guest = scene.guest("guest");
    scene.heard();
    // At the beginning, after each quarter, and at the end.
    assertEquals(5, told(guest, "guest changed"));
    assertEquals("p99", scene.room().roster().find(guest.id).orElseThrow().profile());
  }

  @Test
  void and_of_who_knocks_once_in_two_seconds() {
    Browser knocking = knock("k", "here");
    pass(Duration.ofSeconds(3));
    scene.heard();
    assertEquals(1, told(knocking, "k changed"));
    pass(Duration.ofSeconds(2));
    assertEquals(List.of("k changed"), scene.heard());
    pass(Duration.ofSeconds(5));
    assertEquals(List.of(), scene.heard());
  }

  @Test
  void who_comes_and_goes_at_the_door_is_told_of_once_in_two_seconds() {
    Browser knocking = knock("k", "here");
    assertEquals(List.of("k knocked"), scene.heard());
    for (int i = 0; i < 100; i++) {
      knocking.leave();
      knocking.join();
      scene.pass(Duration.ofMillis(10));
    }
    assertEquals(List.of("k unknocked"), scene.heard());
    pass(Duration.ofSeconds(1));
    assertEquals(List.of("k changed"), scene.heard());
    knocking.leave();
    assertEquals(List.of("k unknocked"), scene.heard());
  }

  @Test
  void what_is_not_told_yet_is_in_what_a_host_is_told_when_it_comes() {
    Browser knocking = knock("k", "here");
    knocking.leave();
    knocking.join();
    scene.heard();
    scene.host();
    knocking.leave();
    assertTrue(scene.heard().contains("k unknocked"));
  }

  @Test
  void a_new_role_is_told_at_once() {
    Browser guest = scene.guest("guest");
    told(guest, "guest changed");
    scene.heard();
    scene.room().promote(guest.id);
    assertEquals(List.of("guest promoted", "guest changed"), scene.heard());
  }

  /** A second full of new profiles. How often was that said? */
  private long told(Browser browser, String line) {
    for (int i = 0; i < 100; i++) {
      scene.room().profile(browser.id, browser.socket, "p" + i);
      scene.pass(Duration.ofMillis(10));
    }
    return scene.heard().stream().filter(line::equals).count();
  }

  private void pass(Duration time) {
    for (Duration left = time; !left.isZero(); left = left.minusSeconds(1)) {
      scene.pass(Duration.ofSeconds(1));
    }
  }

  private Browser knock(String name, String from) {
    Browser browser = scene.browser(name);
    browser.from = from;
    return browser.redeem(scene.knockingInvite()).join();
  }
}
