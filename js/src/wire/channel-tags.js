import { bad, object, parse } from "./decode.js";

/**
 * Members send each other several kinds of messages over the data channel (docs/protocol.md). The
 * first character tells them apart: a signal is base64url, a chat message begins with a brace, and
 * each other kind has its own tag.
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
