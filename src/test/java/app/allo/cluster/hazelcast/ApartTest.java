package app.allo.cluster.hazelcast;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApartTest {
  private static final InetSocketAddress SELF = new InetSocketAddress("10.0.0.5", 5701);
  private static final InetSocketAddress OTHER = new InetSocketAddress("10.0.0.6", 5701);

  private final Set<InetSocketAddress> answering = new HashSet<>(Set.of(SELF, OTHER));
  private final Apart apart =
      new Apart(
          List.of(new Apart.Host("10.0.0.5", 5701), new Apart.Host("10.0.0.6", 5701)),
          answering::contains);

  @Test
  void a_node_that_answers_and_is_not_in_the_list_for_a_while_is_apart() {
    apart.look(Set.of(SELF));
    apart.look(Set.of(SELF));
    assertFalse(apart.isSo());
    apart.look(Set.of(SELF));
    assertTrue(apart.isSo());
    apart.look(Set.of(SELF, OTHER));
    assertFalse(apart.isSo());
  }

  @Test
  void nodes_that_are_starting_are_given_time() {
    for (int i = 0; i < Apart.LOOKS; i++) {
      apart.look(Set.of(SELF));
      apart.look(Set.of(SELF, OTHER));
    }
    assertFalse(apart.isSo());
  }

  @Test
  void a_dead_machine_is_not_apart() {
    answering.remove(OTHER);
    for (int i = 0; i < Apart.LOOKS; i++) {
      apart.look(Set.of(SELF));
    }
    assertFalse(apart.isSo());
  }
}
