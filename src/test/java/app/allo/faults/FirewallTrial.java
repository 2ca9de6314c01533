package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirewallTrial {
  @RegisterExtension final Town town = new Town();

  @Test
  void a_pair_without_a_way_is_told_so_and_meets_once_there_is_one() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    town.keepApart();
    town.call(host, guest);
    Moment joined = Moment.now();
    Sight ofHost = new Sight(host);
    Sight ofGuest = new Sight(guest);
    ofHost.awaitNoConnection();
    ofHost.awaitReason();
    joined.promised("no way to each other: the host's page says so", 16);
    ofGuest.awaitNoConnection();
    ofGuest.awaitReason();
    joined.promised("no way to each other: the guest's page says so", 16);
    String member = host.memberOf(guest);

    town.letTogether();
    Moment open = Moment.now();
    host.sees(guest);
    guest.sees(host);
    open.noted("no way to each other: both see each other once there is");
    assertEquals(member, host.memberOf(guest));
    assertEquals(1, host.peers().made());
  }
}
