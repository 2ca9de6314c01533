import { isTagged, tag, untag } from "../wire/channel-tags.js";
import { bad, string } from "../wire/decode.js";

/**
 * The messages by which two sides agree on a safety code, over the data channel (docs/protocol.md):
 * first the hash of a number, then the number.
 *
 * @typedef {{ type: "commit", tag: string, hash: string }
 *   | { type: "reveal", tag: string, number: string }} SafetyMessage `tag` names the exchange
 */

const LONGEST = 200;

/** @param {string} data */
export const isSafetyMessage = (data) => isTagged("safety", data);

/** @param {SafetyMessage} message */
export const encodeSafetyMessage = (message) => tag("safety", message);

/**
 * @param {string} data
 * @returns {SafetyMessage} fails with `bad-message`
 */
export function decodeSafetyMessage(data) {
  const json = untag(data, LONGEST);
  const tag = base64url(22, json.tag);
  if (json.type === "commit")
    return { type: "commit", tag, hash: base64url(43, json.hash) };
  if (json.type === "reveal")
    return { type: "reveal", tag, number: base64url(22, json.number) };
  throw bad();
}

/**
 * @param {number} length
 * @param {unknown} value
 */
function base64url(length, value) {
  const text = string(value);
  if (text.length !== length || !/^[\w-]+$/.test(text)) throw bad();
  return text;
}
