/**
 * Whether the server can be reached at all when joining. A proxy may never answer a WebSocket,
 * answer it with a page, or let nothing through. The browser does not tell these apart: all that is
 * known is that no welcome came, and whether the server answers over HTTP (docs/decisions/261).
 *
 * @typedef {"online" | "no-socket" | "no-server"} Reach
 * @typedef {ReturnType<typeof watchReachability>} Reachability
 */

/** A first attempt may take 10 s; the reason is shown within 15 s of joining. */
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

    /** Whether nothing has come from the server since joining. */
    isWaiting: () => waiting,

    /** The server has welcomed this page, or nobody waits for that any more. */
    end() {
      waiting = false;
      clock.clearTimeout(timer);
    },
  };
}
