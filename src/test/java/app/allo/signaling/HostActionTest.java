package app.allo.signaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.access.HostClaims;
import app.allo.access.InviteClaims;
import app.allo.room.Ids;
import app.allo.room.Refusal;
import app.allo.room.Refused;
import app.allo.room.claims.Role;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostActionTest {
  private final RoomServer site = new RoomServer();
  private final HostClaims room = site.open("room", false);

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void a_knock_reaches_hosts_only_and_waits_for_one_who_is_not_there() {
    HostClaims knocking = site.open("knocking", true);
    Page host = site.join(knocking, "host");
    site.join(site.ask(() -> site.rooms.invite(knocking, 0, Duration.ofHours(1), false)), "guest");
    site.rooms.lost(host.seat, host.socket, 0);
    site.heard.await("guest away");
    site.heard.clear();

    Page knocker = site.join(site.invite(knocking), "knocker");
    assertEquals(Role.WAITING, knocker.role);
    host.join();
    assertEquals(
        knocker.id().value(),
        host.welcome.getJsonArray("waiting").getJsonObject(0).getString("id"));

    site.join(site.invite(knocking), "second");
    assertEquals(
        "waiting", site.heard.await("host knock").getJsonObject("member").getString("role"));
    assertFalse(site.heard.all().contains("guest knock"));
  }

  @Test
  void one_who_waits_hears_nothing_until_it_is_admitted_and_then_everything() {
    HostClaims knocking = site.open("knocking", true);
    Page host = site.join(knocking, "host");
    Page knocker = site.join(site.invite(knocking), "knocker");
    host.act(new HostAction.Lock(true));
    site.heard.await("host room");
    assertEquals(
        List.of("host welcome", "host knock", "knocker waiting", "host room"), site.heard.all());

    site.heard.clear();
    host.act(new HostAction.Admit(knocker.id()));
    site.heard.awaitExactly("knocker is guest", "knocker welcome", "host unknock", "host joined");
    JsonObject welcome = site.heard.await("knocker welcome");
    knocker.keep(welcome.getString("seat"));
    assertEquals(Role.GUEST, knocker.seat.role());
    assertEquals(1, welcome.getJsonArray("members").size());
    assertTrue(welcome.getBoolean("locked"));
  }

  @Test
  void one_who_is_refused_is_closed_and_its_seat_knocks_no_more() {
    HostClaims knocking = site.open("knocking", true);
    Page host = site.join(knocking, "host");
    Page knocker = site.join(site.invite(knocking), "knocker");
    host.act(new HostAction.Refuse(knocker.id()));

    site.heard.await("knocker closed 4403");
    site.heard.await("host unknock");
    refuses(Refusal.REMOVED, site.rooms.check(knocker.seat));
  }

  @Test
  void a_removal_sends_newer_seats_first_then_closes_and_the_member_stays_out() {
    Page host = site.join(room, "host");
    InviteClaims invite = site.invite(room);
    Page guest = site.join(invite, "guest");
    site.heard.await("host joined");
    site.heard.clear();
    host.act(new HostAction.Remove(guest.id()));

    site.heard.awaitExactly("host seat", "guest closed 4403", "host left");
    host.keep(site.heard.await("host seat").getString("seat"));
    assertEquals(1, host.seat.gen());
    assertEquals("removed", site.heard.await("host left").getString("reason"));
    refuses(Refusal.REMOVED, site.rooms.check(guest.seat));
    refuses(Refusal.REMOVED, site.rooms.join(guest.seat, "socket9", "sealed"));
    refuses(Refusal.REMOVED, site.rooms.renew(guest.seat));
    refuses(Refusal.INVITE_REVOKED, site.rooms.redeem(invite, Ids.member("other self")));

    site.join(site.invite(room), "friend");
    site.restart();
    host.join();
    refuses(Refusal.REMOVED, site.rooms.check(guest.seat));
  }

  @Test
  void a_promoted_guest_gets_a_seat_that_says_so_hears_the_knocks_and_acts_as_a_host() {
    HostClaims knocking = site.open("promoting", true);
    Page host = site.join(knocking, "host");
    Page guest = site.join(site.invite(knocking), "guest");
    host.act(new HostAction.Admit(guest.id()));
    site.heard.await("guest welcome");
    Page knocker = site.join(site.invite(knocking), "knocker");
    site.heard.await("host knock");
    site.heard.clear();
    host.act(new HostAction.Promote(guest.id()));

    guest.keep(site.heard.await("guest seat").getString("seat"));
    assertEquals(Role.HOST, guest.seat.role());
    site.heard.await("guest updated");
    site.heard.await("guest knock");
    site.heard.await("host updated");
    guest.act(new HostAction.Admit(knocker.id()));
    site.heard.await("knocker welcome");
  }

  @Test
  void the_end_closes_everyone_and_the_room_is_gone() {
    Page host = site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    host.act(new HostAction.End());

    site.heard.await("host closed 4404");
    site.heard.await("guest closed 4404");
    refuses(Refusal.ROOM_ENDED, site.rooms.check(guest.seat));
    refuses(Refusal.ROOM_ENDED, site.rooms.redeem(room, Ids.member("host")));
    refuses(Refusal.ROOM_ENDED, site.rooms.rotate(room));
  }

  @Test
  void only_a_host_acts_as_one() {
    Page host = site.join(room, "host");
    Page guest = site.join(site.invite(room), "guest");
    refuses(Refusal.NOT_HOST, site.rooms.act(guest.seat, guest.socket, new HostAction.End()));
    refuses(Refusal.NOT_HOST, site.rooms.act(host.seat, "another", new HostAction.End()));
    refuses(
        Refusal.NO_PEER, site.rooms.act(host.seat, host.socket, new HostAction.Admit(guest.id())));
    HostClaims elsewhere = site.open("elsewhere", false);
    Page stranger = site.join(elsewhere, "stranger");
    refuses(
        Refusal.NO_PEER,
        site.rooms.act(stranger.seat, stranger.socket, new HostAction.Remove(guest.id())));
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
