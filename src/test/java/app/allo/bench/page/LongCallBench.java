package app.allo.bench.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import app.allo.browser.Stage;
import app.allo.browser.Voice;
import com.microsoft.playwright.CDPSession;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two talk for long, one of them without a pause: what both pages hold in the end is what they held
 * in the beginning, and neither has lost the other meanwhile.
 */
class LongCallBench {
  private static final int MINUTES = Integer.getInteger("allo.minutes", 10);
  private static final int LOOKS = 10;

  /** What the log grows by, of which a page keeps 500 lines, is less. */
  private static final int MOST_BYTES = 200_000;

  private static final int MOST_NODES = 50;

  /** One comes and goes with what is being waited for. */
  private static final int MOST_LISTENERS = 3;

  @RegisterExtension final Stage stage = new Stage(Map.of("ALLO_TLS", "off"));

  @Test
  void a_long_call_leaves_nothing_behind() {
    Person host = stage.person("Grace", Voice.SILENT);
    Person guest = stage.person("Ada", Voice.SPEAKING);
    PageState.prepare(host);
    PageState.prepare(guest);
    stage.meet(host, guest);
    // What comes once is over: probes, codecs, notices.
    host.page().waitForTimeout(60_000);
    List<Watched> both = List.of(new Watched("host", host), new Watched("guest", guest));
    for (int look = 1; look <= LOOKS; look++) {
      host.page().waitForTimeout(60_000.0 * MINUTES / LOOKS);
      double minutes = 1.0 * MINUTES * look / LOOKS;
      both.forEach(each -> each.look(minutes));
    }
    host.sees(guest);
    guest.sees(host);
    both.forEach(Watched::isFlat);
  }

  private static final class Watched {
    private final String who;
    private final Person person;
    private final CDPSession session;
    private final PageState before;
    private PageState after;

    Watched(String who, Person person) {
      this.who = who;
      this.person = person;
      session = person.page().context().newCDPSession(person.page());
      look(0);
      before = after;
    }

    void look(double minutes) {
      after = PageState.of(session, person);
      LocalTime now = LocalTime.now().truncatedTo(ChronoUnit.SECONDS);
      System.out.printf("%s %-5s after %5.1f minutes: %s%n", now, who, minutes, after);
    }

    void isFlat() {
      String change = before + " became " + after;
      assertTrue(after.held() - before.held() < MOST_BYTES, change);
      assertTrue(after.nodes() - before.nodes() < MOST_NODES, change);
      assertTrue(after.listeners() - before.listeners() < MOST_LISTENERS, change);
      assertEquals(1, after.connections(), change);
    }
  }
}
