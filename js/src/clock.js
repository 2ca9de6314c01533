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

/**
 * What only has to wait.
 * @typedef {Pick<Clock, "setTimeout" | "clearTimeout">} Timers
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

/** What comes once in so many beats or more seldom falls on every such beat. */
const BAR = 4;

/**
 * Timers of what comes again and again, and need not come at a certain moment: what falls on the same beat is
 * done in one task. A task of its own costs more than most of what is done in it. What comes every second beat,
 * or every fourth, falls on the same ones.
 *
 * @param {Pick<Clock, "now" | "setTimeout" | "clearTimeout">} clock
 * @param {number} every ms; what is to come sooner comes at its own time
 * @returns {Timers}
 */
export function createBeats(clock, every) {
  /** @type {Map<number, Set<() => void>>} */
  const beats = new Map();

  /** @param {number} beat */
  function fall(beat) {
    const due = beats.get(beat) ?? [];
    beats.delete(beat);
    for (const run of due) {
      try {
        run();
      } catch (error) {
        // Reported as if it had a timer of its own, which the others do not wait for.
        clock.setTimeout(() => {
          throw error;
        }, 0);
      }
    }
  }

  return {
    setTimeout(run, ms) {
      if (ms < every) return { timer: clock.setTimeout(run, ms) };
      const now = clock.now();
      const bar = barOf(Math.round(ms / every));
      const next = Math.floor(now / every / bar) + 1;
      const beat = bar * Math.max(next, Math.round((now + ms) / every / bar));
      const due = beats.get(beat) ?? new Set();
      if (due.size === 0) {
        beats.set(beat, due);
        clock.setTimeout(() => fall(beat), beat * every - now);
      }
      const once = () => run();
      due.add(once);
      return { due, once };
    },

    clearTimeout(waiting) {
      clock.clearTimeout(waiting?.timer);
      waiting?.due?.delete(waiting.once);
    },
  };
}

/** @param {number} beats
 * @returns {number} as long a bar as fits in */
function barOf(beats) {
  let bar = BAR;
  while (bar > beats) bar /= 2;
  return bar;
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

/** Whether anything comes, and who speaks, is looked at so often while all is well. */
export const BEAT_MS = 250;

export const systemBeats = createBeats(systemClock, BEAT_MS);
