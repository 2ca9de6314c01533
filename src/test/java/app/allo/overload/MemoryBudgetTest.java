package app.allo.overload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private static final String ONE = "192.0.2.1";

  private final MemoryBudget budget = new MemoryBudget(1000, 1400);
  private final List<String> cut = new ArrayList<>();
  private final List<Connection> opened = new ArrayList<>();

  @Test
  void what_fits_is_left_alone() {
    for (int i = 0; i < 10; i++) {
      open("c" + i, "192.0.2." + i).holds(100);
    }
    assertEquals(List.of(), cut);
    assertEquals(1000, budget.held());
  }

  @Test
  void above_the_sum_the_largest_goes_first() {
    open("small", "192.0.2.1").holds(100);
    open("large", "192.0.2.2").holds(250);
    open("larger", "192.0.2.3").holds(200);
    for (int i = 10; i < 15; i++) {
      open("c" + i, "192.0.2." + i).holds(100);
    }
    assertEquals(List.of("large"), cut);
    assertEquals(800, budget.held());
  }

  @Test
  void of_equal_ones_the_oldest_goes_first_and_an_eighth_is_made_free() {
    for (int i = 0; i < 21; i++) {
      open("c" + i, "192.0.2." + i).holds(50);
    }
    assertEquals(List.of("c0", "c1", "c2", "c3"), cut);
    assertEquals(850, budget.held());
  }

  @Test
  void one_address_has_a_fourth() {
    open("elsewhere", "192.0.2.2").holds(240);
    for (int i = 0; i < 6; i++) {
      open("c" + i, ONE).holds(50);
    }
    assertEquals(List.of("c0", "c1"), cut);
  }

  @Test
  void a_proxy_whose_visitors_are_not_known_has_no_bound_of_its_own() {
    for (int i = 0; i < 10; i++) {
      open("c" + i, null).holds(100);
    }
    assertEquals(List.of(), cut);
    assertEquals(0, budget.addresses());
  }

  @Test
  void a_visitor_of_a_proxy_counts_from_when_it_is_known() {
    Connection visitor = open("visitor", null);
    visitor.holds(200);
    open("other", ONE).holds(100);
    visitor.account.of(ONE);
    open("last", ONE).holds(1);
    assertEquals(List.of("visitor"), cut);
  }

  @Test
  void members_are_not_cut_for_a_flood_of_others() {
    List<Connection> members =
        IntStream.range(0, 4).mapToObj(i -> open("m" + i, "198.51.100." + i)).toList();
    members.forEach(member -> member.costs(50, true));
    members.forEach(member -> member.holds(60));
    for (int i = 0; i < 200; i++) {
      open("c" + i, "192.0.2." + i).costs(24, false);
    }
    assertEquals(List.of(), cut.stream().filter(name -> name.startsWith("m")).toList());
  }

  @Test
  void others_are_not_cut_for_what_members_leave_unfinished() {
    for (int i = 0; i < 10; i++) {
      open("c" + i, "192.0.2." + i).costs(24, false);
    }
    for (int i = 0; i < 50; i++) {
      Connection member = open("m" + i, "198.51.100." + i);
      member.costs(5, true);
      member.holds(65);
    }
    assertEquals(List.of(), cut.stream().filter(name -> name.startsWith("c")).toList());
  }

  @Test
  void a_member_is_never_cut_for_being_there() {
    for (int i = 0; i < 30; i++) {
      open("m" + i, ONE).costs(50, true);
    }
    assertEquals(List.of(), cut);
    open("new", "192.0.2.2").costs(24, false);
    assertEquals(List.of("new"), cut);
  }

  @Test
  void what_has_been_finished_meanwhile_is_seen_before_anybody_is_cut() {
    long[] now = {250};
    Account quick = budget.open(() -> now[0], () -> cut.add("quick"));
    quick.holds(250);
    now[0] = 0;
    for (int i = 0; i < 8; i++) {
      open("c" + i, "192.0.2." + i).holds(100);
    }
    assertEquals(List.of(), cut);
  }

  @Test
  void where_what_was_cut_is_not_gone_yet_whoever_asks_for_more_is_cut() {
    for (int i = 0; i < 12; i++) {
      open("c" + i, "192.0.2." + i).holds(100);
    }
    Connection last = open("last", "192.0.2.20");
    last.holds(30);
    assertEquals(List.of("c0", "c1", "c2"), cut);
    last.holds(240);
    assertEquals(List.of("c0", "c1", "c2", "last"), cut.subList(0, 4));
  }

  @Test
  void a_newcomer_is_not_cut_for_what_another_address_left_behind() {
    fillUpFrom(ONE);
    open("new", "192.0.2.2").holds(20);
    assertFalse(cut.contains("new"), cut::toString);
    open("flood", ONE).holds(20);
    assertTrue(cut.contains("flood"), cut::toString);
  }

  @Test
  void behind_a_proxy_a_newcomer_is_not_cut_for_it_before_it_is_known() {
    fillUpFrom(ONE);
    open("new", null).holds(20);
    assertFalse(cut.contains("new"), cut::toString);
  }

  @Test
  void newcomers_have_an_eighth_together_until_what_was_cut_is_gone() {
    fillUpFrom(ONE);
    for (int i = 0; i < 200; i++) {
      open("new" + i, "198.51.100." + i).holds(5);
    }
    long let = 200 - cut.stream().filter(name -> name.startsWith("new")).count();
    assertTrue(let > 20, cut::toString);
    assertTrue(let * 5 <= 1405 / 7, cut::toString);
  }

  @Test
  void what_an_address_left_behind_is_forgotten_once_it_is_gone() {
    fillUpFrom(ONE);
    opened.forEach(connection -> connection.account.close());
    assertEquals(0, budget.addresses());
    open("again", ONE).holds(200);
    assertFalse(cut.contains("again"), cut::toString);
  }

  @Test
  void what_is_gone_makes_room_for_others() {
    for (int i = 0; i < 30; i++) {
      Connection[] gone = new Connection[1];
      gone[0] = open("c" + i, "192.0.2." + i);
      gone[0].holds(200);
      gone[0].account.cut();
      gone[0].account.close();
    }
    open("last", "192.0.2.99").holds(200);
    assertEquals(30, cut.size());
  }

  @Test
  void nothing_is_left_of_those_who_are_gone() {
    Connection gone = open("gone", ONE);
    gone.costs(10, false);
    gone.holds(10);
    gone.account.close();
    gone.account.close();
    gone.holds(100);
    assertEquals(0, budget.held());
    assertEquals(0, budget.addresses());
  }

  /** What that address had is cut, and not gone yet. */
  private void fillUpFrom(String address) {
    for (int i = 0; i < 7; i++) {
      open("c" + i, address).holds(200);
      opened.get(i).account.cut();
    }
    open("one more", address).holds(5);
  }

  private Connection open(String name, String address) {
    Connection connection = new Connection(name);
    opened.add(connection);
    if (address != null) {
      connection.account.of(address);
    }
    return connection;
  }

  /** A connection whose unfinished work stays as it last reported. */
  private final class Connection {
    private final Account account;
    private long held;

    Connection(String name) {
      account = budget.open(() -> held, () -> cut.add(name));
    }

    void holds(long bytes) {
      held = bytes;
      account.holds(bytes);
    }

    void costs(long bytes, boolean inCall) {
      account.costs(bytes, inCall);
    }
  }
}
