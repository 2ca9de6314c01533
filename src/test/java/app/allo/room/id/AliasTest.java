package app.allo.room.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AliasTest {
  private final Random random = new Random(7);
  private final Alias alias = new Alias(new byte[] {1});

  @Test
  void an_id_goes_by_the_same_six_letters_until_the_process_ends() {
    RoomId room = new RoomId(Id128.random(random));
    assertEquals(Alias.of(room), Alias.of(room));
    assertTrue(Alias.of(room).matches("[a-z]{6}"), () -> Alias.of(room));
  }

  @Test
  void another_process_gives_the_same_id_other_letters() {
    String id = Id128.random(random);
    assertNotEquals(alias.name(id), new Alias(new byte[] {2}).name(id));
  }

  @Test
  void ids_of_a_thousand_rooms_can_be_told_apart() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      names.add(alias.name(Id128.random(random)));
    }
    assertEquals(1_000, names.size());
  }
}
