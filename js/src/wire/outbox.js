/**
 * Delivers signals to each peer exactly once and in order (protocol.md, Inside the seal) over a
 * path that may lose, double and reorder them. A pairing is a pair of epochs, one of each page:
 * the sender numbers its signals from 1 in it, the receiver acknowledges cumulatively and drops
 * what it has seen, the sender keeps what is not acknowledged and repeats it. Decision 060.
 *
 * Number 1 has no body: it only says who is here. Being repeated like any other, it makes sure that
 * both pages come to know of a new pairing, also when neither has anything else to say.
 *
 * An epoch is an integer that only grows for one member, over reloads too. So the higher one is the
 * newer page, and what an older page sent, or somebody replays, is recognised as old.
 *
 * @typedef {import("./messages.js").Envelope} Envelope
 * @typedef {import("./messages.js").Body} Body
 *
 * @typedef {{ n: number, body?: Body }} Item
 * @typedef {object} Pairing
 * @property {number} mine
 * @property {number} theirs 0 until the peer's epoch is known
 * @property {Item[]} queue sent or waiting, not acknowledged
 * @property {number} next the number of the next signal
 * @property {number} received all up to this one were delivered
 * @property {Map<number, Body | undefined>} early arrived before their predecessors
 * @property {boolean} repeated whether the head of the queue was repeated since the last progress
 * @property {number} wait ms until the next repetition
 * @property {unknown} repeatTimer
 * @property {unknown} ackTimer
 */

const FIRST_REPEAT_MS = 1_000;
const LAST_REPEAT_MS = 8_000;
const ACK_DELAY_MS = 100;
/** More than any negotiation needs: a peer that takes nothing for so long starts again. */
const MOST_WAITING = 1_000;
/** Envelopes kept of somebody who was not announced yet: a signal may overtake the roster. */
const MOST_OVERTAKING = 32;
const MOST_STRANGERS = 16;
/** Peers that have left and whose last epoch is kept; that of any other is known to be lower. */
const MOST_GONE = 256;

/**
 * @param {object} options
 * @param {number} options.epoch of this page, as its profile tells it
 * @param {() => number} options.nextEpoch
 * @param {import("../clock.js").Clock} options.clock
 * @param {(peer: string, envelope: Envelope) => void} options.transmit
 * @param {(peer: string) => boolean} [options.isAnnounced] whether the peer is known to be in the call
 * @param {(peer: string, body: Body) => void} options.deliver
 * @param {(peer: string) => boolean} options.mayRenew whether the peer may begin another pairing now:
 *   one that may not is heard when it repeats itself
 * @param {(peer: string) => void} options.onRenewed a new pairing began: what was agreed is void
 */
