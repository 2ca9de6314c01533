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
import app.allo.room.Room;
import app.allo.room.claims.Role;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HostActionTest {
  @AutoClose private final RoomServer server = new RoomServer();
  private final HostClaims room = server.open("room", false);

  @Test
  void a_knock_reaches_hosts_only_and_waits_for_one_who_is_not_there() {
    HostClaims knocking = server.open("knocking", true);
    Page host = server.join(knocking, "host");
    server.join(
        server.ask(() -> server.rooms.invite(knocking, 0, Duration.ofHours(1), false)), "guest");
    server.rooms.lost(host.seat, host.socket, 0);
    server.heard.await("guest away");
    server.heard.clear();

    Page knocker = server.join(server.invite(knocking), "knocker");
    assertEquals(Role.WAITING, knocker.role);
    host.join();
    assertEquals(
        knocker.id().value(),
        host.welcome.getJsonArray("waiting").getJsonObject(0).getString("id"));

    server.join(server.invite(knocking), "second");
    assertEquals(
        "waiting", server.heard.await("host knock").getJsonObject("member").getString("role"));
    assertFalse(server.heard.all().contains("guest knock"));
  }

  @Test
  void a_host_leaves_a_name_at_the_door_that_links_show_and_a_guest_cannot() {
    Page host = server.join(room, "host");
    InviteClaims invite = server.invite(room);
    Page guest = server.join(invite, "guest");
    host.act(new HostAction.Plate("sealed"));
    refuses(
        Refusal.NOT_HOST,
        server.rooms.act(guest.seat, guest.socket, new HostAction.Plate("forged")));
    assertEquals(
        new Room.Glance(2, Optional.of("sealed")), RoomServer.get(server.rooms.look(invite)));
  }

  @Test
  void one_who_waits_hears_whether_a_host_is_there() {
    HostClaims knocking = server.open("knocking", true);
    Page knocker = server.join(server.invite(knocking), "knocker");
    assertEquals(Role.WAITING, knocker.role);
    assertFalse(server.heard.await("knocker waiting").getBoolean("host"));

    server.heard.clear();
    Page host = server.join(knocking, "host");
    assertTrue(server.heard.await("knocker waiting").getBoolean("host"));
    Page second = server.join(knocking, "second");
    server.rooms.leave(second.seat, second.socket);
    server.heard.await("host left");

    server.heard.clear();
    server.rooms.leave(host.seat, host.socket);
    assertFalse(server.heard.await("knocker waiting").getBoolean("host"));
    assertEquals(List.of("knocker waiting"), server.heard.all());
  }

  @Test
  void one_who_waits_hears_nothing_until_it_is_admitted_and_then_everything() {
    HostClaims knocking = server.open("knocking", true);
    Page host = server.join(knocking, "host");
    Page knocker = server.join(server.invite(knocking), "knocker");
    host.act(new HostAction.Lock(true));
    server.heard.await("host room");
    assertEquals(
        List.of("host welcome", "host knock", "knocker waiting", "host room"), server.heard.all());

    server.heard.clear();
    host.act(new HostAction.Admit(knocker.id()));
    server.heard.awaitExactly("knocker is guest", "knocker welcome", "host unknock", "host joined");
    JsonObject welcome = server.heard.await("knocker welcome");
    knocker.keep(welcome.getString("seat"));
    assertEquals(Role.GUEST, knocker.seat.role());
    assertEquals(1, welcome.getJsonArray("members").size());
    assertTrue(welcome.getBoolean("locked"));
  }

  @Test
  void one_who_is_refused_is_closed_and_its_seat_knocks_no_more() {
    HostClaims knocking = server.open("knocking", true);
    Page host = server.join(knocking, "host");
    Page knocker = server.join(server.invite(knocking), "knocker");
    host.act(new HostAction.Refuse(knocker.id()));

    server.heard.await("knocker closed 4403");
    server.heard.await("host unknock");
    refuses(Refusal.REMOVED, server.rooms.check(knocker.seat));
  }

  @Test
  void a_removal_sends_newer_seats_first_then_closes_and_the_member_stays_out() {
    Page host = server.join(room, "host");
    InviteClaims invite = server.invite(room);
    Page guest = server.join(invite, "guest");
    server.heard.await("host joined");
    server.heard.clear();
    host.act(new HostAction.Remove(guest.id()));

    server.heard.awaitExactly("host seat", "guest closed 4403", "host left");
    host.keep(server.heard.await("host seat").getString("seat"));
    assertEquals(1, host.seat.gen());
    assertEquals("removed", server.heard.await("host left").getString("reason"));
    refuses(Refusal.REMOVED, server.rooms.check(guest.seat));
    refuses(Refusal.REMOVED, server.rooms.join(guest.seat, "socket9", "sealed"));
    refuses(Refusal.REMOVED, server.rooms.renew(guest.seat));
    refuses(Refusal.INVITE_REVOKED, server.rooms.redeem(invite, Ids.member("other self")));

    server.join(server.invite(room), "friend");
    server.restart();
    host.join();
    refuses(Refusal.REMOVED, server.rooms.check(guest.seat));
  }

  @Test
  void a_promoted_guest_gets_a_seat_that_says_so_hears_the_knocks_and_acts_as_a_host() {
    HostClaims knocking = server.open("promoting", true);
    Page host = server.join(knocking, "host");
    Page guest = server.join(server.invite(knocking), "guest");
    host.act(new HostAction.Admit(guest.id()));
    server.heard.await("guest welcome");
    Page knocker = server.join(server.invite(knocking), "knocker");
    server.heard.await("host knock");
    server.heard.clear();
    host.act(new HostAction.Promote(guest.id()));

    guest.keep(server.heard.await("guest seat").getString("seat"));
    assertEquals(Role.HOST, guest.seat.role());
    server.heard.await("guest updated");
    server.heard.await("guest knock");
    server.heard.await("host updated");
    guest.act(new HostAction.Admit(knocker.id()));
    server.heard.await("knocker welcome");
  }

  @Test
  void the_end_closes_everyone_and_the_room_is_gone() {
    Page host = server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    host.act(new HostAction.End());

    server.heard.await("host closed 4404");
    server.heard.await("guest closed 4404");
    refuses(Refusal.ROOM_ENDED, server.rooms.check(guest.seat));
    refuses(Refusal.ROOM_ENDED, server.rooms.redeem(room, Ids.member("host")));
    refuses(Refusal.ROOM_ENDED, server.rooms.rotate(room));
  }

  @Test
  void only_a_host_acts_as_one() {
    Page host = server.join(room, "host");
    Page guest = server.join(server.invite(room), "guest");
    refuses(Refusal.NOT_HOST, server.rooms.act(guest.seat, guest.socket, new HostAction.End()));
    refuses(Refusal.NOT_HOST, server.rooms.act(host.seat, "another", new HostAction.End()));
    refuses(
        Refusal.NO_PEER,
        server.rooms.act(host.seat, host.socket, new HostAction.Admit(guest.id())));
    HostClaims elsewhere = server.open("elsewhere", false);
    Page stranger = server.join(elsewhere, "stranger");
    refuses(
        Refusal.NO_PEER,
        server.rooms.act(stranger.seat, stranger.socket, new HostAction.Remove(guest.id())));
  }

  private static void refuses(Refusal expected, Future<?> asked) {
    Refused refused = assertThrows(Refused.class, () -> RoomServer.get(asked));
    assertEquals(expected, refused.refusal());
  }
}
