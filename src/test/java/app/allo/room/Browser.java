package app.allo.room;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** A browser as the room knows it: the newest seat it keeps, its socket, and whom it learned of. */
final class Browser {
  final MemberId id;
  Seat seat;
  Counters counters;
  int seatRun;

  /** Why its socket was closed last. */
  Refusal closed;

  String socket;
  String profile = "sealed";
  String from = "";
  final Set<String> knows = new TreeSet<>();
  private final Scene scene;
  private int sockets;

  Browser(Scene scene, MemberId id) {
    this.scene = scene;
    this.id = id;
  }

  Browser redeem(Link link) {
    Room room = scene.rooms.of(link.opening(), from);
    keep(room, room.redeem(link.readIn(scene.run), id, from));
    return this;
  }

  void renew() {
    Room room = scene.rooms.of(opening(), from);
    keep(room, room.renew(seat));
  }

  void check() {
    scene.rooms.of(opening(), from).check(seat, from);
  }

  Browser join() {
    String next = Ids.name(id) + ++sockets;
    Room room = scene.rooms.of(opening(), from);
    Member member = room.join(seat, next, profile, from);
    socket = next;
    if (!member.isWaiting()) {
      welcomed(room);
    }
    return this;
  }

  void leave() {
    scene.room().leave(id, socket);
  }

  void lost() {
    lost(Duration.ZERO);
  }

  /** Its socket had been dead for so long when that was noticed. */
  void lost(Duration silence) {
    scene.room().lost(id, socket, silence);
    socket = null;
  }

  /** What its token says of the room. */
  RoomClaims opening() {
    return new RoomClaims(
        Scene.ROOM,
        counters,
        scene.capacity,
        false,
        seat.renewUntil(),
        scene.hours(1),
        seat.role() == Role.HOST && seatRun != scene.run);
  }

  void welcomed(RoomView room) {
    keep(room, room.roster().find(id).orElseThrow().seat());
    if (!room.isHeldBack()) {
      room.roster().admittedExcept(id).forEach(other -> learnOf(other.id()));
    }
  }

  void keep(RoomView room, Seat newer) {
    seat = newer.asOf(room.counters());
    counters = room.counters();
    seatRun = scene.run;
  }

  void learnOf(MemberId other) {
    knows.add(Ids.name(other));
  }

  void closed(Refusal refusal) {
    closed = refusal;
    loseSocket();
  }

  /** Takes another seat where it was sent for one, as a page does. */
  void comesBack() {
    if (socket == null && closed == Refusal.INVALID_TOKEN) {
      closed = null;
      renew();
      join();
    }
  }

  void loseSocket() {
    socket = null;
  }
}
