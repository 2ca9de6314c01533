import { never } from "../wire/messages.js";
import { createRateLimit } from "../wire/rate-limit.js";
import { decodeChatMessage, isChatMessage } from "./chat-messages.js";
import { createFiles } from "./files.js";
import { createTexts } from "./texts.js";

/**
 * Text, reactions and files during the call, from browser to browser. Reads what comes over the
 * data channel, passes it on, and tells the page.
 *
 * @typedef {ReturnType<typeof createChat>} Chat
 */

/** A peer may say this much at once, as after a loss, and then so much a second. */
const BURST = 400;
const PER_SECOND = 10;

/**
 * @param {object} options
 * @param {number} options.epoch of this page
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => string[]} options.members the ids of all others in the room
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 * @param {(peer: string, label: string) => RTCDataChannel | null} options.openChannel
 * @param {import("../log.js").Log} options.log
 * @param {import("../ports.js").Tell} options.tell
 * @param {Pick<typeof URL, "createObjectURL" | "revokeObjectURL">} [options.urls]
 */
export function createChat(options) {
  const { clock, members, send, log, tell } = options;
  const limit = createRateLimit({
    clock,
    burst: BURST,
    perSecond: PER_SECOND,
  });

  const at = () => new Date(clock.date()).toTimeString().slice(0, 5);

  const texts = createTexts({
    page: options.epoch,
    send,
    onSaid: (member, key, text) =>
      tell({ type: "said", key, member, text, at: at() }),
    onWaiting: (key, waiting) => tell({ type: "saidWaiting", key, waiting }),
    onReaction: (member, reaction) =>
      tell({ type: "reaction", member, reaction }),
  });

  const files = createFiles({
    clock,
    send,
    openChannel: options.openChannel,
    nextKey: texts.nextKey,
    onTransfer: (transfer) => tell({ type: "transfer", at: at(), ...transfer }),
    onRefused: (obstacle, names) =>
      tell({ type: "filesRefused", obstacle, names }),
    urls: options.urls ?? URL,
  });

  /**
   * @param {string} peer
   * @param {import("./chat-messages.js").ChatMessage} message
   */
  function pass(peer, message) {
    switch (message.type) {
      case "say":
      case "heard":
      case "react":
        return texts.receive(peer, message);
      case "offer":
      case "withdraw":
      case "accept":
      case "decline":
      case "received":
        return files.receive(peer, message);
      default:
        return never(message);
    }
  }

  return {
    /**
     * @param {string} peer
     * @param {string} data
     * @returns {boolean} false where it is a sealed signal
     */
    hear(peer, data) {
      if (!isChatMessage(data)) return false;
      if (!limit.allows(peer)) return true;
      try {
        pass(peer, decodeChatMessage(data));
      } catch {
        log.warn(`${log.member(peer)}: unrecognised message`);
      }
      return true;
    },

    /** @param {string} text */
    say(text) {
      const said = texts.say(text, members());
      if (!said) return;
      tell({ type: "said", member: null, at: at(), ...said });
      texts.tellWaiting(said.key);
    },

    /** @param {import("./chat-messages.js").Reaction} reaction */
    react(reaction) {
      texts.react(reaction, members());
      tell({ type: "reaction", member: null, reaction });
    },

    /** @param {File[]} chosen */
    offer: (chosen) => files.offer(chosen, members),
    accept: files.accept,
    cancel: files.cancel,

    /** A data channel to the peer is open. @param {string} peer */
    opened: (peer) => texts.opened(peer),

    /** The peer opened a channel.
     * @param {string} peer
     * @param {RTCDataChannel} channel */
    channel: (peer, channel) => files.opened(peer, channel),

    /** There is another connection to the peer. @param {string} peer */
    renewed: (peer) => files.lost(peer),

    /**
     * @param {string} peer
     * @param {import("../wire/messages.js").LeaveReason} reason
     */
    gone(peer, reason) {
      files.lost(peer);
      texts.gone(peer, reason);
      limit.forget(peer);
    },

    close: files.close,
  };
}
