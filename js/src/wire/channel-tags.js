import { bad, object, parse } from "./decode.js";

/**
 * What members tell each other over the data channel comes in kinds (docs/protocol.md), told apart
 * by the first character: a signal is base64url, what is talked begins with a brace, and each other
 * kind has a mark of its own.
 */

const MARKS = { host: "!", pair: "?", video: "^", safety: "~" };

/** @typedef {keyof typeof MARKS} Kind */

/**
 * @param {Kind} kind
 * @param {string} data
 */
export const isMarked = (kind, data) => data.startsWith(MARKS[kind]);

/**
 * @param {Kind} kind
 * @param {object} word
 */
export const mark = (kind, word) => MARKS[kind] + JSON.stringify(word);

/**
 * @param {string} data with its mark
 * @param {number} longest it may be, in characters
 * @returns {Record<string, unknown>} fails with `bad-message`
 */
export function unmark(data, longest) {
  if (data.length > longest) throw bad();
  return object(parse(data.slice(1)));
}
