package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InviteRulesTest {
  private final Scene scene = new Scene();

  @Test
  void a_host_token_gives_a_hosts_seat_and_an_invite_a_guests() {
    assertEquals(Role.HOST, scene.host().seat.role());
    assertEquals(Role.GUEST, scene.guest("guest").seat.role());
    assertEquals(Role.WAITING, scene.knocker("knocker").seat.role());
  }

  @Test
  void a_single_use_invite_gives_the_same_member_the_same_seat_and_another_none() {
    Link link = scene.invite("single", 1);
    Browser first = scene.browser("first").redeem(link);
    Seat seat = first.seat;
    first.redeem(link);
    assertEquals(seat, first.seat);
    assertTrue(seat.single());

    refuses(Refusal.INVITE_USED, () -> scene.browser("second").redeem(link));
    first.join().leave();
    refuses(Refusal.INVITE_USED, () -> scene.browser("second").redeem(link));
    first.redeem(link).join();
  }

  @Test
  void of_a_hundred_who_redeem_at_once_exactly_one_wins() {
    Link link = scene.invite("single", 1);
    long winners = IntStream.range(0, 100).filter(i -> redeems("racer" + i, link)).count();
    assertEquals(1, winners);
  }

  @Test
  void an_invite_for_three_takes_three() {
    Link link = scene.invite("three", 3);
    List<String> names = List.of("a", "b", "c", "d", "a", "e");
    assertEquals(
        List.of("a", "b", "c", "a"), names.stream().filter(name -> redeems(name, link)).toList());
  }

  @Test
  void a_redemption_that_is_refused_uses_nothing_up() {
    Link link = scene.invite("single", 1);
    scene.room().lock(true);
    refuses(Refusal.ROOM_LOCKED, () -> scene.browser("first").redeem(link));
    scene.room().lock(false);
    scene.browser("second").redeem(link);
  }

  @Test
  void a_room_counts_no_more_uses_than_its_bound_and_refuses_rather_than_forgets() {
    Link link = scene.invite("many", 1000);
    Link more = scene.invite("more", 1000);
    long winners =
        IntStream.range(0, 1000).filter(i -> redeems("m" + i, link)).count()
            + IntStream.range(0, 1000).filter(i -> redeems("n" + i, more)).count();
    assertEquals(InviteUses.MAX, winners);
    refuses(Refusal.TOO_MANY, () -> scene.browser("late").redeem(more));
    assertTrue(redeems("m0", link));

    scene.room().rotate();
    scene.browser("late").redeem(scene.invite("newer", 1));
  }

  @Test
  void a_revoked_invite_is_dead_and_who_came_through_it_stays() {
    Browser guest = scene.guest("guest");
    Link invite = scene.invite("invite", 0);
    Link other = scene.invite("other", 0);
    scene.heard();
    scene.room().revoke(invite.invitation().id());

    assertEquals(List.of("reseated"), scene.heard());
    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("late").redeem(invite));
    scene.browser("another").redeem(other).join();
    guest.join();
  }

  @Test
  void a_rotation_kills_every_older_link_and_no_newer_one() {
    Browser guest = scene.guest("guest");
    Link older = scene.invite("older", 0);
    scene.room().rotate();
    Link newer = scene.invite("newer", 0);

    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("late").redeem(older));
    scene.browser("another").redeem(newer).join();
    guest.join();
    scene.host();
  }

  @Test
  void a_crowded_server_lets_nobody_new_in_and_members_resume() {
    Browser guest = scene.guest("guest");
    Browser late = scene.browser("late").redeem(scene.invite("invite", 0));
    scene.crowded = true;

    refuses(Refusal.BUSY, late::join);
    refuses(Refusal.BUSY, () -> scene.guest("another"));
    guest.join();
    guest.lost();
    scene.pass(Duration.ofSeconds(10));
    guest.join();
  }

  private boolean redeems(String name, Link link) {
    try {
      scene.browser(name).redeem(link);
      return true;
    } catch (Refused no) {
      return false;
    }
  }
}
