import { decodeHostWord, encodeHostWord, isHostWord } from "./host-words.js";

/**
 * What hosts and those who are to be hosts tell each other past the server. Who is a host stands in
 * the roster, never in a word.
 */

/**
 * @param {object} options
 * @param {Readonly<import("../session/storage.js").Session>} options.session
 * @param {import("./roster.js").Roster} options.roster
 * @param {(id: string, data: string) => boolean} options.send
 * @param {import("./key-rotation.js").Succession["hear"]} options.onKey the next link secret
 * @param {(token: string) => void} options.onToken this member is to be a host too
 * @param {(id: string) => void} options.onMuteAsked
 * @param {(id: string) => void} options.onStray what it said is not understood
 */
export function createHostTalk(options) {
  const { session, roster, send, onKey, onToken, onMuteAsked } = options;

  /**
   * @param {string} id
   * @param {import("./host-words.js").HostWord} word
   */
  const say = (id, word) => send(id, encodeHostWord(word));

  return {
    say,

    /**
     * @param {string} id
     * @param {string} data
     * @returns {boolean} whether it was one of these words
     */
    hear(id, data) {
      if (!isHostWord(data)) return false;
      const isHost = roster.find(id)?.role === "host";
      try {
        const word = decodeHostWord(data);
        if (word.type === "key") {
          // Where no other host is left to give it, any who stayed may.
          const hosts = roster.members().some(({ role }) => role === "host");
          if (isHost || !hosts) onKey(id, word, isHost);
        } else if (isHost && word.type === "mute") onMuteAsked(id);
        else if (isHost && word.type === "host" && !session.host)
          onToken(word.token);
      } catch {
        options.onStray(id);
      }
      return true;
    },

    /** Another is to be a host too, and may do all that this one may.
     * @param {string} id */
    share(id) {
      if (session.host) say(id, { type: "host", token: session.host });
    },

    /** It decides.
     * @param {string} id */
    askToMute: (id) => say(id, { type: "mute" }),
  };
}
