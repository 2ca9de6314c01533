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
final class Scene implements RoomListener {
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

  /** Lets time pass and what has fallen due be done. */
  void pass(Duration time) {
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
  public void came(Room room, Member member) {
    say(member.isWaiting() ? "knocked" : "came", member.id());
    learnOf(room, member);
  }

  @Override
  public void changed(Room room, Member member) {
    say("changed", member.id());
    learnOf(room, member);
  }

  @Override
  public void back(Room room, Member member) {
    say("back", member.id());
    learnOf(room, member);
  }

  @Override
  public void away(Room room, Member member) {
    say("away", member.id());
  }

  @Override
  public void gone(Room room, Member member, LeaveReason reason) {
    String what = member.isWaiting() ? "unknocked" : "gone " + reason.wire();
    say(what, member.id());
  }

  @Override
  public void admitted(Room room, Member member) {
    say("admitted", member.id());
    browsers.get(member.id()).welcomed(room);
  }

  @Override
  public void promoted(Room room, Member member) {
    say("promoted", member.id());
  }

  @Override
  public void locked(Room room) {
    heard.add(room.isLocked() ? "locked" : "unlocked");
  }

  @Override
  public void reseated(Room room) {
    heard.add("reseated");
    for (Member member : room.roster().all()) {
      if (!member.isAway()) {
        browsers.get(member.id()).keep(room, member.seat());
      }
    }
  }

  @Override
  public void replaced(Room room, Member member) {
    say("replaced", member.id());
  }

  @Override
  public void closed(Room room, MemberId member, Refusal refusal) {
    say("closed " + refusal.code(), member);
    browsers.get(member).closed(refusal);
  }

  @Override
  public void revealed(Room room) {
    heard.add("revealed");
    room.roster().admitted().forEach(member -> learnOf(room, member));
  }

  private void learnOf(Room room, Member member) {
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
