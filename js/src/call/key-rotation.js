import { generation } from "../wire/claims.js";
import { createQueue } from "../wire/queue.js";
import { random128 } from "../wire/seal.js";

/**
 * How the remaining members get the next link secret after a removal (docs/decisions/112): the page
 * of the host who removed somebody makes it, and each member hands it to those who lack it.
 *
 * @typedef {ReturnType<typeof createKeyRotation>} KeyRotation
 */

const MOST_ABSENT = 64;
/** How long the server may take to remove somebody. */
const REMOVAL_MS = 10_000;
const MOST_OUT = 16;
const MOST_EARLY = 4;

/**
 * @param {object} options
 * @param {import("../wire/keyring.js").Keyring} options.keyring
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => boolean} options.isOpen whether the call still goes on
 * @param {() => number} options.generation of this page's own seat
 * @param {(id: string) => boolean} options.isListed whether the server calls this member here
 * @param {() => string[]} options.present ids of everyone who is here or knocks
 * @param {(id: string, word: import("./host-messages.js").HostMessage) => void} options.send past the
 *   server
 * @param {(secret: string) => void} options.onAgreed the link secret has changed
 * @param {(error: unknown) => void} options.onFault
 */
export function createKeyRotation({
  keyring,
  clock,
  isOpen,
  generation: ownGeneration,
  isListed,
  present,
  send,
  onAgreed,
  onFault,
}) {
  const queue = createQueue(onFault);
  /** @type {Set<string>} whom this host has asked the server to remove */
  const removing = new Set();
  /** @type {Set<string>} who was removed, or is just being so */
  const out = new Set();
  /** @type {Set<string>} who was lost, and may be back */
  const absent = new Set();
  /** Keys that hosts sent for a removal that this page's own seat does not know of yet.
   * @type {Map<string, import("./host-messages.js").HostMessage & { type: "key" }>} */
  const early = new Map();

  /** Takes up the next link secret, if it is one.
   * @param {import("../wire/keyring.js").Key} key
   * @param {string[]} without those for whose removal it was made */
  function take({ n, secret }, without) {
    for (const id of without) out.add(id);
    queue(async () => {
      const staying = [...present(), ...absent].filter((id) => !out.has(id));
      if (!isOpen() || !(await keyring.advance({ n, secret }, staying))) return;
      onAgreed(keyring.newest().secret);
    });
  }

  return {
    /**
     * A peer hands on the next link secret. Its number is one that this page's own seat knows: one
     * that was made up would come after that of every removal, also of whoever made it up.
     * @param {string} from
     * @param {import("./host-messages.js").HostMessage & { type: "key" }} word
     * @param {boolean} isHost only a host is believed that somebody is out who is still here
     */
    hear(from, word, isHost) {
      if (word.n <= ownGeneration())
        take(
          word,
          word.out.filter((id) => isHost || !isListed(id)),
        );
      else if (isHost && (early.has(from) || early.size < MOST_EARLY))
        early.set(from, word);
    },

    /** Only past the server, and only to members who were here before.
     * @param {string} id */
    give(id) {
      if (!keyring.isBehind(id) || out.has(id)) return;
      send(id, {
        type: "key",
        ...keyring.newest(),
        out: [...out].slice(-MOST_OUT),
      });
    },

    /** This host asks for somebody's removal.
     * @param {string} id */
    removes(id) {
      removing.add(id);
      clock.setTimeout(() => removing.delete(id), REMOVAL_MS);
    },

    /** A newer seat came: a newer generation is the sign that the server has removed them.
     * @param {string} before
     * @param {string} seat */
    seated(before, seat) {
      const n = generation(seat);
      if (removing.size > 0 && n > generation(before))
        take({ n, secret: random128(crypto) }, [...removing]);
      for (const [from, word] of early) {
        if (word.n > n) continue;
        early.delete(from);
        take(word, word.out);
      }
    },

    /**
     * @param {string} id
     * @param {string} reason
     */
    gone(id, reason) {
      removing.delete(id);
      absent.delete(id);
      if (reason === "lost" && absent.size < MOST_ABSENT) absent.add(id);
      if (reason === "removed") keyring.expel(id);
      if (reason === "left") keyring.forget(id);
    },

    /** Once all that was begun is done.
     * @returns {Promise<void>} */
    settled: () => new Promise((resolve) => queue(() => resolve())),
  };
}
