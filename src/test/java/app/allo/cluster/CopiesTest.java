package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Ids;
import app.allo.room.RoomRecord;
import app.allo.room.claims.Counters;
import app.allo.room.claims.Role;
import app.allo.room.claims.Seat;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nodes remember of rooms, and what they know once they have told each other. */
class CopiesTest {
  private final Copies a = new Copies("a");
  private final Copies b = new Copies("b");

  @Test
  void only_news_is_said() {
    Copy said = a.say(room("host")).orElseThrow();
    assertEquals(Optional.empty(), a.say(room("host")));
    assertEquals(Optional.of(said), b.hear(said));
    assertEquals(Optional.empty(), b.hear(said));
    assertEquals(Optional.empty(), b.say(room("host")));
  }

  @Test
  void what_is_older_is_not_believed() {
    Copy old = a.say(room("host", "guest")).orElseThrow();
    b.hear(old);
    b.hear(a.say(room("host")).orElseThrow());
    assertEquals(Optional.empty(), b.hear(old));
    assertEquals(Set.of("host"), names(b));
    // The next owner has heard it all: what it says counts for the one before.
    a.hear(b.say(room("host", "other")).orElseThrow());
    assertEquals(Set.of("host", "other"), names(a));
  }

  @Test
  void two_that_did_not_hear_each_other_know_together_who_is_in_and_who_is_out() {
    b.hear(a.say(room("host", "removed", "innocent")).orElseThrow());
    Copy here = a.say(without(room("host", "innocent"), 1, "removed")).orElseThrow();
    Copy there = b.say(room("host", "removed", "innocent", "new")).orElseThrow();
    a.hear(there);
    b.hear(here);
    assertEquals(Set.of("host", "innocent", "new"), names(a));
    assertEquals(names(a), names(b));
    for (Copies both : List.of(a, b)) {
      RoomRecord room = both.find(ROOM).orElseThrow().room();
      assertEquals(1, room.counters().gen());
      assertTrue(room.members().stream().allMatch(place -> place.seat().gen() == 1));
      assertEquals(Set.of(Ids.member("removed")), room.removed());
    }
  }

  @Test
  void both_may_have_removed_somebody() {
    b.hear(a.say(room("host", "one", "two", "three")).orElseThrow());
    Copy here = a.say(without(room("host", "two", "three"), 1, "one")).orElseThrow();
    Copy there = b.say(without(room("host", "one", "three"), 1, "two")).orElseThrow();
    a.hear(there);
    b.hear(here);
    assertEquals(Set.of("host", "three"), names(a));
    assertEquals(Set.of("host", "three"), names(b));
  }

  @Test
  void whoever_was_made_a_host_or_let_in_is_so_for_both() {
    Copy before = a.say(room("host", "guest")).orElseThrow();
    b.hear(before);
    a.say(with(room("host"), place("guest", Role.HOST, "a/1"), place("door", Role.WAITING, "a/2")));
    Copy there =
        b.say(with(room("host"), place("guest", Role.GUEST, ""), place("door", Role.GUEST, "b/1")))
            .orElseThrow();
    RoomRecord both = a.hear(there).orElseThrow().room();
    assertEquals(Role.HOST, find(both, "guest").seat().role());
    assertEquals("a/1", find(both, "guest").socket());
    assertEquals(Role.GUEST, find(both, "door").seat().role());
  }

  @Test
  void what_is_over_is_remembered_until_its_tokens_have_expired() {
    a.say(room("host"));
    RoomRecord now = without(room(), 1, "guest");
    a.say(now);
    a.forgetExpired(now.forgetAt());
    assertEquals(1, a.size());
    a.forgetExpired(now.forgetAt() + 1);
    assertEquals(0, a.size());
    a.say(room("host"));
    a.say(room());
    assertEquals(0, a.size());
  }

