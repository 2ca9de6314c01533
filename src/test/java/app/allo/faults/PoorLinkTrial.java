package app.allo.faults;

import app.allo.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PoorLinkTrial {
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
