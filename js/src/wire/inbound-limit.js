import { createRateLimit } from "./rate-limit.js";

/**
 * How much this page reads of what the server says (docs/decisions/264). A server that keeps to the
 * protocol never comes near; one that lies, or has a fault, must not hold the page up nor fill it.
 * What is left out may be missing here: so the page asks for all of it again a little later.
 *
 * @typedef {import("./messages.js").ServerMessage} ServerMessage
 * @typedef {ReturnType<typeof createInboundLimit>} InboundLimit
 */

/** UTF-16 units; a welcome to a full room with a full door takes a third of it. */
const LONGEST = 262_144;
const ALL = { burst: 8_000, perSecond: 1_500 };
/** Signals are repeated by whoever sent them. */
const SIGNALS = { burst: 5_000, perSecond: 1_000 };
const NEWS = { burst: 400, perSecond: 60 };
/** What costs more than to be shown: requests, other connections, what is kept. */
const SELDOM = { burst: 20, perSecond: 0.5 };
const SAY_AGAIN_MS = 10_000;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {string} options.self
 * @param {(what: string) => void} options.onLeftOut for the log, now and then
 * @param {() => void} options.onMissed something of the room may be missing here
 */
export function createInboundLimit({ clock, self, onLeftOut, onMissed }) {
  const all = createRateLimit({ clock, ...ALL });
  const signals = createRateLimit({ clock, ...SIGNALS });
  const news = createRateLimit({ clock, ...NEWS });
  const seldom = createRateLimit({ clock, ...SELDOM });
  let welcomed = false;
  let saidAt = Number.NEGATIVE_INFINITY;

  /** @param {string} what
   * @returns {false} */
  function leaveOut(what) {
    if (clock.now() - saidAt < SAY_AGAIN_MS) return false;
    saidAt = clock.now();
    onLeftOut(what);
    return false;
  }

  /** @param {ServerMessage} message */
  function isBorne(message) {
    switch (message.type) {
      case "signal":
        return signals.allows("");
      case "seat":
      case "ice":
      case "room":
      case "error":
        return seldom.allows(message.type);
      case "joined":
      case "updated":
        if (message.member.id === self) return seldom.allows("role");
        return news.allows("");
      default:
        return news.allows("");
    }
  }

  return {
    /** There is another socket, which is welcomed once. */
    begin() {
      welcomed = false;
    },

    /** @param {string} text */
    reads(text) {
      if (text.length > LONGEST) return leaveOut("a message that is too long");
      if (all.allows("")) return true;
      onMissed();
      return leaveOut("too much at once");
    },

    /** @param {ServerMessage} message */
    takes(message) {
      if (message.type === "welcome") {
        if (welcomed) return leaveOut("a second welcome");
        welcomed = true;
      }
      if (isBorne(message)) return true;
      if (message.type !== "signal" && message.type !== "error") onMissed();
      return leaveOut(`too much of "${message.type}"`);
    },
  };
}
