/**
 * Passes messages to Elm at a pace that it can draw. How many there are is up to the server and the
 * other members. Above that pace they wait, and of several about the same thing only the newest is
 * passed on.
 *
 * @typedef {import("./ports.js").ToElm} ToElm
 */

/** The longest that nothing is drawn because something else is in a hurry. */
const HELD_MS = 150;
/** So many at once, and as many again after this pause. */
const AT_ONCE = 50;
const AGAIN_MS = 100;

/** What a message replaces earlier messages about; null where each one counts.
 * @param {ToElm} message
 * @returns {string | null} */
function subject(message) {
  switch (message.type) {
    case "member":
      return `member ${message.member.id}`;
    case "left":
      return `member ${message.member}`;
    case "knock":
      return `knock ${message.member.id}`;
    case "unknock":
      return `knock ${message.member}`;
    case "notice":
      return `notice ${message.code} ${message.member}`;
    case "muteAsked":
      return `muteAsked ${message.member}`;
    case "saidWaiting":
      return `waiting ${message.key}`;
    case "transfer":
      return `transfer ${message.transfer}`;
    case "room":
    case "role":
    case "connection":
    case "devices":
    case "media":
    case "hiding":
    case "pairs":
    case "invites":
    case "hand":
    case "sharing":
    case "speaking":
      return message.type;
    default:
      return null;
  }
}

/**
 * @param {object} options
 * @param {import("./clock.js").Timers} options.clock
 * @param {(message: ToElm) => void} options.send
 */
export function createPacing({ clock, send }) {
  /** @type {Map<string | number, ToElm>} by subject or number, in their order */
  const waiting = new Map();
  let number = 0;
  let left = AT_ONCE;
  let isCounting = false;
  /** @type {unknown} */
  let held = null;

  function refill() {
    isCounting = false;
    left = AT_ONCE;
    flow();
  }

  function flow() {
    if (held !== null) return;
    for (const [key, message] of waiting) {
      if (left === 0) return;
      waiting.delete(key);
      pass(message);
    }
  }

  /** @param {ToElm} message */
  function pass(message) {
    left -= 1;
    if (!isCounting) {
      isCounting = true;
      clock.setTimeout(refill, AGAIN_MS);
    }
    send(message);
  }

  function release() {
    clock.clearTimeout(held);
    held = null;
    flow();
  }

  return {
    /** @type {import("./ports.js").Tell} */
    tell(message) {
      if (left > 0 && waiting.size === 0 && held === null) return pass(message);
      const key = subject(message) ?? ++number;
      waiting.delete(key);
      waiting.set(key, message);
    },

    /** Keeps all messages until they are released, or for a while: to draw a call takes longer than
     * to begin a connection, and nobody sees the difference. */
    hold() {
      held ??= clock.setTimeout(release, HELD_MS);
    },

    release() {
      if (held !== null) release();
    },
  };
}
