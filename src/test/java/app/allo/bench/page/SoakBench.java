package app.allo.bench.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.microsoft.playwright.CDPSession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A member comes and goes over and over, each time as another one: what the page of who stays holds
 * in its scripts and in its document afterwards is what it held before. The whole heap is printed,
 * too: it grows for as long as the browser compiles.
 */
class SoakBench {
  private static final int VISITS = Integer.getInteger("allo.visits", 200);

  /** After these, everything that is made once is there. */
  private static final int FIRST = 10;

  /** How much a visit may leave: less than anything that is kept for each member. */
  private static final int MOST_BYTES = 1_000;

  private static final double MOST_NODES = 0.5;

  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_TLS", "off"));

  @Test
  void visits_leave_nothing_behind() {
    Person host = stage.person("Grace");
    PageState.prepare(host);
    host.startsCall();
    String link = host.link();
    host.joins();
    CDPSession session = host.page().context().newCDPSession(host.page());
    Person guest = stage.person("Ada");
    visits(FIRST, host, guest, link);
    PageState before = PageState.of(session, host);
    System.out.println("after " + FIRST + " visits: " + before);
    PageState after = before;
    for (int done = 0; done < VISITS; done += VISITS / 4) {
      visits(VISITS / 4, host, guest, link);
      after = PageState.of(session, host);
      System.out.println("after " + (FIRST + done + VISITS / 4) + " visits: " + after);
    }
    assertTrue(
        after.held() - before.held() < (long) MOST_BYTES * VISITS, before + " became " + after);
    assertTrue(after.nodes() - before.nodes() < MOST_NODES * VISITS, before + " became " + after);
    assertTrue(
        after.listeners() - before.listeners() < MOST_NODES * VISITS, before + " became " + after);
    assertTrue(after.connections() <= 2, before + " became " + after);
  }

  private void visits(int count, Person host, Person guest, String link) {
    for (int visit = 0; visit < count; visit++) {
      guest.opens(link);
      guest.seesThemselves();
      guest.joins();
      host.sees(guest);
      guest.leaves();
      host.peers().awaitOpen(0);
    }
  }
}
