package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.e2e.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutageTrial {
  @RegisterExtension final Town town = new Town();

  @Test
  void a_link_down_for_8_seconds_is_said_and_mended() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    call(host, guest);
    expectsBrokenSockets();

    Home home = town.home(guest);
    outage("link down 8 s", host, guest, home::cut, home::mend);
    outage("silence of 8 s", host, guest, home::silence, home::clear);
  }

  @Test
  void a_minute_away_and_a_killed_browser() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    call(host, guest);
    expectsBrokenSockets();
    String member = host.memberOf(guest);
    Home home = town.home(guest);
    Sight seen = new Sight(host);

    Moment down = Moment.now();
    home.cut();
    down.lasts(host, 60);
    comesBack("link down 60 s", host, guest, home::mend, 3);
    assertEquals(member, host.memberOf(guest));

    // By now the server has been up for so long that nobody is coming back from a restart.
    Moment silenced = Moment.now();
    home.silence();
    seen.awaitGrey();
    silenced.promised("silent link: greyed", 6);
    seen.awaitGone();
    silenced.promised("silent link: gone", 10);
    comesBack("silent link", host, guest, home::clear, 3);
    assertEquals(member, host.memberOf(guest));

    Moment killed = Moment.now();
    home.killBrowser();
    seen.awaitGrey();
    killed.promised("killed browser: greyed", 6);
    seen.awaitGone();
    killed.promised("killed browser: gone", 10);
  }

  private void call(Person host, Person guest) {
    town.call(host, guest);
    host.sees(guest);
    guest.sees(host);
  }

  private void expectsBrokenSockets() {
    town.expects("WebSocket connection to .* failed");
    town.expects("Failed to load resource: net::ERR_");
  }

  private static void outage(
      String what, Person host, Person guest, Runnable fault, Runnable mending) {
    Moment down = Moment.now();
    fault.run();
    new Sight(host).awaitReconnecting();
    down.promised(what + ": the other's tile says so", 5);
    new Sight(guest).awaitReconnecting();
    down.promised(what + ": one's own page says so", 5);
    down.lasts(host, 8);
    comesBack(what, host, guest, mending, 2);
  }

  private static void comesBack(
      String what, Person host, Person guest, Runnable mending, double promised) {
    Sight seen = new Sight(host);
    Sight sees = new Sight(guest);
    Moment up = Moment.now();
    mending.run();
    host.sees(guest);
    up.promised(what + ": seen again", promised);
    seen.watchPictures();
    guest.sees(host);
    up.promised(what + ": sees again", promised);
    sees.watchPictures();
    Moment.met(what + ": longest gap after that, host", seen.longestGap(), promised);
    Moment.met(what + ": longest gap after that, guest", sees.longestGap(), promised);
    seen.awaitOne();
    sees.awaitOne();
  }
}
