package app.allo.faults;

import app.allo.browser.Person;
import java.util.Map;

/**
 * How the audio of the only other person arrived, since the beginning (webrtc-stats).
 *
 * @param samples of sound that were played
 * @param madeUp those of them that had to be made up for packets that did not come in time
 */
record AudioArrivals(long samples, long madeUp) {
  /** In a pause nothing is sent, and what is played then is made up too, but it is silence. */
  private static final String READ =
      """
      async () => {
        const [peer] = __peers.live();
        const voice = await __peers.inbound(peer, "audio");
        return {
          samples: voice.totalSamplesReceived,
          madeUp: voice.concealedSamples - voice.silentConcealedSamples,
        };
      }
      """;

  static AudioArrivals heardBy(Person person) {
    Map<?, ?> figures = (Map<?, ?>) person.page().evaluate(READ);
    return new AudioArrivals(number(figures, "samples"), number(figures, "madeUp"));
  }

  /** The percentage that was made up since then. */
  double madeUpSince(AudioArrivals before) {
    return 100.0 * (madeUp - before.madeUp) / Math.max(1, samples - before.samples);
  }

  private static long number(Map<?, ?> figures, String name) {
    return ((Number) figures.get(name)).longValue();
  }
}
