package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Coturn;
import app.allo.browser.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RelayTrial {
  private static final String STUN = "stun:" + Network.MIDDLE + ":3478";

  @RegisterExtension
  final Network network =
      new Network(
          Stream.of(Coturn.settings(Network.MIDDLE), Map.of("ALLO_STUN", STUN))
              .flatMap(settings -> settings.entrySet().stream())
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

  @Test
  void two_behind_strict_routers_meet_through_the_relay() {
    Machine.needs(Machine.Feature.NAT, "two_behind_strict_routers_meet_through_the_relay");
    network.turn();
    Person host = network.behindNat("Grace");
    Person guest = network.behindNat("Ada");
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Stopwatch joining = Stopwatch.start();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    joining.noted("through the relay: call to picture");
    List<String> path = new TileWatch(host).path();
    assertTrue(path.contains("relay"), "went by " + path);
  }

  @Test
  void without_the_relay_that_was_promised_a_direct_call_is_as_good() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    host.startsCall();
    guest.opens(host.link());
    host.joins();
    Stopwatch joining = Stopwatch.start();
    guest.joins();
    host.sees(guest);
    guest.sees(host);
    joining.promised("STUN and TURN down: call to picture", 3);
    assertEquals(List.of("host", "host"), new TileWatch(host).path());
  }
}
