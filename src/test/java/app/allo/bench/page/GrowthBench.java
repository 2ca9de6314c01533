package app.allo.bench.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Prints how a call grows with all its members on this machine: when the last pair is connected,
 * which pairs are not, what comes through, and whether it is the processor or the page's own work
 * that ends it. {@code -Dallo.members=2,4,8} says how many, {@code -Dallo.media=SOUND} what they
 * send, {@code -Dallo.patience} how many seconds a call gets.
 */
class GrowthBench {
  private static final int[] MEMBERS =
      Arrays.stream(System.getProperty("allo.members", "2,4,6,8,12,16").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final String MEDIA = System.getProperty("allo.media", "");
  private static final int PATIENCE = Integer.getInteger("allo.patience", 60);
  private static final int LOOK_MS = 250;
  private static final int SECONDS = 5;
  private static final int PROCESSES = 3;

  private static final String WITHOUT =
      """
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wishes) => {
        if (wishes.%s) throw new DOMException("none", "NotFoundError");
        return ask(wishes);
      };
      """;

  /** What has come of the peers so far, and gone to them. */
  private static final String RECEIVED =
      """
      async () => {
        const sum = { frames: 0, packets: 0, bytes: 0 };
        for (const peer of __peers.live()) {
          for (const report of (await peer.getStats()).values()) {
            if (report.type === "outbound-rtp") sum.bytes += report.bytesSent;
            if (report.type !== "inbound-rtp") continue;
            if (report.kind === "video") sum.frames += report.framesDecoded ?? 0;
            else sum.packets += report.packetsReceived ?? 0;
          }
        }
        return sum;
      }
      """;

  /** Asks nothing that would take the processor that is measured. */
  private static final String CONNECTED =
      "() => __peers.live().filter((peer) => peer.connectionState === 'connected').length";

  enum Media {
    SOUND,
    PICTURES,
    BOTH
  }

  @RegisterExtension
  final Stage stage = new Stage(Map.of("ALLO_TLS", "off", "ALLO_CAPACITY", "16"));

  @ParameterizedTest
  @EnumSource
  void how_calls_grow_is_printed(Media media) {
    assumeTrue(MEDIA.isEmpty() || media.name().equals(MEDIA));
    for (int members : MEMBERS) {
      grow(members, media);
      stage.clear();
    }
  }

  private void grow(int members, Media media) {
    List<Person> all = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      all.add(enters(all, media));
    }
    long start = System.nanoTime();
    // What looks whether a page is in the call would hold it up.
    all.forEach(
        person -> {
          person.writesName();
          person.page().locator("#join").click();
        });
    int pairs = members * (members - 1);
    int connected = 0;
    double last = 0;
    while (connected < pairs && seconds(start) < PATIENCE) {
      all.get(0).page().waitForTimeout(LOOK_MS);
      connected = all.stream().mapToInt(person -> (int) person.page().evaluate(CONNECTED)).sum();
      last = seconds(start);
    }
    // Of one page only: to ask all of them would take the processor that is measured.
    Page first = all.get(0).page();
    CDPSession session = first.context().newCDPSession(first);
    session.send("Performance.enable");
    Sample before = Sample.of(first, session);
    first.waitForTimeout(1000.0 * SECONDS);
    Sample after = Sample.of(first, session);
    double span = after.at() - before.at();
    System.out.printf(
        "%2d %-8s connected %d of %d after %.1f s; %.1f pictures, %.1f packets of sound a second of each;"
            + " %.2f Mbit/s up; processor %.2f of %d cores, main thread %.0f %%%n",
        members,
        media,
        connected / 2,
        pairs / 2,
        last,
        (after.frames() - before.frames()) / span / (members - 1),
        (after.packets() - before.packets()) / span / (members - 1),
        8e-6 * (after.bytes() - before.bytes()) / span,
        (after.processor() - before.processor()) / span,
        Runtime.getRuntime().availableProcessors(),
        100 * (after.work() - before.work()) / span);
  }

  /**
   * What has happened so far, in seconds: on the processor, and on the main thread of the page
   * since its session measures it.
   */
  private record Sample(
      double at, double processor, double work, long frames, long packets, long bytes) {
    static Sample of(Page page, CDPSession session) {
      double at = System.nanoTime() / 1e9;
      double processor = processorTime().toMillis() / 1e3;
      double work = GrowthBench.work(session);
      Map<?, ?> sum = (Map<?, ?>) page.evaluate(RECEIVED);
      return new Sample(
          at, processor, work, count(sum, "frames"), count(sum, "packets"), count(sum, "bytes"));
    }

    private static long count(Map<?, ?> sum, String figure) {
      return ((Number) sum.get(figure)).longValue();
    }
  }

  private Person enters(List<Person> before, Media media) {
    NewContextOptions small = new NewContextOptions().setViewportSize(480, 400);
    String name = "Member " + (before.size() + 1);
    Person person =
        before.size() < PROCESSES
            ? stage.person(name, Devices.WORKING, stage.server().origin(), small)
            : stage.beside(before.get(before.size() % PROCESSES), name, small);
    if (media != Media.BOTH) {
      person.page().addInitScript(WITHOUT.formatted(media == Media.SOUND ? "video" : "audio"));
    }
    if (before.isEmpty()) {
      person.startsCall();
    } else {
      person.opens(before.get(0).link());
    }
    if (media != Media.SOUND) {
      person.seesThemselves();
    }
    return person;
  }

  /** Seconds on the main thread since the session measures it. */
  private static double work(CDPSession session) {
    double seconds = 0;
    for (var entry : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject metric = entry.getAsJsonObject();
      if (metric.get("name").getAsString().equals("TaskDuration")) {
        seconds = metric.get("value").getAsDouble();
      }
    }
    return seconds;
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** What all processes of this test have used so far, browsers and server included. */
  private static Duration processorTime() {
    return ProcessHandle.current()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
