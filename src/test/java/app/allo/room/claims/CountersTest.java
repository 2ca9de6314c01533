package app.allo.room.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountersTest {
  @Test
  void whatever_the_order_in_which_seats_return_the_result_is_the_same() {
    List<Counters> seen =
        List.of(
            Counters.NEW,
            new Counters(0, 0, Set.of("a")),
            new Counters(0, 0, Set.of("a", "b")),
            new Counters(1, 1, Set.of()),
            new Counters(1, 2, Set.of("c")),
            new Counters(1, 2, Set.of("d")),
            new Counters(2, 1, Set.of("e")));
    Counters expected = new Counters(2, 2, Set.of("c", "d"));
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      List<Counters> order = new ArrayList<>(seen);
      Collections.shuffle(order, random);
      assertEquals(expected, order.stream().reduce(Counters.NEW, Counters::merge), order::toString);
    }
  }

  @Test
  void a_removal_makes_members_and_links_old_and_a_rotation_links_only() {
    Counters before = new Counters(3, 5, Set.of("a"));
    assertEquals(new Counters(4, 6, Set.of()), before.afterRemoval());
    assertEquals(new Counters(3, 6, Set.of()), before.afterRotation());
  }

  @Test
  void an_invite_is_dead_by_its_id_or_by_its_generation() {
    Counters counters = new Counters(0, 2, Set.of("a"));
    assertTrue(counters.revokes("a", 2));
    assertTrue(counters.revokes("b", 1));
    assertFalse(counters.revokes("b", 2));
  }

  @Test
  void where_too_many_single_invites_are_revoked_every_link_is() {
    Counters counters = Counters.NEW;
    for (int i = 0; i < Counters.MAX_OUT; i++) {
      counters = counters.afterRevoking("invite" + i);
    }
    assertEquals(Counters.MAX_OUT, counters.out().size());
    assertEquals(0, counters.lgen());

    counters = counters.afterRevoking("one more");
    assertEquals(new Counters(0, 1, Set.of()), counters);
    assertTrue(counters.revokes("one more", 0));
    assertTrue(counters.revokes("invite0", 0));
  }

  @Test
  void counters_out_of_bounds_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Counters(-1, 0, Set.of()));
    assertThrows(IllegalArgumentException.class, () -> new Counters(0, -1, Set.of()));
  }
}
