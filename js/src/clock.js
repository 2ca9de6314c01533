/**
 * Time as the page's parts see it, in milliseconds, so that tests can pass their own.
 * @typedef {object} Clock
 * @property {() => number} now goes on while the machine sleeps, and is never set: for how long
 *   something takes
 * @property {() => number} date since 1970, as the machine's clock is set: for what people read, and
 *   for what outlives the page
 * @property {(run: () => void, ms: number) => unknown} setTimeout
 * @property {(timer: any) => void} clearTimeout
 */

/** Clocks are adjusted by less than this in passing. */
const SLEPT_MS = 1_000;

/**
 * Two clocks make one that can be relied on: one may stand still during a sleep, as
 * `performance.now()` does on some systems (hr-time §4), the other may be set (docs/decisions/240).
 * @param {() => number} ticks ms, never set
 * @param {() => number} date ms, goes on during a sleep
 * @returns {() => number}
 */
export function createTime(ticks, date) {
  let apart = date() - ticks();
  let ahead = apart;
  return () => {
    const at = ticks();
    const slept = date() - at - apart;
    apart += slept;
    if (slept > SLEPT_MS) ahead += slept;
    return at + ahead;
  };
}

/** @type {Clock} */
export const systemClock = {
  now: createTime(
    () => performance.now(),
    () => Date.now(),
  ),
  date: () => Date.now(),
  setTimeout: (run, ms) => setTimeout(run, ms),
  clearTimeout: (timer) => clearTimeout(timer),
};
