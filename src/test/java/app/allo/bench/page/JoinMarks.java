package app.allo.bench.page;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * When each step from a press on Join to the first remote picture came, in ms after the press. The
 * browser's own functions are watched from outside, so that any page can be.
 */
final class JoinMarks {
  /** In the order in which they come. */
  private static final List<String> STEPS =
      List.of(
          "seat", "socket", "welcome", "connection", "offer", "answer", "ice", "dtls", "packet");

  private static final String FIRST_PICTURE = "picture";

  private static final String WATCH =
      """
      (() => {
        const marks = {};
        let clicked = 0;
        const mark = (step) => {
          if (clicked) marks[step] ??= performance.now() - clicked;
        };
        window.__marks = marks;
        addEventListener("click", (event) => {
          if (clicked || !event.target.closest?.("#join")) return;
          clicked = event.timeStamp;
          const look = () => {
            const videos = document.querySelectorAll(
              "allo-video:not([member=self]) video, #remote");
            const isThere = [...videos].some(
              (video) => video.getVideoPlaybackQuality().totalVideoFrames > 0);
            if (isThere) mark("picture");
            else requestAnimationFrame(look);
          };
          look();
        }, { capture: true });
        const { fetch } = window;
        window.fetch = async (...request) => {
          const answer = await fetch(...request);
          if (request[1]?.method === "POST") mark("seat");
          return answer;
        };
        window.WebSocket = class extends WebSocket {
          constructor(...options) {
            super(...options);
            this.addEventListener("open", () => mark("socket"));
            this.addEventListener("message", () => mark("welcome"));
          }
        };
        window.RTCPeerConnection = class extends RTCPeerConnection {
          constructor(...options) {
            super(...options);
            mark("connection");
            this.addEventListener("signalingstatechange", () =>
              mark(this.signalingState === "stable" ? "answer" : "offer"));
            this.addEventListener("iceconnectionstatechange", () =>
              this.iceConnectionState === "connected" && mark("ice"));
            this.addEventListener("connectionstatechange", () =>
              this.connectionState === "connected" && mark("dtls"));
            this.addEventListener("track", ({ track }) =>
              track.kind === "video" &&
                track.addEventListener("unmute", () => mark("packet")));
          }
        };
      })();
      """;

  private final Map<String, double[]> rounds = new TreeMap<>();

  /** Before the page is opened. */
  static void watch(Page page) {
    page.addInitScript(WATCH);
  }

  /** Waits for the picture. */
  void take(Page page) {
    page.waitForFunction("() => __marks.picture !== undefined");
    Map<?, ?> marks = (Map<?, ?>) page.evaluate("() => __marks");
    marks.forEach((step, ms) -> add((String) step, ((Number) ms).doubleValue()));
  }

  private void add(String step, double ms) {
    rounds.merge(
        step,
        new double[] {ms},
        (before, more) ->
            DoubleStream.concat(Arrays.stream(before), Arrays.stream(more)).toArray());
  }

  /** The median, in ms. */
  double toPicture() {
    return median(rounds.get(FIRST_PICTURE));
  }

  /** Medians of all steps, in ms. */
  @Override
  public String toString() {
    Map<String, double[]> inOrder = new LinkedHashMap<>();
    STEPS.stream().filter(rounds::containsKey).forEach(step -> inOrder.put(step, rounds.get(step)));
    inOrder.put(FIRST_PICTURE, rounds.get(FIRST_PICTURE));
    return inOrder.entrySet().stream()
        .map(each -> "%s %.0f".formatted(each.getKey(), median(each.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
