package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.room.Ids;
import app.allo.room.id.MemberId;
import app.allo.room.id.RoomId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnheardTest {
  private static final RoomId ROOM = Ids.room("room");
  private static final MemberId HOST = Ids.member("host");
  private static final MemberId GUEST = Ids.member("guest");
  private static final Map<RoomId, Set<MemberId>> NOTHING = Map.of();

  private final Unheard unheard = new Unheard();

  @Test
  void nothing_is_due_once_the_members_have_been_told() {
    unheard.said(copy("c", 3), Set.of(HOST), 0);
    unheard.told("c", ROOM, 3);
    assertEquals(NOTHING, gone("c"));
  }

  @Test
  void what_was_said_later_is_due_when_its_node_has_gone() {
    unheard.said(copy("c", 3), Set.of(HOST), 0);
    unheard.said(copy("c", 4), Set.of(GUEST), 0);
    unheard.told("c", ROOM, 3);
    assertEquals(NOTHING, gone("b"));
    assertEquals(Map.of(ROOM, Set.of(HOST, GUEST)), gone("c"));
    assertEquals(NOTHING, gone("c"));
  }

  @Test
  void the_next_owner_does_not_speak_for_the_one_before() {
    unheard.said(copy("c", 3), Set.of(HOST), 0);
    unheard.said(copy("b", 1), Set.of(HOST), 0);
    unheard.told("b", ROOM, 1);
    assertEquals(Map.of(ROOM, Set.of(HOST)), gone("c"));
  }

  @Test
  void a_node_that_is_there_and_has_said_no_more_has_lost_it() {
    unheard.said(copy("c", 3), Set.of(HOST), 5);
    assertEquals(NOTHING, unheard.due(node -> true, 4 + Unheard.LOST_MILLIS));
    assertEquals(Map.of(ROOM, Set.of(HOST)), unheard.due(node -> true, 5 + Unheard.LOST_MILLIS));
  }

  @Test
  void a_room_without_members_here_takes_no_memory() {
    unheard.said(copy("c", 3), Set.of(), 0);
    assertEquals(NOTHING, gone("c"));
  }

  private Map<RoomId, Set<MemberId>> gone(String node) {
    return unheard.due(other -> !other.equals(node), 0);
  }

  private static Copy copy(String by, long count) {
    return new Copy(CopiesTest.room("host"), by, Map.of(by, count));
  }
}
