/**
 * What to do while the connection to the server is lost: when to try again, how long an attempt may
 * take, and when to show it. Decision 062.
 *
 * @typedef {import("./signal-socket.js").SocketState} SocketState
 * @typedef {ReturnType<typeof createReconnectPolicy>} ReconnectPolicy
 */

const FIRST_DELAY_MS = 200;
const LAST_DELAY_MS = 2_000;
const EAGER_MS = 60_000;
const SLOW_DELAY_MS = 15_000;
const SHORTEST_TIMEOUT_MS = 2_000;
const SLOW_TIMEOUT_MS = 10_000;
/** A connection that lasted less does not make the next attempts quick again. */
const LASTING_MS = 1_000;
/** A shorter loss is not shown. */
const UNNOTICED_MS = 2_500;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => number} options.random
 * @param {(state: SocketState) => void} options.onState
 */
export function createReconnectPolicy({ clock, random, onState }) {
  /** @type {number | null} */
  let since = null;
  let attempts = 0;
  /** When the last loss ended, and after how many attempts. */
  let last = { at: Number.NEGATIVE_INFINITY, attempts: 0 };
  let usualOpening = 0;
  /** Attempts in a row that were given up: the machine may only be busy. */
  let cutShort = 0;
  /** @type {unknown[]} */
  let timers = [];

  function eager() {
    return since === null || clock.now() - since < EAGER_MS;
  }

  function silence() {
    since = null;
    attempts = 0;
    for (const timer of timers) clock.clearTimeout(timer);
    timers = [];
  }

  return {
    begin() {
      if (since !== null) return;
      since = clock.now();
      if (since - last.at < LASTING_MS) attempts = last.attempts;
      timers = [
        clock.setTimeout(() => onState("reconnecting"), UNNOTICED_MS),
        clock.setTimeout(() => onState("offline"), EAGER_MS),
      ];
    },

    end() {
      last = { at: clock.now(), attempts };
      silence();
      onState("online");
    },

    /** Stops waiting for the connection. */
    silence,

    /** Something changed: the next attempts follow each other quickly again. */
    hurry() {
      attempts = 0;
    },

    /** Ms until the next attempt: doubling, with full jitter, so that those who were lost together
     * do not come back together. */
    delay() {
      const longest = eager()
        ? Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** attempts)
        : SLOW_DELAY_MS;
      attempts += 1;
      return random() * longest;
    },

    /** Ms that an attempt may take. A packet lost on the way would otherwise cost seconds. */
    attemptTimeout() {
      if (usualOpening === 0 || !eager()) return SLOW_TIMEOUT_MS;
      const usual = Math.max(SHORTEST_TIMEOUT_MS, 4 * usualOpening);
      return Math.min(SLOW_TIMEOUT_MS, usual * 1.5 ** cutShort);
    },

    /** An attempt took longer than that: the next one needs no pause. */
    tookTooLong() {
      cutShort += 1;
      attempts = 0;
    },

    /** @param {number} ms that opening a socket took */
    opened(ms) {
      usualOpening = Math.max(1, ms);
      cutShort = 0;
    },
  };
}
