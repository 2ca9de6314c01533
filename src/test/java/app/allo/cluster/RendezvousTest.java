package app.allo.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.room.Ids;
import app.allo.room.id.RoomId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RendezvousTest {
  private static final List<RoomId> ROOMS =
      IntStream.range(0, 3_000).mapToObj(i -> Ids.room("room" + i)).toList();

  @Test
  void all_agree_in_whatever_order_they_know_the_nodes() {
    for (RoomId room : ROOMS) {
      assertEquals(
          Rendezvous.winner(List.of("a", "b", "c"), room),
          Rendezvous.winner(List.of("c", "a", "b"), room));
    }
    assertEquals(Optional.empty(), Rendezvous.winner(List.of(), ROOMS.get(0)));
  }

  @Test
  void each_owns_its_part() {
    Map<String, Integer> owned = new HashMap<>();
    for (RoomId room : ROOMS) {
      owned.merge(Rendezvous.winner(List.of("a", "b", "c"), room).orElseThrow(), 1, Integer::sum);
    }
    owned.values().forEach(rooms -> assertTrue(rooms > 850 && rooms < 1_150, owned::toString));
  }

  @Test
  void when_a_node_goes_only_its_rooms_move() {
    for (RoomId room : ROOMS) {
      String before = Rendezvous.winner(List.of("a", "b", "c"), room).orElseThrow();
      String after = Rendezvous.winner(List.of("a", "b"), room).orElseThrow();
      assertTrue(before.equals("c") || before.equals(after));
    }
  }

  /** Nodes of two versions work together only if these never change. */
  @Test
  void the_weights_are_what_they_have_always_been() {
    assertEquals(WEIGHT, Rendezvous.weight("7b0c4b1e-5a51-4f3c-8f0e-2f4a2b7d9c11", ROOMS.get(0)));
  }

  private static final long WEIGHT = -1_723_297_961_379_623_599L;
}
