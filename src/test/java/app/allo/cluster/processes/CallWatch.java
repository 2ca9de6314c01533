package app.allo.cluster.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.allo.browser.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one page in a call hears from its server, and sees of the others, as the page has it. */
final class CallWatch {
  /** Remembers each message of the server, and how long there was no welcomed socket. */
  private static final String WIRE =
      """
      (() => {
        const wire = { heard: [], lostAt: 0, longestAway: 0 };
        window.WebSocket = class extends WebSocket {
          constructor(...how) {
            super(...how);
            this.addEventListener("close", () => (wire.lostAt ||= performance.now()));
            this.addEventListener("message", ({ data }) => {
              const { type } = JSON.parse(data);
              if (type !== "signal") wire.heard.push(type);
              if (type === "welcome" && wire.lostAt) {
                wire.longestAway = Math.max(wire.longestAway, performance.now() - wire.lostAt);
                wire.lostAt = 0;
              }
            });
          }
        };
        window.__wire = wire;
      })();
      """;

  private static final String OTHERS = "allo-video[member]:not([member=self])";

  /** Counts the tiles of others all the time, and the longest time without a new picture in one. */
  private static final String TILES =
      """
      () => {
        const seen = new Map();
        window.__tiles = { most: 0, longestGap: 0 };
        setInterval(() => {
          const tiles = document.querySelectorAll("%s");
          const now = performance.now();
          __tiles.most = Math.max(__tiles.most, tiles.length);
          for (const tile of tiles) {
            const video = tile.querySelector("video");
            const frames = video?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
            const last = seen.get(tile) ?? { frames, at: now };
            __tiles.longestGap = Math.max(__tiles.longestGap, now - last.at);
            seen.set(tile, frames > last.frames ? { frames, at: now } : last);
          }
        }, 20);
      }
      """
          .formatted(OTHERS);

  private static final String FIGURES =
      """
      async () => {
        const all = { sent: 0, received: 0, decoded: 0, lost: 0, freezes: 0 };
        for (const peer of __peers.live()) {
          for (const report of (await peer.getStats()).values()) {
            if (report.kind !== "video") continue;
            if (report.type === "outbound-rtp") all.sent += report.framesSent ?? 0;
            if (report.type === "inbound-rtp") {
              all.received += report.framesReceived ?? 0;
              all.decoded += report.framesDecoded ?? 0;
              all.lost += report.packetsLost ?? 0;
              all.freezes += report.freezeCount ?? 0;
            }
          }
        }
        all.gap = window.__tiles?.longestGap ?? 0;
        if (window.__tiles) __tiles.longestGap = 0;
        return all;
      }
      """;

  private final Person person;

  /** To be called before the page is opened. */
  CallWatch(Person person) {
    this.person = person;
    person.page().addInitScript(WIRE);
  }

  String name() {
    return person.name();
  }

  /** From now on it counts. */
  void begin() {
    person.page().evaluate(TILES);
    forget();
  }

  void forget() {
    person.page().evaluate("() => { __wire.heard = []; __wire.longestAway = 0; }");
  }

  /** Waits until it has heard one of those from its server since it last forgot. */
  void awaitHeard(String... types) {
    person
        .page()
        .waitForFunction(
            "(types) => types.some((type) => __wire.heard.includes(type))", List.of(types));
  }

  void neverHeard(String type) {
    assertEquals(false, person.page().evaluate("(type) => __wire.heard.includes(type)", type));
  }

  /** The longest time without a socket that was welcomed, in seconds. */
  double longestAway() {
    return number(person.page().evaluate("() => __wire.longestAway")) / 1000;
  }

  /** So many others are to be seen, and never were there more. */
  void seesExactly(int others) {
    person
        .page()
        .waitForFunction(
            "(count) => document.querySelectorAll('" + OTHERS + "').length === count", others);
  }

  int mostTiles() {
    return (int) number(person.page().evaluate("() => __tiles.most"));
  }

  /**
   * All video of a call since its beginning, and the longest time without a new picture since this
   * was last asked (webrtc-stats).
   */
  record Pictures(long sent, long received, long decoded, long lost, long freezes, double gap) {
    private static final int MOST_UNDER_WAY = 20;

    static Pictures of(List<CallWatch> watches) {
      Pictures all = new Pictures(0, 0, 0, 0, 0, 0);
      for (CallWatch watch : watches) {
        Map<?, ?> one = (Map<?, ?>) watch.person.page().evaluate(FIGURES);
        all =
            new Pictures(
                all.sent + (long) number(one.get("sent")),
                all.received + (long) number(one.get("received")),
                all.decoded + (long) number(one.get("decoded")),
                all.lost + (long) number(one.get("lost")),
                all.freezes + (long) number(one.get("freezes")),
                Math.max(all.gap, number(one.get("gap")) / 1000));
      }
      return all;
    }

    /** Prints what has come since then, and fails where something was lost. */
    void areAll(String what, Pictures before) {
      System.out.printf(
          Locale.ROOT,
          "  %-58s %d sent, %d came, %d decoded, %d packets lost, %d freezes, longest gap %.2f s%n",
          what + ": pictures",
          sent - before.sent,
          received - before.received,
          decoded - before.decoded,
          lost - before.lost,
          freezes - before.freezes,
          gap);
      assertEquals(before.lost, lost, what);
      // The figures of two ends are not of one moment.
      assertTrue(sent - received <= MOST_UNDER_WAY, what + ": " + this);
    }
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
