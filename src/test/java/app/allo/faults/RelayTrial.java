package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.e2e.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelayTrial {
  @RegisterExtension
  final Town town =
      new Town(
          Map.of(
              "ALLO_STUN", "stun:" + Town.MIDDLE + ":3478",
              "ALLO_TURN", Coturn.URL,
              "ALLO_TURN_SECRET", Coturn.SECRET));

  @Test
  void two_behind_strict_routers_meet_through_the_relay() {
    Machine.needs(Machine.Gift.NAT, "two_behind_strict_routers_meet_through_the_relay");
    town.turn();
    Person host = town.behindRouter("Grace");
    Person guest = town.behindRouter("Ada");
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Moment joining = Moment.now();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    joining.noted("through the relay: call to picture");
    List<String> path = new Sight(host).path();
    assertTrue(path.contains("relay"), "went by " + path);
  }

  @Test
  void without_the_relay_that_was_promised_a_direct_call_is_as_good() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Moment joining = Moment.now();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    joining.promised("STUN and TURN down: call to picture", 3);
    assertEquals(List.of("host", "host"), new Sight(host).path());
  }
}