  @Test
  void of_rooms_that_are_over_only_so_many_are_remembered() {
    for (int i = 0; i < Copies.MOST_EMPTY + 5; i++) {
      a.say(named(Ids.room("r" + i), without(room(), 1, "guest")));
    }
    assertEquals(Copies.MOST_EMPTY, a.size());
    assertEquals(Optional.empty(), a.find(Ids.room("r4")));
    assertTrue(a.find(Ids.room("r5")).isPresent());
  }

  /** However much a few of them hold, and none in which somebody is. */
  @Test
  void of_rooms_that_are_over_only_so_much_is_remembered() {
    a.say(room("host"));
    int each = 1_000;
    for (int i = 0; i < 2 * Copies.MOST_FACTS / each; i++) {
      RoomRecord much =
          record(Ids.room("r" + i), new Counters(1, 1, Set.of()), members(each), List.of());
      a.say(much);
    }
    assertEquals(1 + Copies.MOST_FACTS / (each + 1), a.size());
    assertTrue(a.find(ROOM).isPresent());
    a.forgetExpired(Long.MAX_VALUE);
    assertEquals(1, a.size());
  }

  @Test
  void a_room_that_was_forgotten_here_alone_is_believed_when_it_is_spoken_of_again() {
    b.hear(a.say(without(room(), 1, "guest")).orElseThrow());
    a.forgetExpired(Long.MAX_VALUE);
    Copy again = a.say(without(room("host"), 2, "guest")).orElseThrow();
    assertTrue(b.hear(again).isPresent());
    assertEquals(Set.of("host"), names(b));
  }

  private static Set<MemberId> members(int count) {
    return IntStream.range(0, count).mapToObj(i -> Ids.member("m" + i)).collect(Collectors.toSet());
  }

  private static final RoomId ROOM = Ids.room("room");

  private static Set<String> names(Copies copies) {
    return copies.find(ROOM).orElseThrow().room().members().stream()
        .map(place -> Ids.name(place.member()))
        .collect(Collectors.toSet());
  }

  private static RoomRecord.Place find(RoomRecord room, String name) {
    return room.members().stream()
        .filter(place -> place.member().equals(Ids.member(name)))
        .findFirst()
        .orElseThrow();
  }

  private static RoomRecord.Place place(String name, Role role, String socket) {
    Seat seat = new Seat(Ids.member(name), role, 0, 0, Ids.of("invite"), false, 2_000);
    return new RoomRecord.Place(seat, "sealed", socket, "");
  }

  static RoomRecord room(String... names) {
    List<RoomRecord.Place> places = new ArrayList<>();
    for (String name : names) {
      places.add(place(name, name.equals("host") ? Role.HOST : Role.GUEST, "a/" + name));
    }
    return record(ROOM, Counters.NEW, Set.of(), places);
  }

  private static RoomRecord with(RoomRecord room, RoomRecord.Place... more) {
    List<RoomRecord.Place> places = new ArrayList<>(room.members());
    places.addAll(List.of(more));
    return record(ROOM, room.counters(), room.removed(), places);
  }

  private static RoomRecord without(RoomRecord room, long gen, String removed) {
    Counters counters = new Counters(gen, gen, Set.of());
    List<RoomRecord.Place> places =
        room.members().stream()
            .map(
                place ->
                    new RoomRecord.Place(
                        place.seat().asOf(counters), place.profile(), place.socket(), ""))
            .toList();
    return record(ROOM, counters, Set.of(Ids.member(removed)), places);
  }

  private static RoomRecord named(RoomId id, RoomRecord room) {
    return record(id, room.counters(), room.removed(), room.members());
  }

  private static RoomRecord record(
      RoomId id, Counters counters, Set<MemberId> removed, List<RoomRecord.Place> places) {
    return new RoomRecord(
        id,
        8,
        false,
        true,
        false,
        false,
        counters,
        Optional.empty(),
        true,
        true,
        2_000,
        1_000,
        Map.of(),
        Map.of(),
        removed,
        places,
        List.of(),
        List.of(),
        RoomRecord.Untold.NOTHING);
  }
}
