package app.allo.cluster;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How far the clocks of other nodes are from this node's, as far as their answers prove it: an
 * answer may take long. Says so in the log. Not safe for use by several threads. Decision 501.
 */
final class OtherClocks {
  private static final Logger LOG = System.getLogger(OtherClocks.class.getName());

  /** A third of what two clocks may be apart before anybody is refused. */
  static final long TOLD_FROM_MILLIS = 10_000;

  private final Map<String, Long> ahead = new HashMap<>();
  private long told;

  /**
   * A node has told the time. All in milliseconds since 1970.
   *
   * @param asked when it was asked for it, by this node's clock
   * @param shown what its clock showed
   * @param answered when this node had the answer
   */
  void answered(String node, long asked, long shown, long answered) {
    ahead.put(node, shown - Math.max(asked, Math.min(shown, answered)));
    tell();
  }

  /** No other nodes are there any more. */
  void keep(Collection<String> nodes) {
    if (ahead.keySet().retainAll(nodes)) {
      tell();
    }
  }

  /** By how many milliseconds a clock is apart from this node's, at the most. */
  long apart() {
    return Math.abs(farthest());
  }

  private long farthest() {
    long farthest = 0;
    for (long each : ahead.values()) {
      farthest = Math.abs(each) > Math.abs(farthest) ? each : farthest;
    }
    return farthest;
  }

  private void tell() {
    long now = farthest();
    if (Math.abs(now) < TOLD_FROM_MILLIS) {
      if (told != 0) {
        told = 0;
        LOG.log(Level.INFO, "The clocks of all nodes agree again");
      }
    } else if (Math.abs(now - told) >= TOLD_FROM_MILLIS) {
      told = now;
      LOG.log(
          Level.WARNING,
          "This node''s clock is {0} s {1} another node''s: let both follow a time server",
          Long.toString(Math.abs(now) / 1000),
          now < 0 ? "ahead of" : "behind");
    }
  }
}
