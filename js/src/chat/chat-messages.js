/**
 * What browsers say to each other over the data channel (docs/protocol.md). All of it comes from a
 * peer and is trusted with nothing: one closed decoder, which copies what it knows within these
 * limits and refuses the rest. Who said it is never read from it.
 */

import { bad, integer, object, parse, string } from "../wire/decode.js";
import { cleanText, isCleanFileName, isTooLong } from "../wire/text-rules.js";

export const REACTIONS = /** @type {const} */ ([
  "👍",
  "❤️",
  "😂",
  "😮",
  "👏",
  "🎉",
]);
/** @typedef {typeof REACTIONS[number]} Reaction */

/**
 * `page` and `n` number what is repeated on a new channel; `heard` acknowledges it. `file` is the
 * sender's number of a file, so that `offer` and `withdraw` are its words about it, and `accept`,
 * `decline` and `received` the receiver's. Without a `reason` or a `limit` a person said no.
 *
 * @typedef {{ type: "say", page: number, n: number, text: string }
 *   | { type: "heard", page: number, n: number }
 *   | { type: "react", reaction: Reaction }} Said
 * @typedef {{ type: "offer", file: number, name: string, size: number }
 *   | { type: "withdraw", file: number, reason?: "failed" }} SenderSaid
 * @typedef {{ type: "accept", file: number, size: number }
 *   | { type: "decline", file: number, limit: number | null, reason?: "failed" | "too-many" }
 *   | { type: "received", file: number }} ReceiverSaid
 * @typedef {Said | SenderSaid | ReceiverSaid} ChatMessage
 */

/** In UTF-16 units, of a whole message. */
const LONGEST_MESSAGE = 16_384;

/** Whether something that came over the data channel is for this module: signals are base64url.
 * @param {string} data */
export const isChatMessage = (data) => data.startsWith("{");

/**
 * @param {string} data
 * @returns {ChatMessage} fails with `bad-message`
 */
export function decodeChatMessage(data) {
  if (data.length > LONGEST_MESSAGE) throw bad();
  const json = object(parse(data));
  const type = string(json.type);
  switch (type) {
    case "say":
      return {
        type,
        page: integer(json.page),
        n: number(json.n),
        text: text(json.text),
      };
    case "heard":
      return { type, page: integer(json.page), n: integer(json.n) };
    case "react":
      return { type, reaction: reaction(json.reaction) };
    case "offer":
      return {
        type,
        file: number(json.file),
        name: fileName(json.name),
        size: number(json.size),
      };
    case "withdraw":
      return {
        type,
        file: number(json.file),
        ...(json.reason === "failed" && { reason: json.reason }),
      };
    case "received":
      return { type, file: number(json.file) };
    case "accept":
      return { type, file: number(json.file), size: number(json.size) };
    case "decline":
      return {
        type,
        file: number(json.file),
        limit: (json.limit ?? null) === null ? null : integer(json.limit),
        ...((json.reason === "failed" || json.reason === "too-many") && {
          reason: json.reason,
        }),
      };
    default:
      throw bad();
  }
}

/** @param {ChatMessage} message */
export function encodeChatMessage(message) {
  return JSON.stringify(message);
}

/** @param {unknown} value */
function text(value) {
  const given = string(value);
  const clean = cleanText(given);
  if (clean === "" || isTooLong(given)) throw bad();
  return clean;
}

/** @param {unknown} value */
function number(value) {
  const n = integer(value);
  if (n === 0) throw bad();
  return n;
}

/** @param {unknown} value
 * @returns {Reaction} */
function reaction(value) {
  const known = REACTIONS.find((one) => one === value);
  if (!known) throw bad();
  return known;
}

/** A sender cleans its names, so one that is not clean is meant to deceive.
 * @param {unknown} value */
function fileName(value) {
  const name = string(value);
  if (!isCleanFileName(name)) throw bad();
  return name;
}
