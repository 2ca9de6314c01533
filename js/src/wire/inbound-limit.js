import { createRateLimit } from "./rate-limit.js";

/**
 * Limits how much of what the server sends is read (docs/decisions/264). A server that keeps to the
 * protocol never reaches the limit; a lying or faulty one must neither block the page nor fill its
 * memory. If something was skipped, the page reconnects a little later to get the whole state.
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
/** Messages that cost more than being shown: they cause requests, connections or storage. */
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
    /** A new socket, which gets one welcome. */
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
