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
        const peers = { made, changes: 0 };
        const Native = window.RTCPeerConnection;
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
          for (const report of (await peer.getStats()).values()) {
            if (report.type === "inbound-rtp" && report.kind === kind) return report;
          }
          return {};
        };
        const all = (kind, figure) =>
          Promise.all(live().map(async (peer) => (await inbound(peer, kind))[figure] ?? 0));
        Object.assign(peers, { live, inbound, all });
        Object.defineProperty(window, "__peers", { value: peers });
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

  /** Begins to count {@link #changes} anew. */
  void forgetChanges() {
    page.evaluate("() => { __peers.changes = 0; }");
  }

  /** How many connections were made, and changed their state, since then. */
  int changes() {
    return (int) page.evaluate("() => __peers.changes");
  }

  /** Waits until exactly {@code count} connections are open and each of them decodes new frames. */
  void awaitFrames(int count) {
    awaitGrowth("video", "framesDecoded", count);
  }

  /** Waits until each of {@code count} open connections brings sound that is not silence. */
  void awaitSound(int count) {
    awaitGrowth("audio", "totalAudioEnergy", count);
  }

  /** Waits until packets of sound came for two seconds, in which nobody was heard. */
  void awaitSilence() {
    page.waitForFunction(
        """
        async () => {
          const [peer] = __peers.live();
          const { totalAudioEnergy: energy, packetsReceived: packets } =
            await __peers.inbound(peer, "audio");
          const now = { energy, packets, time: performance.now() };
          const since = (window.__silence ??= now);
          if (since.energy !== energy) window.__silence = now;
          return (
            since.energy === energy && packets > since.packets + 50 && now.time - since.time > 2000
          );
        }
        """);
  }

  /** Waits until the first connection has brought pictures for so many more seconds. */
  void awaitPlayed(int seconds) {
    page.waitForFunction(
        """
        async (seconds) => {
          const [peer] = __peers.live();
          const { lastPacketReceivedTimestamp: now } = await __peers.inbound(peer, "video");
          return now - (window.__played ??= now) >= 1000 * seconds;
        }
        """,
        seconds);
  }

  /** Waits until exactly {@code count} connections are open. */
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
