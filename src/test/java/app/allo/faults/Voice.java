package app.allo.faults;

import app.allo.e2e.Person;
import java.util.Map;

/**
 * What one hears of the only other one, counted from the beginning (webrtc-stats).
 *
 * @param samples of sound that were played
 * @param madeUp those of them that had to be made up for packets that did not come in time
 */
record Voice(long samples, long madeUp) {
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

  static Voice heardBy(Person person) {
    Map<?, ?> figures = (Map<?, ?>) person.page().evaluate(READ);
    return new Voice(number(figures, "samples"), number(figures, "madeUp"));
  }

  /** The percentage that was made up since then. */
  double madeUpSince(Voice before) {
    return 100.0 * (madeUp - before.madeUp) / Math.max(1, samples - before.samples);
  }

  private static long number(Map<?, ?> figures, String name) {
    return ((Number) figures.get(name)).longValue();
  }
}
