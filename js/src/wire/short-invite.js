import { fromBase64url, toBase64url } from "./seal.js";

/**
 * The short form of an invite, or of the token of a host link (protocol.md, The short form): all that it
 * says, in 72 bytes. The server makes the very same token of it again, with what is the same in all of
 * its tokens.
 *
 * @typedef {{ room: string, uses: number, jti: string, gen: number, lgen: number, cap: number,
 *   knock: boolean, exp: number, iat: number, run: string, for?: string }} ShortClaims `for`: `device`
 *   in a host link
 */

const CHARACTERS = 96;
const BYTES = 72;
/** What the lowest bits say of it. */
const INVITE = 1;
const HOST_LINK = 2;
/** A room that was rebuilt in doubt counts on from here (decision 281). */
const LEAP = 2 ** 20;
/** No invite lives as long, in seconds: a number that shows what is none. */
const TOO_LONG = 2 ** 26;

/** Where each thing begins. */
const ROOM = 0;
const ID = 16;
const MADE = 22;
const SIGNATURE = 32;
const EXPIRY = 64;
const GENERATIONS = 68;
const LINKS = 69;
const USES = 70;
const RULES = 71;

/** Whether a text is a short invite as far as one can see.
 * @param {string} text */
export function isShort(text) {
  return shortClaims(text) !== null;
}

/** What it says, which only the server can verify; null for any other text.
 * @param {string} text
 * @returns {ShortClaims | null} */
export function shortClaims(text) {
  if (text.length !== CHARACTERS || !/^[\w-]*$/.test(text)) return null;
  const bytes = fromBase64url(text);
  const rules = bytes[RULES];
  const leaps = (bytes[GENERATIONS] >> 4) * LEAP;
  const iat = new DataView(bytes.buffer).getUint32(MADE);
  const exp = new DataView(bytes.buffer).getUint32(EXPIRY);
  const form = rules & 0b111;
  if (form !== INVITE && (form !== HOST_LINK || bytes[USES] > 0)) return null;
  if (rules >> 4 === 0) return null;
  if (exp <= iat || exp - iat >= TOO_LONG) return null;
  return {
    room: toBase64url(bytes.subarray(ROOM, ID)),
    uses: bytes[USES],
    jti: toBase64url(bytes.subarray(ID, SIGNATURE)),
    gen: leaps + (bytes[GENERATIONS] & 0b1111),
    lgen: leaps + bytes[LINKS],
    cap: (rules >> 4) + 1,
    knock: (rules & 0b1000) !== 0,
    exp,
    iat,
    run: toBase64url(bytes.subarray(ID, MADE)),
    ...(form === HOST_LINK && { for: "device" }),
  };
}

/** The short form of a token; null where it cannot say all of it.
 * @param {string} token */
export function shortened(token) {
  try {
    const [header, payload, signature] = token.split(".");
    const claims = parsed(payload);
    const text = packed(claims, signature);
    const { kid } = parsed(header);
    const isNamed = typeof kid === "string" && typeof claims.iss === "string";
    return isNamed && expanded(text, kid, claims.iss) === token ? text : null;
  } catch {
    return null;
  }
}

/** What the server makes of it: the token that was signed.
 * @param {string} text
 * @param {string} kid the name of the server's key
 * @param {string} iss its name for itself */
function expanded(text, kid, iss) {
  const claims = shortClaims(text);
  if (!claims) return null;
  const { room, uses, jti, gen, lgen, cap, knock, exp, iat, run } = claims;
  const header = { typ: "JWT", alg: "HS256", kid };
  const isHost = claims.for !== undefined;
  const payload = {
    room,
    ...(!isHost && { uses }),
    ...{ jti, gen, lgen, cap, knock, exp },
    ...(isHost && { for: claims.for }),
    iss,
    aud: isHost ? "allo:host" : "allo:invite",
    iat,
    run,
  };
  const signature = fromBase64url(text).subarray(SIGNATURE, EXPIRY);
  return `${written(header)}.${written(payload)}.${toBase64url(signature)}`;
}

/** Whatever does not fit becomes something else, or fails.
 * @param {any} claims
 * @param {string} signature */
function packed(
  { room, jti, exp, gen, lgen, uses = 0, cap, knock, for: purpose },
  signature,
) {
  const form = purpose === "device" ? HOST_LINK : INVITE;
  const bytes = new Uint8Array(BYTES);
  bytes.set(fromBase64url(room), ROOM);
  bytes.set(fromBase64url(jti), ID);
  bytes.set(fromBase64url(signature), SIGNATURE);
  new DataView(bytes.buffer).setUint32(EXPIRY, exp);
  bytes[GENERATIONS] = (Math.floor(gen / LEAP) << 4) | (gen % LEAP);
  bytes[LINKS] = lgen % LEAP;
  bytes[USES] = uses;
  bytes[RULES] = ((cap - 1) << 4) | (knock ? 0b1000 : 0) | form;
  return toBase64url(bytes);
}

/** @param {string} part */
function parsed(part) {
  return JSON.parse(new TextDecoder().decode(fromBase64url(part)));
}

/** @param {object} part */
function written(part) {
  return toBase64url(new TextEncoder().encode(JSON.stringify(part)));
}
