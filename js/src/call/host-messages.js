import { isTagged, tag, untag } from "../wire/channel-tags.js";
import { bad, id, integer, list, string } from "../wire/decode.js";

/**
 * What hosts send over the data channel, past the server: the next link secret, a request to mute,
 * or the host token for a member who becomes a host too (docs/protocol.md). Whether the sender is a
 * host is read from the roster, never from the message. `out` names removed members, who must not
 * get the secret from a member who does not know of the removal yet.
 *
 * @typedef {{ type: "key", n: number, secret: string, out: string[] } | { type: "mute" }
 *   | { type: "host", token: string }} HostMessage
 */

const LONGEST = 2_000;
const MOST_OUT = 16;

/**
 * @param {object} options
 * @param {Readonly<import("./call.js").Session>} options.session
 * @param {import("./roster.js").Roster} options.roster
 * @param {(id: string, data: string) => boolean} options.send
 * @param {import("./key-rotation.js").KeyRotation["hear"]} options.onKey the next link secret
 * @param {(token: string) => void} options.onToken this member becomes a host too
 * @param {(id: string) => void} options.onMuteAsked
 * @param {(id: string) => void} options.onStray what it said is not understood
 */
export function createHostMessages(options) {
  const { session, roster, send, onKey, onToken, onMuteAsked } = options;

  /**
   * @param {string} id
   * @param {HostMessage} message
   */
  const say = (id, message) => send(id, encodeHostMessage(message));

  return {
    say,

    /**
     * @param {string} id
     * @param {string} data
     * @returns {boolean} whether it was one of these messages
     */
    hear(id, data) {
      if (!isHostMessage(data)) return false;
      const isHost = roster.find(id)?.role === "host";
      try {
        const message = decodeHostMessage(data);
        if (message.type === "key") {
          // If no host is left to give it, any other member may.
          const hosts = roster.members().some(({ role }) => role === "host");
          if (isHost || !hosts) onKey(id, message, isHost);
        } else if (isHost && message.type === "mute") onMuteAsked(id);
        else if (isHost && message.type === "host" && !session.host)
          onToken(message.token);
      } catch {
        options.onStray(id);
      }
      return true;
    },

    /** Makes another member a host, who may do all that this one may.
     * @param {string} id */
    share(id) {
      if (session.host) say(id, { type: "host", token: session.host });
    },

    /** A request: the member decides.
     * @param {string} id */
    askToMute: (id) => say(id, { type: "mute" }),
  };
}

/** @param {string} data */
export const isHostMessage = (data) => isTagged("host", data);

/** @param {HostMessage} message */
export const encodeHostMessage = (message) => tag("host", message);

/**
 * @param {string} data
 * @returns {HostMessage} fails with `bad-message`
 */
export function decodeHostMessage(data) {
  const json = untag(data, LONGEST);
  const type = string(json.type);
  if (type === "mute") return { type };
  if (type === "host") return { type, token: string(json.token) };
  if (type !== "key") throw bad();
  const secret = string(json.secret);
  if (!/^[\w-]{22}$/.test(secret)) throw bad();
  const out = list(json.out, id);
  if (out.length > MOST_OUT) throw bad();
  return { type, n: integer(json.n), secret, out };
}
