package app.allo.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The peer connections of a page, seen from outside: an init script remembers each one that the
 * page makes, and {@code getStats} says what it carries.
 */
public final class Peers {
  /** Far less energy than a beep brings, far more than the codec adds to silence. */
  private static final double HEARD = 0.01;

  static final String REMEMBER =
      """
      (() => {
        const made = [];
        const peers = { made, changes: 0 };
        const Native = window.RTCPeerConnection;
        if (!Native) return;
        window.RTCPeerConnection = class extends Native {
          constructor(...options) {
            super(...options);
            made.push(this);
            peers.changes++;
            this.addEventListener("connectionstatechange", () => peers.changes++);
          }
        };
        const live = () => made.filter((peer) => peer.signalingState !== "closed");
        const inbound = async (peer, kind) => {
          // A screen has a transceiver of its own: picks the one that brings
          // something.
          const reports = [...(await peer.getStats()).values()].filter(
            (report) => report.type === "inbound-rtp" && report.kind === kind);
          reports.sort((a, b) => b.packetsReceived - a.packetsReceived);
          return reports[0] ?? {};
        };
        const all = (kind, figure) =>
          Promise.all(live().map(async (peer) => (await inbound(peer, kind))[figure] ?? 0));
        Object.assign(peers, { live, inbound, all });
        Object.defineProperty(window, "__peers", { value: peers });
      })();
      """;

  /** Where a function can be called with an argument, and its promise is waited for. */
  interface Evaluating {
    Object evaluate(String function, Object argument);
  }

  private final Evaluating page;

  Peers(Evaluating page) {
    this.page = page;
  }

  static void remember(BrowserContext context) {
    context.addInitScript(REMEMBER);
  }

  static Peers of(Page page) {
    return new Peers(page::evaluate);
  }

  /** How many connections the page ever began, closed ones included. */
  public int made() {
    return (int)
        page.evaluate("() => __peers.made.filter((peer) => peer.localDescription).length", null);
  }

  /** Counts {@link #changes} from zero again. */
  public void forgetChanges() {
    page.evaluate("() => { __peers.changes = 0; }", null);
  }

  /** How many connections were made, and changed their state, since then. */
  public int changes() {
    return (int) page.evaluate("() => __peers.changes", null);
  }

  /** Waits until exactly {@code count} connections are open and each of them decodes new frames. */
  public void awaitFrames(int count) {
    awaitFrames(count, Stage.TIMEOUT_MILLIS);
  }

  /** The same, where many of them share a slow machine. */
  public void awaitFrames(int count, int timeoutMillis) {
    awaitGrowth("video", "framesDecoded", count, 1, timeoutMillis);
  }

  /** Waits until what comes of this member's camera is so wide, in pixels. */
  public void awaitWidth(String member, int least, int most) {
    await(
        "pictures of %d to %d pixels".formatted(least, most),
        """
        async ({ member, least, most }) => {
          const video = document.querySelector(
            `allo-video[member="${member}"]:not([source]) video`);
          const [track] = video?.srcObject?.getVideoTracks() ?? [];
          for (const peer of __peers.live())
            for (const report of (await peer.getStats()).values())
              if (report.type === "inbound-rtp" && report.trackIdentifier === track?.id)
                return report.frameWidth >= least && report.frameWidth <= most;
          return false;
        }
        """,
        Map.of("member", member, "least", least, "most", most),
        Stage.TIMEOUT_MILLIS);
  }

  /** Waits until each connection sends its voice and brings its pictures in these formats. */
  public void awaitCodecs(String voice, String picture) {
    await(
        voice + " and " + picture,
        """
        async ({ voice, picture }) => {
          const spoken = async (peer) => {
            const reports = await peer.getStats();
            const codec = (type, kind) =>
              [...reports.values()]
                .filter((report) => report.type === type && report.kind === kind)
                .map(({ codecId }) => reports.get(codecId))
                .map((codec) => `${codec?.mimeType} ${codec?.sdpFmtpLine}`);
            return (
              codec("outbound-rtp", "audio").some((found) => new RegExp(voice).test(found)) &&
              codec("inbound-rtp", "video").some((found) => new RegExp(picture).test(found))
            );
          };
          return (await Promise.all(__peers.live().map(spoken))).every((yes) => yes);
        }
        """,
        Map.of("voice", voice, "picture", picture),
        Stage.TIMEOUT_MILLIS);
  }

  /** Waits until each of exactly {@code count} open connections brings sound that can be heard. */
  public void awaitSound(int count) {
    awaitGrowth("audio", "totalAudioEnergy", count, HEARD, Stage.TIMEOUT_MILLIS);
  }

  /** Waits until packets of sound came for two seconds, in which nobody was heard. */
  public void awaitSilence() {
    await(
        "silence",
        """
        async (heard) => {
          const [peer] = __peers.live();
          const { totalAudioEnergy: energy, packetsReceived: packets } =
            await __peers.inbound(peer, "audio");
          const now = { energy, packets, time: performance.now() };
          const since = (window.__silence ??= now);
          if (energy - since.energy >= heard) window.__silence = now;
          // Silence needs few packets: five a second, or less.
          return packets - since.packets > 2 && now.time - since.time > 2000;
        }
        """,
        HEARD,
        Stage.TIMEOUT_MILLIS);
  }

  /** Waits until the first connection has brought pictures for so many more seconds. */
  public void awaitPlayed(int seconds) {
    await(
        "pictures for " + seconds + " s",
        """
        async (seconds) => {
          const [peer] = __peers.live();
          const { lastPacketReceivedTimestamp: now } = await __peers.inbound(peer, "video");
          return now - (window.__played ??= now) >= 1000 * seconds;
        }
        """,
        seconds,
        Stage.TIMEOUT_MILLIS);
  }

  /** Waits until exactly {@code count} connections are open. */
  public void awaitOpen(int count) {
    awaitOpen(count, Stage.TIMEOUT_MILLIS);
  }

  private void awaitOpen(int count, int timeoutMillis) {
    await(
        count + " open connections",
        "(count) => __peers.live().length === count",
        count,
        timeoutMillis);
  }

  private void awaitGrowth(String kind, String figure, int count, double least, int timeoutMillis) {
    awaitOpen(count, timeoutMillis);
    Object before =
        page.evaluate("([kind, figure]) => __peers.all(kind, figure)", List.of(kind, figure));
    await(
        figure + " to grow on " + count + " connections",
        """
        async ({ kind, figure, before, least }) => {
          const now = await __peers.all(kind, figure);
          return (
            now.length === before.length && now.every((value, i) => value - before[i] >= least)
          );
        }
        """,
        Map.of("kind", kind, "figure", figure, "before", before, "least", least),
        timeoutMillis);
  }

  /**
   * Waits for an asynchronous {@code predicate}, as {@code getStats} makes them. Playwright's own
   * waitForFunction takes any promise for true.
   */
  public void await(String what, String predicate, Object argument, int timeoutMillis) {
    Object held =
        page.evaluate(
            """
            async ([argument, patience]) => {
              const predicate = %s;
              const end = performance.now() + patience;
              while (!(await predicate(argument))) {
                if (performance.now() > end) return false;
                await new Promise((resolve) => setTimeout(resolve, 50));
              }
              return true;
            }
            """
                .formatted(predicate.strip()),
            List.of(argument, timeoutMillis));
    assertEquals(true, held, "waited in vain for " + what);
  }
}
