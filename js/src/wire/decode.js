/**
 * What the decoders of messages are made of. Each takes a value of any shape and returns a checked
 * copy, or fails with the code `bad-message`.
 */

/** A refusal or a failure that has a code, as in the table of protocol.md, HTTP. */
export class Refused extends Error {
  /**
   * @param {string} code
   * @param {number | null} [retryAfter] seconds
   */
  constructor(code, retryAfter = null) {
    super(code);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

export function bad() {
  return new Refused("bad-message");
}

/**
 * @param {string} text
 * @returns {unknown}
 */
export function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw bad();
  }
}

/**
 * @param {unknown} value
 * @returns {Record<string, unknown>}
 */
export function object(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw bad();
  return /** @type {Record<string, unknown>} */ (value);
}

/** @param {unknown} value */
export function string(value) {
  if (typeof value !== "string") throw bad();
  return value;
}

/** @param {unknown} value */
export function optionalString(value) {
  return value === undefined || value === null ? null : string(value);
}

/** @param {unknown} value */
export function boolean(value) {
  if (typeof value !== "boolean") throw bad();
  return value;
}

/** @param {unknown} value */
export function integer(value) {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    throw bad();
  return value;
}

/**
 * 128 bits in base64url: a room or a member.
 * @param {unknown} value
 */
export function id(value) {
  const text = string(value);
  if (!/^[\w-]{22}$/.test(text)) throw bad();
  return text;
}

/**
 * @template T
 * @param {unknown} value
 * @param {(item: unknown) => T} decode
 * @param {number} [most] of a longer list the rest is not looked at
 */
export function list(value, decode, most) {
  if (!Array.isArray(value)) throw bad();
  return value.slice(0, most).map((item) => decode(item));
}
