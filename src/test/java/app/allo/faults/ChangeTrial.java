package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.e2e.Person;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeTrial {
  @RegisterExtension final Town town = new Town();

  @Test
  void a_restarted_server_and_a_changed_address() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    AtomicInteger welcomes = new AtomicInteger();
    for (Person person : town.people()) {
      person
          .page()
          .onWebSocket(
              socket ->
                  socket.onFrameReceived(
                      frame -> {
                        if (frame.text() != null && frame.text().contains("\"welcome\"")) {
                          welcomes.incrementAndGet();
                        }
                      }));
    }
    town.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    town.expects("WebSocket connection to .* failed");
    town.expects("Failed to load resource: net::ERR_");
    Sight seen = new Sight(host);
    Sight sees = new Sight(guest);

    host.peers().forgetChanges();
    guest.peers().forgetChanges();
    seen.watchPictures();
    sees.watchPictures();
    welcomes.set(0);
    town.server().kill();
    town.server().startAgain();
    Moment listening = Moment.now();
    host.page().waitForCondition(() -> welcomes.get() >= 2);
    listening.promised("restarted server: both sockets back", 2);
    Moment.met("restarted server: longest gap between pictures, host", seen.longestGap(), 1);
    Moment.met("restarted server: longest gap between pictures, guest", sees.longestGap(), 1);
    assertEquals(0, host.peers().changes(), "changes of the host's connection");
    assertEquals(0, guest.peers().changes(), "changes of the guest's connection");
    seen.awaitOne();
    sees.awaitOne();

    seen.watchPictures();
    sees.watchPictures();
    town.home(guest).move();
    Moment moved = Moment.now();
    moved.lasts(host, 2);
    Moment.met("changed address: longest gap between pictures, host", seen.longestGap(), 3);
    Moment.met("changed address: longest gap between pictures, guest", sees.longestGap(), 3);
    host.page().waitForCondition(() -> welcomes.get() >= 3);
    moved.noted("changed address: a socket from there");
    seen.awaitOne();
    sees.awaitOne();
  }
}
