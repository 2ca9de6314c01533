/**
 * Whether the server is reached at all by one who joins. A proxy may never answer a WebSocket,
 * answer with a page, or let nothing through: the browser tells none of this apart, so what is known
 * is that no welcome came, and whether the server answers otherwise (docs/decisions/261).
 *
 * @typedef {"online" | "no-socket" | "no-server"} Reach
 * @typedef {ReturnType<typeof watchReachability>} Reachability
 */

/** A first try is given 10 s; what is amiss is said within 15 s of joining. */
const ASK_MS = 8_000;
const ANSWER_MS = 5_000;
const ASK_AGAIN_MS = 20_000;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => Promise<boolean>} options.answers whether the server answers a request
 * @param {(reach: Reach) => void} options.onReach
 */
export function watchReachability({ clock, answers, onReach }) {
  /** @type {unknown} */
  let timer = null;
  let waiting = false;

  /** @param {number} ms */
  function askIn(ms) {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(ask, ms);
  }

  async function ask() {
    askIn(ASK_AGAIN_MS);
    const late = new Promise((resolve) =>
      clock.setTimeout(() => resolve(false), ANSWER_MS),
    );
    const answered = await Promise.race([answers().catch(() => false), late]);
    if (waiting) onReach(answered ? "no-socket" : "no-server");
  }

  return {
    begin() {
      waiting = true;
      askIn(ASK_MS);
    },

    /** Whether nothing was heard of the server since it began. */
    isWaiting: () => waiting,

    /** The server has welcomed this page, or nobody waits for that any more. */
    end() {
      waiting = false;
      clock.clearTimeout(timer);
    },
  };
}
