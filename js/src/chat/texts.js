import { cleanText, isTooLong } from "../wire/text-rules.js";
import { encodeChatMessage } from "./chat-messages.js";

/**
 * What the members say to each other in writing, browser to browser. Each pair has an outbox: what
 * the peer has not acknowledged is repeated when a new channel to it opens, and the peer drops what
 * it has heard. Within one channel order holds, so a higher number is always the next one. Nothing
 * is kept once somebody has left. Decision 100.
 *
 * @typedef {import("./chat-messages.js").ChatMessage} ChatMessage
 * @typedef {import("./chat-messages.js").Said} Said
 *
 * @typedef {object} Pair
 * @property {{ n: number, key: number, text: string }[]} queue not acknowledged
 * @property {number} next the number of what is said next
 * @property {number} page of the peer: a newer page starts from 1
 * @property {number} heard the number of what it said last
 * @property {boolean} lost gone from the room, perhaps only for a while
 * @typedef {ReturnType<typeof createTexts>} Texts
 */

/** No more is kept for a peer that does not acknowledge: the oldest goes first. */
const MOST_WAITING = 200;
const MOST_LOST = 32;

/**
 * @param {object} options
 * @param {number} options.page an integer that only grows for this member, over reloads too
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 * @param {(peer: string, key: number, text: string) => void} options.onSaid
 * @param {(key: number, waiting: number) => void} options.onWaiting how many have not yet got what
 *   was said here
 * @param {(peer: string, reaction: import("./chat-messages.js").Reaction) => void} options.onReaction
 */
export function createTexts({ page, send, onSaid, onWaiting, onReaction }) {
  /** @type {Map<string, Pair>} */
  const pairs = new Map();
  let lastKey = 0;

  /** @param {string} peer */
  function pair(peer) {
    let found = pairs.get(peer);
    if (!found) {
      found = { queue: [], next: 1, page: 0, heard: 0, lost: false };
      pairs.set(peer, found);
    }
    return found;
  }

  /**
   * @param {string} peer
   * @param {{ n: number, text: string }} item
   */
  function write(peer, { n, text }) {
    send(peer, encodeChatMessage({ type: "say", page, n, text }));
  }

  /** @param {number} key */
  function tellWaiting(key) {
    const waiting = [...pairs.values()].filter(({ queue }) =>
      queue.some((item) => item.key === key),
    );
    onWaiting(key, waiting.length);
  }

  /**
   * @param {string} peer
   * @param {Said & { type: "say" }} said
   */
  function arrived(peer, said) {
    const known = pair(peer);
    if (said.page < known.page) return;
    if (said.page > known.page)
      Object.assign(known, { page: said.page, heard: 0 });
    if (said.n > known.heard) {
      known.heard = said.n;
      onSaid(peer, ++lastKey, said.text);
    }
    send(
      peer,
      encodeChatMessage({ type: "heard", page: known.page, n: known.heard }),
    );
  }

  /**
   * @param {string} peer
   * @param {(n: number) => boolean} isHeard
   */
  function release(peer, isHeard) {
    const known = pair(peer);
    const released = known.queue.filter(({ n }) => isHeard(n));
    known.queue = known.queue.filter(({ n }) => !isHeard(n));
    for (const { key } of released) tellWaiting(key);
  }

  return {
    /** Says it to all of these, and to those who may yet come back.
     * @param {string} text
     * @param {string[]} members
     * @returns {{ key: number, text: string } | null} null where there is nothing to say, or
     *   too much, of which the page tells while it is written */
    say(text, members) {
      const clean = cleanText(text);
      if (clean === "" || isTooLong(clean)) return null;
      const key = ++lastKey;
      const lost = [...pairs].filter(([, { lost }]) => lost).map(([id]) => id);
      for (const peer of new Set([...members, ...lost])) {
        const known = pair(peer);
        const item = { n: known.next++, key, text: clean };
        known.queue.push(item);
        if (known.queue.length > MOST_WAITING) known.queue.shift();
        write(peer, item);
      }
      return { key, text: clean };
    },

    /** How many have yet to get it.
     * @param {number} key */
    tellWaiting,

    /** Only those who can hear it now do: a reaction that comes late means nothing.
     * @param {import("./chat-messages.js").Reaction} reaction
     * @param {string[]} members */
    react(reaction, members) {
      for (const peer of members)
        send(peer, encodeChatMessage({ type: "react", reaction }));
    },

    /** A number of its own for anything else that stands among what is said. */
    nextKey: () => ++lastKey,

    /**
     * @param {string} peer
     * @param {Said} said
     */
    receive(peer, said) {
      if (said.type === "say") arrived(peer, said);
      else if (said.type === "react") onReaction(peer, said.reaction);
      else if (said.page === page) release(peer, (n) => n <= said.n);
    },

    /** A new channel to the peer: whatever it has not acknowledged goes out once more.
     * @param {string} peer */
    opened(peer) {
      const known = pair(peer);
      known.lost = false;
      for (const item of known.queue) write(peer, item);
    },

    /** Whoever was lost may come back and get what was said meanwhile; whoever left does not.
     * @param {string} peer
     * @param {import("../wire/messages.js").LeaveReason} reason */
    gone(peer, reason) {
      const known = pairs.get(peer);
      if (!known) return;
      const lost = [...pairs.values()].filter((one) => one.lost);
      if (reason === "lost" && lost.length < MOST_LOST) {
        known.lost = true;
        return;
      }
      release(peer, () => true);
      pairs.delete(peer);
    },
  };
}
