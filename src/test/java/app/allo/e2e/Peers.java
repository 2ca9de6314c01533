package app.allo.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * The peer connections of a page, seen from outside: an init script remembers each one that the
 * page makes, and {@code getStats} says what it carries.
 */
final class Peers {
  private static final String REMEMBER =
      """
      (() => {
        const made = [];
        const Native = window.RTCPeerConnection;
        window.RTCPeerConnection = class extends Native {
          constructor(...options) {
            super(...options);
            made.push(this);
          }
        };
        const live = () => made.filter((peer) => peer.signalingState !== "closed");
        const inbound = async (peer, kind) => {
          for (const report of (await peer.getStats()).values()) {
            if (report.type === "inbound-rtp" && report.kind === kind) return report;
          }
          return {};
        };
        const all = (kind, figure) =>
          Promise.all(live().map(async (peer) => (await inbound(peer, kind))[figure] ?? 0));
        Object.defineProperty(window, "__peers", { value: { made, live, inbound, all } });
      })();
      """;

  private final Page page;

  private Peers(Page page) {
    this.page = page;
  }

  static void remember(BrowserContext context) {
    context.addInitScript(REMEMBER);
  }

  static Peers of(Page page) {
    return new Peers(page);
  }

  /** How many connections the page ever made, closed ones included. */
  int made() {
    return (int) page.evaluate("() => __peers.made.length");
  }

  /** Waits until exactly {@code count} connections are open and each of them decodes new frames. */
  void awaitFrames(int count) {
    awaitGrowth("video", "framesDecoded", count);
  }

  /** Waits until each of {@code count} open connections brings sound that is not silence. */
  void awaitSound(int count) {
    awaitGrowth("audio", "totalAudioEnergy", count);
  }

  /** Waits for two seconds of sound, as the audio clock counts, in which nobody was heard. */
  void awaitSilence() {
    page.waitForFunction(
        """
        async () => {
          const [peer] = __peers.live();
          const { totalAudioEnergy: energy, totalSamplesDuration: time } =
            await __peers.inbound(peer, "audio");
          const since = (window.__silence ??= { energy, time });
          if (since.energy !== energy) window.__silence = { energy, time };
          return since.energy === energy && time - since.time > 2;
        }
        """);
  }

  /** Waits until the pages own count of open connections is {@code count}. */
  void awaitOpen(int count) {
    page.waitForFunction("(count) => __peers.live().length === count", count);
  }

  private void awaitGrowth(String kind, String figure, int count) {
    awaitOpen(count);
    Object before =
        page.evaluate("([kind, figure]) => __peers.all(kind, figure)", List.of(kind, figure));
    page.waitForFunction(
        """
        async ({ kind, figure, before }) => {
          const now = await __peers.all(kind, figure);
          return now.length === before.length && now.every((value, i) => value > before[i]);
        }
        """,
        Map.of("kind", kind, "figure", figure, "before", before));
  }
}
