package app.allo.bench.page;

import app.allo.browser.Devices;
import app.allo.browser.Person;
import app.allo.browser.Stage;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
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
 * that ends it. {@code -Dallo.members=2,4,8} says how many, {@code -Dallo.patience} how many
 * seconds a call gets.
 */
class GrowthBench {
  private static final int[] MEMBERS =
      Arrays.stream(System.getProperty("allo.members", "2,4,6,8,12,16").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final int PATIENCE = Integer.getInteger("allo.patience", 60);
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

  /** What comes of the peers since it was last asked. */
  private static final String RECEIVED =
      """
      async () => {
        const sum = { connected: 0, frames: 0, packets: 0 };
        for (const peer of __peers.live()) {
          if (peer.connectionState === "connected") sum.connected++;
          for (const report of (await peer.getStats()).values()) {
            if (report.type !== "inbound-rtp") continue;
            if (report.kind === "video") sum.frames += report.framesDecoded ?? 0;
            else sum.packets += report.packetsReceived ?? 0;
          }
        }
        return sum;
      }
      """;

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
    all.forEach(Person::joins);
    int pairs = members * (members - 1);
    int connected = 0;
    double last = 0;
    while (connected < pairs && seconds(start) < PATIENCE) {
      connected = sum(all, "connected");
      last = seconds(start);
    }
    Duration used = processorTime();
    double worked = work(all.get(0));
    int frames = sum(all, "frames");
    int packets = sum(all, "packets");
    long from = System.nanoTime();
    all.get(0).page().waitForTimeout(1000.0 * SECONDS);
    double span = seconds(from);
    System.out.printf(
        "%2d %-8s connected %d of %d after %.1f s; %.1f pictures, %.1f packets of sound a second and"
            + " pair; processor %.2f of %d cores, main thread %.0f %%%n",
        members,
        media,
        connected / 2,
        pairs / 2,
        last,
        (sum(all, "frames") - frames) / span / pairs,
        (sum(all, "packets") - packets) / span / pairs,
        processorTime().minus(used).toMillis() / 1e3 / span,
        Runtime.getRuntime().availableProcessors(),
        100 * (work(all.get(0)) - worked) / span);
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

  private static int sum(List<Person> all, String figure) {
    return all.stream()
        .map(person -> (Map<?, ?>) person.page().evaluate(RECEIVED))
        .mapToInt(sum -> ((Number) sum.get(figure)).intValue())
        .sum();
  }

  /** Seconds on the main thread. */
  private static double work(Person person) {
    CDPSession session = person.page().context().newCDPSession(person.page());
    session.send("Performance.enable");
    double seconds = 0;
    for (var entry : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject metric = entry.getAsJsonObject();
      if (metric.get("name").getAsString().equals("TaskDuration")) {
        seconds = metric.get("value").getAsDouble();
      }
    }
    session.detach();
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
