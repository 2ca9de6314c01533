package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.allo.browser.Person;
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

  @RegisterExtension final Network network = new Network();

  @Test
  void a_restarted_server_and_a_changed_address() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    AtomicInteger welcomes = new AtomicInteger();
    for (Person person : network.people()) {
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
    network.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    expectsBrokenSockets();
    TileWatch seen = new TileWatch(host);
    TileWatch sees = new TileWatch(guest);

    host.peers().forgetChanges();
    guest.peers().forgetChanges();
    seen.watchPictures();
    sees.watchPictures();
    welcomes.set(0);
    List<VideoArrivals> before = arrivals(host, guest);
    network.server().kill();
    network.server().startAgain();
    Stopwatch listening = Stopwatch.start();
    host.page().waitForCondition(() -> welcomes.get() >= 2);
    listening.promised("restarted server: both sockets back", 2);
    Stopwatch.met("restarted server: longest gap between pictures, host", seen.longestGap(), 1);
    Stopwatch.met("restarted server: longest gap between pictures, guest", sees.longestGap(), 1);
    assertEquals(0, host.peers().changes(), "changes of the host's connection");
    assertEquals(0, guest.peers().changes(), "changes of the guest's connection");
    seen.awaitOne();
    sees.awaitOne();
    countsPictures(host, guest, before);

    seen.watchPictures();
    sees.watchPictures();
    network.endpoint(guest).move();
    Stopwatch moved = Stopwatch.start();
    moved.lasts(host, 2);
    Stopwatch.met("changed address: longest gap between pictures, host", seen.longestGap(), 3);
    Stopwatch.met("changed address: longest gap between pictures, guest", sees.longestGap(), 3);
    host.page().waitForCondition(() -> welcomes.get() >= 3);
    moved.noted("changed address: a socket from there");
    seen.awaitOne();
    sees.awaitOne();
  }

  @Test
  void a_server_killed_in_the_middle_of_a_negotiation_only_delays_it() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    expectsBrokenSockets();
    AtomicInteger kills = new AtomicInteger();
    for (Person person : network.people()) {
      person
          .page()
          .exposeFunction(
              "killServer",
              nothing -> {
                if (kills.incrementAndGet() == 1) {
                  network.server().kill();
                }
                return null;
              });
      person.page().addInitScript(KILL_BEFORE_THE_ANSWER);
    }
    network.call(host, guest);
    host.page().waitForCondition(() -> kills.get() >= 1);
    network.server().startAgain();
    Stopwatch listening = Stopwatch.start();
    host.sees(guest);
    guest.sees(host);
    listening.promised("killed during a negotiation: both see each other", 5);
  }

  @Test
  void a_reload_and_leaving_are_quick_with_a_clock_that_is_a_day_off() {
    Person host = network.nearby("Grace");
    Person guest = network.nearby("Ada");
    guest.page().addInitScript(A_DAY_AHEAD);
    network.call(host, guest);
    host.sees(guest);
    guest.sees(host);
    String member = host.memberOf(guest);

    Stopwatch reloaded = Stopwatch.start();
    guest.page().reload();
    guest.sees(host);
    reloaded.promised("reload: sees again", 2);
    host.sees(guest);
    reloaded.promised("reload: seen again", 2);
    assertEquals(member, host.memberOf(guest));

    guest.presses("Leave");
    Stopwatch left = Stopwatch.start();
    new TileWatch(host).awaitGone();
    left.promised("leaving: gone for the other", 0.5);
  }

  private void expectsBrokenSockets() {
    network.expects("WebSocket connection to .* failed");
    network.expects("Failed to load resource: net::ERR_");
  }

  /** Both stop sending, so that what is missing then is lost. */
  private static void countsPictures(Person host, Person guest, List<VideoArrivals> before) {
    for (Person person : List.of(host, guest)) {
      person.presses(CAMERA);
    }
    List<VideoArrivals> after =
        List.of(
            VideoArrivals.atTheEnd(host.page(), guest.page()),
            VideoArrivals.atTheEnd(guest.page(), host.page()));
    for (int i = 0; i < after.size(); i++) {
      after.get(i).areAll("restarted server", before.get(i));
    }
    for (Person person : List.of(host, guest)) {
      person.presses(CAMERA);
    }
    host.sees(guest);
    guest.sees(host);
  }

  private static List<VideoArrivals> arrivals(Person host, Person guest) {
    return List.of(
        VideoArrivals.at(host.page(), guest.page()), VideoArrivals.at(guest.page(), host.page()));
  }
}
