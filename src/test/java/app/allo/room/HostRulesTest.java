package app.allo.room;

import static app.allo.room.Scene.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostRulesTest {
  private final Scene scene = new Scene();
  private final Browser host = scene.host();

  @Test
  void one_who_knocked_hears_of_its_admission_before_the_others_do() {
    Browser knocker = scene.knocker("knocker");
    scene.heard();
    scene.room().admit(knocker.id);

    assertEquals(List.of("knocker admitted", "knocker unknocked", "knocker came"), scene.heard());
  }

  @Test
  void one_who_was_admitted_while_away_is_in_when_it_returns_with_its_older_seat() {
    Browser knocker = scene.knocker("knocker");
    Seat older = knocker.seat;
    knocker.lost();
    scene.room().admit(knocker.id);
    knocker.seat = older;
    knocker.join();

    assertEquals(Role.GUEST, knocker.seat.role());
  }

  @Test
  void of_those_who_were_refused_the_newest_256_are_remembered() {
    for (int i = 0; i < 257; i++) {
      scene.room().refuse(scene.knocker("knocker" + i).id);
    }

    refuses(Refusal.REMOVED, () -> scene.knocker("knocker1"));
    refuses(Refusal.REMOVED, () -> scene.knocker("knocker256"));
    scene.knocker("knocker0");
  }

  @Test
  void of_those_who_were_lost_the_newest_64_can_be_removed() {
    Browser first = scene.guest("first");
    Browser second = scene.guest("second");
    first.lost();
    scene.pass(Duration.ofSeconds(10));
    second.lost();
    scene.pass(Duration.ofSeconds(10));
    for (int i = 0; i < 63; i++) {
      scene.guest("guest" + i).lost();
      scene.pass(Duration.ofSeconds(10));
    }

    refuses(Refusal.NO_PEER, () -> scene.room().remove(first.id));
    scene.room().remove(second.id);
  }

  @Test
  void one_who_was_refused_may_not_knock_again_with_that_seat() {
    Browser knocker = scene.knocker("knocker");
    scene.heard();
    scene.room().refuse(knocker.id);

    assertEquals(List.of("knocker closed removed", "knocker unknocked"), scene.heard());
    refuses(Refusal.REMOVED, knocker::check);
    refuses(Refusal.REMOVED, knocker::join);
    refuses(Refusal.REMOVED, knocker::renew);
    refuses(Refusal.REMOVED, () -> knocker.redeem(scene.knockingInvite()));
  }

  @Test
  void a_guest_who_was_made_a_host_hears_so_before_the_others_and_stays_one() {
    Browser guest = scene.guest("guest");
    scene.heard();
    scene.room().promote(guest.id);

    assertEquals(List.of("guest promoted", "guest changed"), scene.heard());
    guest.lost();
    guest.join();
    assertEquals(Role.HOST, guest.seat.role());
    scene.room().requireHost(guest.id, guest.socket);
    refuses(Refusal.NO_PEER, () -> scene.room().remove(guest.id));
  }

  @Test
  void only_a_guest_who_is_in_is_made_a_host() {
    Browser knocker = scene.knocker("knocker");
    for (MemberId id : List.of(knocker.id, host.id, Ids.member("nobody"))) {
      refuses(Refusal.NO_PEER, () -> scene.room().promote(id));
    }
  }

  @Test
  void only_one_who_waits_is_admitted_or_refused() {
    Browser guest = scene.guest("guest");
    for (MemberId id : List.of(guest.id, host.id, Ids.member("nobody"))) {
      refuses(Refusal.NO_PEER, () -> scene.room().admit(id));
      refuses(Refusal.NO_PEER, () -> scene.room().refuse(id));
    }
  }

  @Test
  void who_stays_has_a_newer_seat_before_the_removed_one_is_closed() {
    Browser guest = scene.guest("guest");
    scene.guest("other");
    scene.heard();
    scene.room().remove(guest.id);

    assertEquals(List.of("reseated", "guest closed removed", "guest gone removed"), scene.heard());
    assertEquals(new Counters(1, 1, Set.of()), host.counters);
  }

  @Test
  void a_removed_member_stays_out() {
    Browser guest = scene.guest("guest");
    Link link = scene.invite("invite", 0);
    Browser spare = scene.browser("spare").redeem(link);
    scene.room().remove(guest.id);

    refuses(Refusal.REMOVED, guest::check);
    refuses(Refusal.REMOVED, guest::join);
    refuses(Refusal.REMOVED, guest::renew);
    refuses(Refusal.INVITE_REVOKED, () -> guest.redeem(link));
    refuses(Refusal.INVITE_REVOKED, () -> scene.browser("other self").redeem(link));
    refuses(Refusal.REMOVED, spare::join);
    assertEquals(
        List.of(host.id), scene.room().roster().admitted().stream().map(Member::id).toList());
  }

  @Test
  void who_was_away_or_lost_while_another_was_removed_may_return() {
    Browser away = scene.guest("away");
    Browser lost = scene.guest("lost");
    Browser removed = scene.guest("removed");
    lost.lost();
    scene.pass(Duration.ofSeconds(10));
    away.lost();
    scene.room().remove(removed.id);

    away.join();
    lost.renew();
    lost.join();
    assertEquals(scene.room().counters(), away.counters);
    assertEquals(scene.room().counters(), lost.counters);
  }

  @Test
  void one_whose_media_still_flows_though_its_socket_is_lost_can_be_removed() {
    Browser guest = scene.guest("guest");
    guest.lost();
    scene.pass(Duration.ofSeconds(10));
    scene.heard();
    scene.room().remove(guest.id);

    assertTrue(scene.heard().contains("guest gone removed"));
    refuses(Refusal.REMOVED, guest::join);
  }

  @Test
  void only_a_guest_that_was_in_can_be_removed() {
    Browser second = scene.browser("second host").redeem(Link.host(scene.opening())).join();
    Browser knocker = scene.knocker("knocker");
    for (MemberId id : List.of(host.id, second.id, knocker.id, Ids.member("nobody"))) {
      refuses(Refusal.NO_PEER, () -> scene.room().remove(id));
    }
    assertEquals(Counters.NEW, scene.room().counters());
  }

  @Test
  void only_the_socket_that_speaks_for_a_host_may_act_as_one() {
    Browser guest = scene.guest("guest");
    String older = host.socket;
    host.join();
    scene.room().requireHost(host.id, host.socket);

    refuses(Refusal.NOT_HOST, () -> scene.room().requireHost(host.id, older));
    refuses(Refusal.NOT_HOST, () -> scene.room().requireHost(guest.id, guest.socket));
    refuses(Refusal.NOT_HOST, () -> scene.room().requireHost(Ids.member("nobody"), "none"));
  }

  @Test
  void the_room_stays_when_its_host_leaves() {
    Browser guest = scene.guest("guest");
    host.leave();
    scene.pass(Duration.ofMinutes(30));

    assertEquals(
        List.of(guest.id), scene.room().roster().admitted().stream().map(Member::id).toList());
  }

  @Test
  void a_lock_keeps_out_who_is_new_and_lets_members_resume() {
    Browser away = scene.guest("away");
    Browser lost = scene.guest("lost");
    Browser late = scene.browser("late").redeem(scene.invite("invite", 0));
    lost.lost();
    scene.pass(Duration.ofSeconds(10));
    scene.room().lock(true);
    away.lost();

    refuses(Refusal.ROOM_LOCKED, late::check);
    refuses(Refusal.ROOM_LOCKED, late::join);
    refuses(Refusal.ROOM_LOCKED, () -> scene.guest("another"));
    refuses(Refusal.ROOM_LOCKED, () -> scene.knocker("knocker"));
    away.join();
    lost.join();
    scene.room().lock(false);
    late.join();
  }

  @Test
  void a_lock_keeps_out_who_left_for_good_even_if_it_was_lost_before() {
    Browser guest = scene.guest("guest");
    guest.lost();
    scene.pass(Duration.ofSeconds(10));
    guest.join();
    guest.leave();
    scene.room().lock(true);

    refuses(Refusal.ROOM_LOCKED, guest::join);
  }

  @Test
  void a_host_may_enter_a_locked_room_and_admit_to_it() {
    Browser knocker = scene.knocker("knocker");
    scene.room().lock(true);
    scene.browser("second host").redeem(Link.host(scene.opening())).join();
    scene.room().admit(knocker.id);

    assertEquals(3, scene.room().roster().admitted().size());
  }

  @Test
  void a_lock_is_told_once() {
    scene.heard();
    scene.room().lock(true);
    scene.room().lock(true);
    scene.room().lock(false);
    assertEquals(List.of("locked", "unlocked"), scene.heard());
  }

  @Test
  void the_end_closes_every_socket_and_no_token_opens_the_room_again() {
    Browser guest = scene.guest("guest");
    Browser knocker = scene.knocker("knocker");
    Link link = scene.invite("invite", 0);
    scene.heard();
    scene.room().end();
    assertEquals(
        List.of("host closed room-ended", "guest closed room-ended", "knocker closed room-ended"),
        scene.heard().subList(0, 3));

    for (int minute = 0; minute < 2; minute++) {
      refuses(Refusal.ROOM_ENDED, guest::join);
      refuses(Refusal.ROOM_ENDED, knocker::join);
      refuses(Refusal.ROOM_ENDED, host::renew);
      refuses(Refusal.ROOM_ENDED, () -> host.redeem(Link.host(scene.opening())));
      refuses(Refusal.ROOM_ENDED, () -> guest.redeem(link));
      scene.pass(Duration.ofMinutes(1));
      assertEquals(0, scene.rooms.size());
    }
    assertFalse(scene.rooms.find(Scene.ROOM).isPresent());
  }
}
