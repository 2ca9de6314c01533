package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoorLinkTrial {
  private static final int NARROW_KILOBYTES = 14;

  /** In percent: a slow machine makes up some by itself. */
  private static final double MOST_MADE_UP = 50;

  private static final int FULL_WIDTH = 320;
  private static final int SMALL_WIDTH = 240;

  @RegisterExtension final Network network = new Network();

  @Test
  void a_call_is_made_and_held_where_a_tenth_of_all_packets_is_lost() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    network.endpoint(host).lose(10);
    network.endpoint(guest).lose(10);
    meets(host, guest, "10 % lost at both ends: call to picture");
  }

  @Test
  void a_call_is_made_and_held_at_a_distance_of_300_ms() {
    Person host = network.nearby("Grace");
    Person guest = network.withDelay("Ada", 300);
    meets(host, guest, "300 ms in each direction: call to picture");
  }

  @Test
  void where_little_gets_through_the_voice_goes_first() {
    Machine.needs(Machine.Feature.NARROW, "where_little_gets_through_the_voice_goes_first");
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    network.call(host, guest);
    host.sees(guest);
    String member = host.memberOf(guest);
    host.peers().awaitWidth(member, FULL_WIDTH, FULL_WIDTH);

    network.endpoint(guest).narrow(NARROW_KILOBYTES);
    Stopwatch narrow = Stopwatch.start();
    host.peers().awaitWidth(member, 1, SMALL_WIDTH);
    narrow.noted("112 kbit/s: the picture is smaller");
    AudioArrivals before = AudioArrivals.heardBy(host);
    Stopwatch small = Stopwatch.start();
    host.peers().awaitSound(1);
    small.lasts(host, 10);
    double madeUp = AudioArrivals.heardBy(host).madeUpSince(before);
    System.out.printf("  of the voice made up in 10 s then %.1f %%%n", madeUp);
    assertTrue(madeUp < MOST_MADE_UP, "made up " + madeUp + " %");
    host.sees(guest);

    network.endpoint(guest).clear();
    Stopwatch wide = Stopwatch.start();
    host.peers().awaitWidth(member, FULL_WIDTH, FULL_WIDTH);
    wide.noted("all gets through again: the picture is as large as before");
  }

  private void meets(Person host, Person guest, String what) {
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Stopwatch joining = Stopwatch.start();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    joining.noted(what);
    host.peers().awaitSound(1);
    guest.peers().awaitSound(1);
    new TileWatch(host).watchPictures();
    System.out.printf("  longest gap then %.2f s%n", new TileWatch(host).longestGap());
  }
}