export function createOutbox({
  epoch,
  nextEpoch,
  clock,
  transmit,
  isAnnounced = () => true,
  deliver,
  mayRenew,
  onRenewed,
}) {
  /** @type {Map<string, Pairing>} */
  const pairings = new Map();
  /** @type {Map<string, number>} own epochs towards peers that were forgotten or restarted */
  const renewedEpochs = new Map();
  /** @type {Map<string, Envelope[]>} */
  const strangers = new Map();
  /** Towards whoever is not among those: no lower than any that was forgotten. */
  let usualEpoch = epoch;

  /** @param {string} peer */
  const ownEpoch = (peer) => renewedEpochs.get(peer) ?? usualEpoch;

  /** @param {string} peer */
  function renewEpoch(peer) {
    renewedEpochs.delete(peer);
    renewedEpochs.set(peer, nextEpoch());
    if (renewedEpochs.size <= MOST_GONE) return;
    const [[oldest, last]] = renewedEpochs;
    renewedEpochs.delete(oldest);
    usualEpoch = Math.max(usualEpoch, last);
  }

  /** @param {string} peer */
  function pairing(peer) {
    let found = pairings.get(peer);
    if (!found) {
      found = empty(ownEpoch(peer), 0);
      pairings.set(peer, found);
    }
    return found;
  }

  /**
   * @param {string} peer
   * @param {number} theirs
   */
  function begin(peer, theirs) {
    const old = pairing(peer);
    stopTimers(old);
    pairings.set(peer, empty(ownEpoch(peer), theirs));
    onRenewed(peer);
  }

  /**
   * @param {string} peer
   * @param {number} theirs
   * @returns {boolean} whether it is the peer's epoch now
   */
  function adopt(peer, theirs) {
    const known = pairing(peer);
    if (known.theirs === 0) known.theirs = theirs;
    else if (mayRenew(peer)) begin(peer, theirs);
    else return false;
    writeAll(peer);
    return true;
  }

  /**
   * @param {string} peer
   * @param {Item} item
   */
  function write(peer, { n, body }) {
    const s = pairing(peer);
    clock.clearTimeout(s.ackTimer);
    s.ackTimer = null;
    const envelope = { n, ack: s.received, epoch: s.mine, for: s.theirs };
    transmit(peer, body === undefined ? envelope : { ...envelope, body });
  }

  /** @param {string} peer */
  function writeAll(peer) {
    const s = pairing(peer);
    if (s.theirs === 0) return;
    for (const item of s.queue) write(peer, item);
    expectAck(peer);
  }

  /** @param {string} peer */
  function expectAck(peer) {
    const s = pairing(peer);
    clock.clearTimeout(s.repeatTimer);
    if (s.queue.length === 0) return;
    s.repeatTimer = clock.setTimeout(() => {
      // One is enough to find out whether the peer hears; its acknowledgement releases the rest.
      s.repeated = true;
      s.wait = Math.min(LAST_REPEAT_MS, 2 * s.wait);
      if (s.theirs !== 0) write(peer, s.queue[0]);
      expectAck(peer);
    }, s.wait);
  }

  /**
   * @param {string} peer
   * @param {number} ack
   */
  function acknowledged(peer, ack) {
    const s = pairing(peer);
    const before = s.queue.length;
    while (s.queue.length > 0 && s.queue[0].n <= ack) s.queue.shift();
    if (s.queue.length === before) return;
    s.wait = FIRST_REPEAT_MS;
    if (s.repeated) {
      s.repeated = false;
      for (const item of s.queue) write(peer, item);
    }
    expectAck(peer);
  }

  /**
   * @param {string} peer
   * @param {number} n
   * @param {Body | undefined} body
   */
  function arrived(peer, n, body) {
    const s = pairing(peer);
    if (n > s.received && n <= s.received + MOST_WAITING) s.early.set(n, body);
    s.ackTimer ??= clock.setTimeout(() => write(peer, { n: 0 }), ACK_DELAY_MS);
    // Delivering may begin another pairing, which has its own numbers.
    while (pairings.get(peer) === s && s.early.has(s.received + 1)) {
      s.received += 1;
      const next = s.early.get(s.received);
      s.early.delete(s.received);
      if (next) deliver(peer, next);
    }
  }

  /**
   * @param {string} peer
   * @param {Envelope} envelope
   */
  function receive(peer, envelope) {
    if (!isAnnounced(peer)) return hold(peer, envelope);
    if (envelope.epoch < pairing(peer).theirs) return;
    const isNewer = envelope.epoch > pairing(peer).theirs;
    if (isNewer && !adopt(peer, envelope.epoch)) return;
    const s = pairing(peer);
    if (envelope.for !== s.mine) {
      // Meant for an earlier page of ours. If ours is the earlier one, say nothing.
      if (envelope.for < s.mine) write(peer, { n: 0 });
      return;
    }
    acknowledged(peer, envelope.ack);
    if (envelope.n > 0) arrived(peer, envelope.n, envelope.body);
  }

  /**
   * @param {string} peer
   * @param {Envelope} envelope
   */
  function hold(peer, envelope) {
    const held = strangers.get(peer) ?? [];
    if (held.length >= MOST_OVERTAKING || strangers.size >= MOST_STRANGERS)
      strangers.clear();
    else strangers.set(peer, [...held, envelope]);
  }

  return {
    receive,

    /** The peer is in the call: deliver what came before that was known.
     * @param {string} peer */
    announce(peer) {
      const held = strangers.get(peer) ?? [];
      strangers.delete(peer);
      for (const envelope of held) receive(peer, envelope);
    },

    /**
     * @param {string} peer
     * @param {Body} body
     */
    send(peer, body) {
      const s = pairing(peer);
      if (s.queue.length >= MOST_WAITING) {
        this.restart(peer);
        return;
      }
      const item = { n: s.next++, body };
      s.queue.push(item);
      if (s.theirs !== 0) write(peer, item);
      if (s.queue.length === 1) expectAck(peer);
    },

    /** The peer's profile tells its epoch, before any signal does.
     * @param {string} peer
     * @param {number} theirs */
    introduce(peer, theirs) {
      if (theirs > pairing(peer).theirs) adopt(peer, theirs);
    },

    /** The peer can hear again: everything that it has not acknowledged goes out once more.
     * @param {string} peer */
    repeat(peer) {
      pairing(peer).wait = FIRST_REPEAT_MS;
      writeAll(peer);
    },

    /** Begins a new pairing from this side, for both.
     * @param {string} peer */
    restart(peer) {
      renewEpoch(peer);
      begin(peer, pairing(peer).theirs);
      writeAll(peer);
    },

    /** The peer has left. If it comes back, that is a new pairing.
     * @param {string} peer */
    forget(peer) {
      const s = pairings.get(peer);
      if (!s) return;
      stopTimers(s);
      pairings.delete(peer);
      renewEpoch(peer);
    },

    close() {
      for (const s of pairings.values()) stopTimers(s);
      pairings.clear();
    },
  };

  /** @param {Pairing} s */
  function stopTimers(s) {
    clock.clearTimeout(s.repeatTimer);
    clock.clearTimeout(s.ackTimer);
  }
}

/**
 * @param {number} mine
 * @param {number} theirs
 * @returns {Pairing}
 */
function empty(mine, theirs) {
  return {
    mine,
    theirs,
    queue: [{ n: 1 }],
    next: 2,
    received: 0,
    early: new Map(),
    repeated: false,
    wait: FIRST_REPEAT_MS,
    repeatTimer: null,
    ackTimer: null,
  };
}
