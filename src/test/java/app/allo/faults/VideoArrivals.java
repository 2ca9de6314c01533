package app.allo.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Map;

/**
 * How the video of the only connection arrived in one direction, since its beginning
 * (webrtc-stats).
 *
 * @param sent frames that one end has sent
 * @param received frames that came to the other
 * @param lost packets of them that never came
 * @param freezes pauses in them that a person would notice
 */
record VideoArrivals(long sent, long received, long lost, long freezes) {
  private static final String SENT =
      """
      async () => {
        const [peer] = __peers.live();
        const frames = [...(await peer.getStats()).values()]
          .filter(({ type, kind }) => type === "outbound-rtp" && kind === "video")
          .map(({ framesSent }) => framesSent ?? 0);
        return { sent: Math.max(...frames) };
      }
      """;
  private static final String RECEIVED =
      """
      async () => {
        const [peer] = __peers.live();
        const video = await __peers.inbound(peer, "video");
        return {
          received: video.framesReceived,
          lost: video.packetsLost,
          freezes: video.freezeCount,
        };
      }
      """;
  private static final int LOOK_EVERY_MILLIS = 100;
  private static final int MOST_LOOKS = 50;
  private static final int MOST_MISSING = 10;

  static VideoArrivals at(Page receiver, Page sender) {
    long sent = figure(sender.evaluate(SENT), "sent");
    Object came = receiver.evaluate(RECEIVED);
    return new VideoArrivals(
        sent, figure(came, "received"), figure(came, "lost"), figure(came, "freezes"));
  }

  /** Once nothing is sent: waits a while for what is still on its way. */
  static VideoArrivals atTheEnd(Page receiver, Page sender) {
    VideoArrivals before = at(receiver, sender);
    for (int looks = 0; looks < MOST_LOOKS; looks++) {
      receiver.waitForTimeout(LOOK_EVERY_MILLIS);
      VideoArrivals now = at(receiver, sender);
      if (now.sent == before.sent && now.received >= now.sent) {
        return now;
      }
      before = now;
    }
    return before;
  }

  /**
   * Prints what came, and of that what was lost since {@code before}; fails where pictures are
   * missing. Few of them may be the machine's fault and not that of {@code what}.
   */
  void areAll(String what, VideoArrivals before) {
    System.out.printf(
        Locale.ROOT,
        "  %-58s %d of %d, %d packets lost, %d freezes%s%n",
        what + ": pictures that came",
        received,
        sent,
        lost - before.lost,
        freezes - before.freezes,
        received < sent ? " MISSED" : "");
    assertTrue(sent - received <= MOST_MISSING, what + ": " + this);
  }

  private static long figure(Object figures, String name) {
    return ((Number) ((Map<?, ?>) figures).get(name)).longValue();
  }
}
