import { renewableFor } from "./claims.js";

/**
 * Keeps the seat that opens sockets: always the newest one, and young enough for a reconnection
 * that cannot wait for a renewal.
 *
 * @typedef {ReturnType<typeof createSeatKeeper>} SeatKeeper
 */

/** A seat opens sockets for five minutes (protocol.md, Tokens). */
const RENEW_AFTER_MS = 4 * 60_000;
const RENEW_AGAIN_MS = 60_000;
/** The server and this machine do not start counting at the same moment. */
const SLACK_MS = 60_000;

/**
 * @param {object} options
 * @param {() => Promise<string>} options.renew a fresh seat; fails with the code of a refusal, or
 *   `offline`
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => number} options.random
 * @param {(seat: string) => void} options.onSeat the seat has changed
 */
export function createSeatKeeper({ renew, clock, random, onSeat }) {
  let token = "";
  let since = 0;
  let kept = true;
  /** @type {unknown} */
  let timer = null;

  /** @param {string} seat */
  function keep(seat) {
    if (!kept) return;
    token = seat;
    since = clock.now();
    onSeat(seat);
    clock.clearTimeout(timer);
    // Spread, so that pages that came together do not renew together.
    timer = clock.setTimeout(refresh, RENEW_AFTER_MS * (0.8 + 0.2 * random()));
  }

  async function refresh() {
    try {
      keep(await renew());
    } catch {
      // The socket itself tells when the seat is lost for good.
      if (kept) timer = clock.setTimeout(refresh, RENEW_AGAIN_MS);
    }
  }

  return {
    token: () => token,

    /** @param {{ token: string, since: number }} seat and when it was taken, in ms since 1970 */
    take(seat) {
      token = seat.token;
      const age = clock.date() - seat.since;
      // From the future: the clock was set back, and nobody knows how old the seat is.
      since = age < 0 ? Number.NEGATIVE_INFINITY : clock.now() - age;
    },

    /** The server gave a newer one. */
    keep,

    /** Whether it could not be renewed any more, by this machine's own clock. */
    isSpent: () =>
      clock.now() - since >= renewableFor(token) * 1_000 - SLACK_MS,

    isYoung: () => clock.now() - since <= RENEW_AFTER_MS,

    /** Now, rather than when it is due. */
    async renew() {
      keep(await renew());
    },

    close() {
      kept = false;
      clock.clearTimeout(timer);
    },
  };
}
