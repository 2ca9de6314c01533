import { bad, object, parse } from "./decode.js";

/**
 * What members tell each other over the data channel comes in kinds (docs/protocol.md), told apart
 * by the first character: a signal is base64url, what is talked begins with a brace, and each other
 * kind has a tag of its own.
 */

const TAGS = { host: "!", pair: "?", video: "^", safety: "~" };

/** @typedef {keyof typeof TAGS} Kind */

/**
 * @param {Kind} kind
 * @param {string} data
 */
export const isTagged = (kind, data) => data.startsWith(TAGS[kind]);

/**
 * @param {Kind} kind
 * @param {object} message
 */
export const tag = (kind, message) => TAGS[kind] + JSON.stringify(message);

/**
 * @param {string} data with its tag
 * @param {number} longest it may be, in characters
 * @returns {Record<string, unknown>} fails with `bad-message`
 */
export function untag(data, longest) {
  if (data.length > longest) throw bad();
  return object(parse(data.slice(1)));
}
