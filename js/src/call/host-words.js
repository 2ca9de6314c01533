import { isMarked, mark, unmark } from "../wire/channel-tags.js";
import { bad, id, integer, list, string } from "../wire/decode.js";

/**
 * What a host tells a peer over the data channel, past the server: the next link secret, the wish
 * that it mute itself, or the host token for one who is to be a host too (docs/protocol.md). Whether
 * the sender is a host is never read from it. `out` names who was removed, who must not get the
 * secret from one who has not heard of it yet.
 *
 * @typedef {{ type: "key", n: number, secret: string, out: string[] } | { type: "mute" }
 *   | { type: "host", token: string }} HostWord
 */

const LONGEST = 2_000;
const MOST_OUT = 16;

/** @param {string} data */
export const isHostWord = (data) => isMarked("host", data);

/** @param {HostWord} word */
export const encodeHostWord = (word) => mark("host", word);

/**
 * @param {string} data
 * @returns {HostWord} fails with `bad-message`
 */
export function decodeHostWord(data) {
  const json = unmark(data, LONGEST);
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
