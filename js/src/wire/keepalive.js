/**
 * Notices that a socket is half open. A browser shows its page neither the server's pings nor that
 * nothing arrives any more; but the server always answers a signal to its own sender (`no-peer`).
 * Decision 062.
 *
 * @typedef {ReturnType<typeof createKeepalive>} Keepalive
 */

const QUIET_MS = 8_000;
const ANSWER_MS = 4_000;

/** @param {import("../clock.js").Clock} clock */
export function createKeepalive(clock) {
  /** @type {unknown} */
  let timer = null;
  let ask = () => {};
  let onSilence = () => {};

  function listen() {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(() => {
      ask();
      timer = clock.setTimeout(onSilence, ANSWER_MS);
    }, QUIET_MS);
  }

  return {
    /**
     * @param {() => void} asking sends what will be answered
     * @param {() => void} silent nothing was: the socket is dead
     */
    begin(asking, silent) {
      ask = asking;
      onSilence = silent;
      listen();
    },

    /** Something arrived. */
    heard() {
      if (timer !== null) listen();
    },

    end() {
      clock.clearTimeout(timer);
      timer = null;
    },
  };
}
