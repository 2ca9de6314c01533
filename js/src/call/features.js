import { createRateLimit } from "../wire/rate-limit.js";

/**
 * Something that a call does with each peer, such as the chat. It has any of these:
 *
 * @typedef {object} Feature
 * @property {(id: string, data: string) => boolean} [hear] the peer says this over the data channel;
 *   false if it is not for this feature
 * @property {(id: string) => void} [audible] the peer, which was silent, says that it can be heard
 * @property {(id: string) => void} [opened] a data channel to the peer is open
 * @property {(id: string) => void} [renewed] there is another connection to the peer, or the first
 * @property {(id: string) => void} [cut] nothing arrives from the peer any more
 * @property {(id: string) => void} [mended] the peer is reached again
 * @property {(id: string, channel: RTCDataChannel) => void} [channel] the peer opened another one
 * @property {(id: string, reason: import("../wire/messages.js").LeaveReason) => void} [gone] the peer
 *   is no longer in the call
 * @property {() => void} [close] the call is over
 * @typedef {ReturnType<typeof createFeatures>} Features
 */

/** What a peer may say over the data channel, in UTF-16 units and in messages: no more is read. */
const LONGEST = 65_536;
const MESSAGES = { burst: 600, perSecond: 50 };

/**
 * The features of a call: whatever happens to a peer is passed on to each of them, in the order in
 * which they were added.
 *
 * @param {import("../clock.js").Clock} clock
 */
export function createFeatures(clock) {
  /** @type {Feature[]} */
  const all = [];
  const limit = createRateLimit({ clock, ...MESSAGES });

  /** @param {(feature: Feature) => void} pass */
  const each = (pass) => all.forEach(pass);

  return {
    /**
     * @template {Feature} F
     * @param {F} feature
     * @returns {F}
     */
    add(feature) {
      all.push(feature);
      return feature;
    },

    /**
     * @param {string} id
     * @param {string} data
     * @returns {boolean} whether one of them heard it, or nobody is to
     */
    hear(id, data) {
      if (data.length > LONGEST || !limit.allows(id)) return true;
      return all.some((feature) => feature.hear?.(id, data) ?? false);
    },

    /** @param {string} id */
    audible: (id) => each((feature) => feature.audible?.(id)),

    /** @param {string} id */
    opened: (id) => each((feature) => feature.opened?.(id)),

    /** @param {string} id */
    renewed: (id) => each((feature) => feature.renewed?.(id)),

    /** @param {string} id */
    cut: (id) => each((feature) => feature.cut?.(id)),

    /** @param {string} id */
    mended: (id) => each((feature) => feature.mended?.(id)),

    /**
     * @param {string} id
     * @param {RTCDataChannel} channel
     */
    channel: (id, channel) => each((feature) => feature.channel?.(id, channel)),

    /**
     * @param {string} id
     * @param {import("../wire/messages.js").LeaveReason} reason
     */
    gone(id, reason) {
      limit.forget(id);
      each((feature) => feature.gone?.(id, reason));
    },

    /** The last that was added comes first: it may need the others. */
    close() {
      for (const feature of [...all].reverse()) feature.close?.();
    },
  };
}
