package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoorLinkTrial {
  private static final int NARROW_KILOBYTES = 14;

  /** In percent: a slow machine makes up some by itself. */
  private static final double MOST_MADE_UP = 50;

  private static final int FULL_WIDTH = 320;
  private static final int SMALL_WIDTH = 240;

  @RegisterExtension final Town town = new Town();

  @Test
  void a_call_is_made_and_held_where_a_tenth_of_all_packets_is_lost() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    town.home(host).lose(10);
    town.home(guest).lose(10);
    meets(host, guest, "10 % lost at both ends: call to picture");
  }

  @Test
  void a_call_is_made_and_held_at_a_distance_of_300_ms() {
    Person host = town.neighbour("Grace");
    Person guest = town.faraway("Ada", 300);
    meets(host, guest, "300 ms in each direction: call to picture");
  }

  @Test
  void where_little_gets_through_the_voice_goes_first() {
    Machine.needs(Machine.Gift.NARROW, "where_little_gets_through_the_voice_goes_first");
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    town.call(host, guest);
    host.sees(guest);
    String member = host.memberOf(guest);
    host.peers().awaitWidth(member, FULL_WIDTH, FULL_WIDTH);

    town.home(guest).narrow(NARROW_KILOBYTES);
    Moment narrow = Moment.now();
    host.peers().awaitWidth(member, 1, SMALL_WIDTH);
    narrow.noted("112 kbit/s: the picture is smaller");
    Voice before = Voice.heardBy(host);
    Moment small = Moment.now();
    host.peers().awaitSound(1);
    small.lasts(host, 10);
    double madeUp = Voice.heardBy(host).madeUpSince(before);
    System.out.printf("  of the voice made up in 10 s then %.1f %%%n", madeUp);
    assertTrue(madeUp < MOST_MADE_UP, "made up " + madeUp + " %");
    host.sees(guest);

    town.home(guest).clear();
    Moment wide = Moment.now();
    host.peers().awaitWidth(member, FULL_WIDTH, FULL_WIDTH);
    wide.noted("all gets through again: the picture is as large as before");
  }

  private void meets(Person host, Person guest, String what) {
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Moment joining = Moment.now();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    joining.noted(what);
    host.peers().awaitSound(1);
    guest.peers().awaitSound(1);
    new Sight(host).watchPictures();
    System.out.printf("  longest gap then %.2f s%n", new Sight(host).longestGap());
  }
}
