import { isSame } from "../changes.js";
import { createQueue } from "../wire/queue.js";
import { random128 } from "../wire/seal.js";
import { commitment, exchangeTag, safetyCode } from "./safety.js";

/**
 * How the two sides of a connection agree on a safety code: each makes a random number, sends a
 * hash of it, and sends the number itself only when it has the other's hash (docs/decisions/190).
 * So whoever sits between them has fixed its own numbers before it learns theirs.
 *
 * A new link secret or certificate starts a new exchange with a new number: what was revealed about
 * the old number must not help to choose.
 *
 * @typedef {import("./safety-messages.js").SafetyMessage} SafetyMessage
 * @typedef {{ state: "exchanging" | "broken" } | { state: "agreed", code: number[] }} Safety `broken`:
 *   the peer revealed another number than it had committed to
 * @typedef {{ secret: string, prints: [own: string, theirs: string] }} View of the connection
 *
 * @typedef {View & { tag: string, number: string, committed: boolean, revealed: boolean,
 *   hash: string | null }} Round `committed`, `revealed`: that this was told; `hash`: the peer's
 */

/**
 * @param {object} options
 * @param {string} options.room
 * @param {string} options.self
 * @param {string} options.peer
 * @param {Crypto} options.crypto
 * @param {(word: SafetyMessage) => boolean} options.send whether a channel was open
 * @param {(safety: Safety) => void} options.onSafety it changed
 * @param {() => void} options.onAbandoned the peer had this side's number, and did not tell the one
 *   that it had promised: it may have seen that the code would not be the one that it wished for
 * @param {(error: unknown) => void} options.onFault
 */
export function createExchange(options) {
  const { room, self, peer, crypto, send, onSafety } = options;
  const queue = createQueue(options.onFault);
  /** @type {Round | null} */
  let round = null;
  /** The peer may see the connection, or know the link secret, a moment sooner.
   * @type {{ tag: string, hash: string } | null} */
  let early = null;
  /** @type {Safety} */
  let safety = { state: "exchanging" };
  let open = true;

  /** @param {Safety} next */
  function enter(next) {
    safety = next;
    onSafety(next);
  }

  function fail() {
    enter({ state: "broken" });
    options.onAbandoned();
  }

  /** A round ends before its time. */
  function abandon() {
    if (safety.state === "exchanging" && round?.revealed) options.onAbandoned();
  }

  /** @param {View} view */
  async function begin({ secret, prints }) {
    if (round?.secret === secret && isSame(round.prints, prints)) return;
    const tag = await exchangeTag({ room, secret, crypto }, prints);
    if (!open || tag === round?.tag) return;
    abandon();
    const hash = early?.tag === tag ? early.hash : null;
    const number = random128(crypto);
    round = { secret, prints, tag, number, hash, ...UNTOLD };
    enter({ state: "exchanging" });
  }

  /** Tells what may be told now. A channel that is not open yet is tried again. */
  async function tell() {
    if (!round) return;
    const { tag, number, prints } = round;
    if (!round.committed) {
      const members = /** @type {[string, string]} */ ([self, peer]);
      const whose = { room, tag, members, prints, number, crypto };
      const hash = await commitment(whose);
      round.committed = open && send({ type: "commit", tag, hash });
    }
    if (round.committed && round.hash && !round.revealed)
      round.revealed = send({ type: "reveal", tag, number });
  }

  /** @param {SafetyMessage & { type: "commit" }} word */
  async function committed({ tag, hash }) {
    if (tag !== round?.tag) early = { tag, hash };
    else if (round.hash && round.hash !== hash) fail();
    else {
      round.hash = hash;
      await tell();
    }
  }

  /** @param {SafetyMessage & { type: "reveal" }} word */
  async function revealed({ tag, number }) {
    if (!round || tag !== round.tag) return;
    const { prints, secret } = round;
    const [own, theirs] = prints;
    const hash = await commitment({
      room,
      tag,
      members: [peer, self],
      prints: [theirs, own],
      number,
      crypto,
    });
    if (!open) return;
    if (hash !== round.hash) {
      fail();
      return;
    }
    const code = await safetyCode({ room, secret, crypto }, [
      { print: own, number: round.number },
      { print: theirs, number },
    ]);
    if (open) enter({ state: "agreed", code });
  }

  return {
    safety: () => safety,

    /** How this side sees the connection now.
     * @param {View} view */
    look(view) {
      queue(async () => {
        if (!open || safety.state === "broken") return;
        await begin(view);
        await tell();
      });
    },

    /** @param {SafetyMessage} word */
    hear(word) {
      queue(async () => {
        if (!open || safety.state === "broken") return;
        if (word.type === "commit") await committed(word);
        else await revealed(word);
      });
    },

    close() {
      if (open) abandon();
      open = false;
    },
  };
}

const UNTOLD = { committed: false, revealed: false };
