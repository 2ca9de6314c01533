package app.allo.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.RoomClaims;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One room, the browsers around it, and what they hear; a restart forgets all but their seats. */
final class Scene implements RoomEvent.Listener {
  static final RoomId ROOM = Ids.room("room");
  static final RoomLimits LIMITS =
      RoomLimits.of(Duration.ofSeconds(10), Duration.ofHours(12), Duration.ofHours(24), 3);

  final MovableClock clock = new MovableClock(Instant.ofEpochSecond(1_800_000_000L));
  final MovableClock even = new MovableClock(Instant.EPOCH);
  final Map<MemberId, Browser> browsers = new LinkedHashMap<>();
  final int capacity;
  boolean crowded;
  int run;
  OpenRooms rooms;
  private final List<String> heard = new ArrayList<>();

  Scene(int capacity) {
    this.capacity = capacity;
    restart();
    pass(LIMITS.startGrace());
    rooms.open(opening());
  }

  Scene() {
    this(8);
  }

  /** The server starts again: it knows of no room. */
  void restart() {
    run++;
    rooms =
        new OpenRooms(
            LIMITS, new Time(clock, () -> even.millis() * 1_000_000), () -> crowded, this);
    browsers.values().forEach(Browser::loseSocket);
    heard.clear();
  }

  RoomClaims opening() {
    return new RoomClaims(ROOM, Counters.NEW, capacity, false, hours(12), hours(12));
  }

  Room room() {
    return rooms.find(ROOM).orElseThrow();
  }

  Link invite(String id, int uses) {
    return Link.invite(room(), id, Role.GUEST, uses, hours(24), run);
  }

  Link knockingInvite() {
    return Link.invite(room(), "knock", Role.WAITING, 0, hours(24), run);
  }

  Browser browser(String name) {
    return browsers.computeIfAbsent(Ids.member(name), id -> new Browser(this, id));
  }

  /** The host, in the room. */
  Browser host() {
    return browser("host").redeem(Link.host(opening(), run)).join();
  }

  /** A guest of that name, in the room. */
  Browser guest(String name) {
    return browser(name).redeem(invite("invite", 0)).join();
  }

  /** One of that name who knocks. */
  Browser knocker(String name) {
    return browser(name).redeem(knockingInvite()).join();
  }

  /**
   * Lets time pass and what has fallen due be done. As in a server, everything that happened was
   * swept before, so that only its time makes a room due.
   */
  void pass(Duration time) {
    rooms.sweep();
    clock.pass(time);
    even.pass(time);
    rooms.sweep();
  }

  long hours(int hours) {
    return clock.instant().plus(Duration.ofHours(hours)).getEpochSecond();
  }

  /** What was said since it was last asked. */
  List<String> heard() {
    List<String> copy = List.copyOf(heard);
    heard.clear();
    return copy;
  }

  static void refuses(Refusal expected, Runnable asked) {
    Refused refused = assertThrows(Refused.class, asked::run);
    assertEquals(expected, refused.refusal());
  }

  @Override
  public void on(RoomView room, RoomEvent event) {
    if (event instanceof RoomEvent.Came came) {
      say(came.member().isWaiting() ? "knocked" : "came", came.member().id());
      learnOf(room, came.member());
    } else if (event instanceof RoomEvent.Changed changed) {
      say("changed", changed.member().id());
      learnOf(room, changed.member());
    } else if (event instanceof RoomEvent.Back back) {
      say("back", back.member().id());
      learnOf(room, back.member());
    } else if (event instanceof RoomEvent.Away away) {
      say("away", away.member().id());
    } else if (event instanceof RoomEvent.Gone gone) {
      boolean waited = gone.member().isWaiting();
      say(waited ? "unknocked" : "gone " + gone.reason().wire(), gone.member().id());
    } else if (event instanceof RoomEvent.Admitted admitted) {
      say("admitted", admitted.member().id());
      browsers.get(admitted.member().id()).welcomed(room);
    } else if (event instanceof RoomEvent.Promoted promoted) {
      say("promoted", promoted.member().id());
    } else if (event instanceof RoomEvent.Locked locked) {
      heard.add(locked.locked() ? "locked" : "unlocked");
    } else if (event instanceof RoomEvent.Reseated) {
      reseated(room);
    } else if (event instanceof RoomEvent.Replaced replaced) {
      say("replaced", replaced.member().id());
    } else if (event instanceof RoomEvent.Closed closed) {
      say("closed " + closed.refusal().code(), closed.member());
      browsers.get(closed.member()).closed(closed.refusal());
    } else if (event instanceof RoomEvent.Revealed) {
      heard.add("revealed");
      room.roster().admitted().forEach(member -> learnOf(room, member));
    }
  }

  private void reseated(RoomView room) {
    heard.add("reseated");
    for (Member member : room.roster().all()) {
      if (!member.isAway()) {
        browsers.get(member.id()).keep(room, member.seat());
      }
    }
  }

  private void learnOf(RoomView room, Member member) {
    if (!member.isWaiting()) {
      for (Member other : room.roster().admittedExcept(member.id())) {
        browsers.get(other.id()).learnOf(member.id());
      }
    }
  }

  private void say(String what, MemberId member) {
    heard.add(Ids.name(member) + " " + what);
  }
}
