/**
 * A token bucket for each peer: how much it may ask of this page at once, and how much per second
 * after that. Decision 192.
 *
 * @param {object} options
 * @param {Pick<import("../clock.js").Clock, "now">} options.clock
 * @param {number} options.burst
 * @param {number} options.perSecond
 */
export function createRateLimit({ clock, burst, perSecond }) {
  /** @type {Map<string, { left: number, since: number }>} */
  const peers = new Map();

  return {
    /** Whether one more is allowed.
     * @param {string} peer */
    allows(peer) {
      const now = clock.now();
      const { left, since } = peers.get(peer) ?? { left: burst, since: now };
      const grown = left + ((now - since) * perSecond) / 1_000;
      const next = Math.min(burst, grown) - 1;
      peers.set(peer, { left: Math.max(0, next), since: now });
      return next >= 0;
    },

    /** @param {string} peer */
    forget: (peer) => peers.delete(peer),
  };
}
