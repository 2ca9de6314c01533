package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutageTrial {
  @RegisterExtension final Network network = new Network();

  @Test
  void a_link_down_for_8_seconds_is_said_and_mended() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    call(host, guest);
    expectsBrokenSockets();

    Endpoint endpoint = network.endpoint(guest);
    outage("link down 8 s", host, guest, endpoint::cut, endpoint::mend);
    outage("silence of 8 s", host, guest, endpoint::mute, endpoint::clear);
  }

  @Test
  void a_minute_away_and_a_killed_browser() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    call(host, guest);
    expectsBrokenSockets();
    String member = host.memberOf(guest);
    Endpoint endpoint = network.endpoint(guest);
    TileWatch seen = new TileWatch(host);

    Stopwatch down = Stopwatch.start();
    endpoint.cut();
    down.lasts(host, 60);
    comesBack("link down 60 s", host, guest, endpoint::mend, 3);
    assertEquals(member, host.memberOf(guest));

    // By now the server has been up for so long that nobody is coming back from a restart.
    Stopwatch silenced = Stopwatch.start();
    endpoint.mute();
    seen.awaitGrey();
    silenced.promised("silent link: greyed", 6);
    seen.awaitGone();
    silenced.promised("silent link: gone", 10);
    comesBack("silent link", host, guest, endpoint::clear, 3);
    assertEquals(member, host.memberOf(guest));

    Stopwatch killed = Stopwatch.start();
    endpoint.killBrowser();
    seen.awaitGrey();
    killed.promised("killed browser: greyed", 6);
    seen.awaitGone();
    killed.promised("killed browser: gone", 10);
  }

  private void call(Person host, Person guest) {
    network.call(host, guest);
    host.sees(guest);
    guest.sees(host);
  }

  private void expectsBrokenSockets() {
    network.expects("WebSocket connection to .* failed");
    network.expects("Failed to load resource: net::ERR_");
  }

  private static void outage(
      String what, Person host, Person guest, Runnable fault, Runnable mending) {
    Stopwatch down = Stopwatch.start();
    fault.run();
    new TileWatch(host).awaitReconnecting();
    down.promised(what + ": the other's tile says so", 5);
    new TileWatch(guest).awaitReconnecting();
    down.promised(what + ": one's own page says so", 5);
    down.lasts(host, 8);
    comesBack(what, host, guest, mending, 2);
  }

  private static void comesBack(
      String what, Person host, Person guest, Runnable mending, double promised) {
    TileWatch seen = new TileWatch(host);
    TileWatch sees = new TileWatch(guest);
    Stopwatch up = Stopwatch.start();
    mending.run();
    host.sees(guest);
    up.promised(what + ": seen again", promised);
    seen.watchPictures();
    guest.sees(host);
    up.promised(what + ": sees again", promised);
    sees.watchPictures();
    Stopwatch.met(what + ": longest gap after that, host", seen.longestGap(), promised);
    Stopwatch.met(what + ": longest gap after that, guest", sees.longestGap(), promised);
    seen.awaitOne();
    sees.awaitOne();
  }
}
