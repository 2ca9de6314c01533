package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.e2e.Person;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChangeTrial {
  private static final String CAMERA = "Camera";

  /**
   * As soon as an offer has come. It does not wait for that: what came after it must not overtake.
   */
  private static final String KILL_BEFORE_THE_ANSWER =
      """
      const native = RTCPeerConnection.prototype.setRemoteDescription;
      RTCPeerConnection.prototype.setRemoteDescription = function (description) {
        killServer();
        return native.call(this, description);
      };
      """;

  private static final String A_DAY_AHEAD =
      """
      const RealDate = Date;
      const ahead = () => RealDate.now() + 24 * 3600 * 1000;
      Date = class extends RealDate {
        constructor(...when) {
          super(...(when.length > 0 ? when : [ahead()]));
        }
        static now = ahead;
      };
      """;

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
    expectsBrokenSockets();
    Sight seen = new Sight(host);
    Sight sees = new Sight(guest);

    host.peers().forgetChanges();
    guest.peers().forgetChanges();
    seen.watchPictures();
    sees.watchPictures();
    welcomes.set(0);
    List<Arrivals> before = arrivals(host, guest);
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
    countsPictures(host, guest, before);

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

  @Test
  void a_server_killed_in_the_middle_of_a_negotiation_only_delays_it() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    expectsBrokenSockets();
    AtomicInteger kills = new AtomicInteger();
    for (Person person : town.people()) {
      person
          .page()
          .exposeFunction(
              "killServer",
              nothing -> {
                if (kills.incrementAndGet() == 1) {
                  town.server().kill();
                }
                return null;
              });
      person.page().addInitScript(KILL_BEFORE_THE_ANSWER);
    }
    town.call(host, guest);
    host.page().waitForCondition(() -> kills.get() >= 1);
    town.server().startAgain();
    Moment listening = Moment.now();
    host.sees(guest);
    guest.sees(host);
    listening.promised("killed during a negotiation: both see each other", 5);
  }

  @Test
  void a_reload_and_leaving_are_quick_with_a_clock_that_is_a_day_off() {
    Person host = town.neighbour("Grace");
    Person guest = town.neighbour("Ada");
    guest.page().addInitScript(A_DAY_AHEAD);
    town.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    String member = host.memberOf(guest);

    Moment reloaded = Moment.now();
    guest.page().reload();
    guest.sees(host);
    reloaded.promised("reload: sees again", 2);
    host.sees(guest);
    reloaded.promised("reload: seen again", 2);
    assertEquals(member, host.memberOf(guest));

    guest.presses("Leave");
    Moment left = Moment.now();
    new Sight(host).awaitGone();
    left.promised("leaving: gone for the other", 0.5);
  }

  private void expectsBrokenSockets() {
    town.expects("WebSocket connection to .* failed");
    town.expects("Failed to load resource: net::ERR_");
  }

  /** Both stop sending, so that what is missing then is lost. */
  private static void countsPictures(Person host, Person guest, List<Arrivals> before) {
    for (Person person : List.of(host, guest)) {
      person.presses(CAMERA);
    }
    List<Arrivals> after =
        List.of(
            Arrivals.atTheEnd(host.page(), guest.page()),
            Arrivals.atTheEnd(guest.page(), host.page()));
    for (int i = 0; i < after.size(); i++) {
      after.get(i).areAll("restarted server", before.get(i));
    }
    for (Person person : List.of(host, guest)) {
      person.presses(CAMERA);
    }
    host.sees(guest);
    guest.sees(host);
  }

  private static List<Arrivals> arrivals(Person host, Person guest) {
    return List.of(Arrivals.at(host.page(), guest.page()), Arrivals.at(guest.page(), host.page()));
  }
}
