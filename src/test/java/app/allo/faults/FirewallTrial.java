package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirewallTrial {
  @RegisterExtension final Network network = new Network();

  @Test
  void a_pair_without_a_way_is_told_so_and_meets_once_there_is_one() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    network.keepApart();
    network.call(host, guest);
    Stopwatch joined = Stopwatch.start();
    TileWatch ofHost = new TileWatch(host);
    TileWatch ofGuest = new TileWatch(guest);
    ofHost.awaitNoConnection();
    ofHost.awaitReason();
    joined.promised("no way to each other: the host's page says so", 16);
    ofGuest.awaitNoConnection();
    ofGuest.awaitReason();
    joined.promised("no way to each other: the guest's page says so", 16);
    String member = host.memberOf(guest);

    network.letTogether();
    Stopwatch open = Stopwatch.start();
    host.sees(guest);
    guest.sees(host);
    open.noted("no way to each other: both see each other once there is");
    assertEquals(member, host.memberOf(guest));
    assertEquals(1, host.peers().made());
  }
}
