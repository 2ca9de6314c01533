package app.allo.faults;

import app.allo.browser.Person;
import com.microsoft.playwright.Page;
import java.util.List;

/** Watches the tile of the only other person on someone's page. */
final class TileWatch {
  private static final String TILE = "[data-member]:not([data-member=self])";
  private static final String FRAMES =
      "document.querySelector('" + TILE + " video').getVideoPlaybackQuality().totalVideoFrames";

  private final Page page;

  TileWatch(Person person) {
    page = person.page();
  }

  void awaitReconnecting() {
    await("document.querySelector('" + TILE + "').textContent.includes('Reconnecting')");
  }

  void awaitNoConnection() {
    await("document.querySelector('" + TILE + "').textContent.includes('No connection')");
  }

  /** It is said that there is no way to the other one, and what may help. */
  void awaitReason() {
    await("document.body.textContent.includes('no route found')");
  }

  void awaitGrey() {
    await("document.querySelector('" + TILE + "').classList.contains('tile-grey')");
  }

  void awaitGone() {
    await("!document.querySelector('" + TILE + "')");
  }

  /** There is no ghost in addition to the other one. */
  void awaitOne() {
    await("document.querySelectorAll('" + TILE + "').length === 1");
  }

  /** A picture that was not there when this was called. */
  void awaitPicture() {
    Object before = page.evaluate("() => " + FRAMES);
    page.waitForFunction("(before) => " + FRAMES + " > before", before);
  }

  /** From now on {@link #longestGap} counts. */
  void watchPictures() {
    page.evaluate(
        """
        () => {
          clearInterval(window.__gaps?.timer);
          const frames = () => %s;
          const gaps = { longest: 0, last: frames(), at: performance.now(), recent: [] };
          gaps.timer = setInterval(() => {
            const now = performance.now();
            const count = frames();
            gaps.longest = Math.max(gaps.longest, now - gaps.at);
            if (count > gaps.last) gaps.at = now;
            if (count !== gaps.last) gaps.recent.push(now);
            gaps.last = count;
            gaps.recent = gaps.recent.filter((time) => now - time < 2000);
          }, 20);
          window.__gaps = gaps;
        }
        """
            .formatted(FRAMES));
  }

  /**
   * Waits until pictures have flowed for two seconds, and counts no more.
   *
   * @return the longest time without a new picture, in seconds
   */
  double longestGap() {
    page.waitForFunction(
        "() => __gaps.recent.length >= 10 && __gaps.recent.at(-1) - __gaps.recent[0] > 1500");
    Object longest = page.evaluate("() => { clearInterval(__gaps.timer); return __gaps.longest; }");
    return ((Number) longest).doubleValue() / 1000;
  }

  /** The types of candidate that the connection goes through, here and there (webrtc-stats). */
  @SuppressWarnings("unchecked")
  List<String> path() {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const [peer] = __peers.live();
              const stats = await peer.getStats();
              const transport = [...stats.values()].find((one) => one.type === "transport");
              const pair = stats.get(transport.selectedCandidatePairId);
              return [pair.localCandidateId, pair.remoteCandidateId].map(
                (id) => stats.get(id).candidateType);
            }
            """);
  }

  private void await(String condition) {
    page.waitForFunction("() => " + condition);
  }
}
