import { fingerprints, isRejected, sections } from "../wire/sdp.js";
import { fromBase64url, toBase64url } from "../wire/seal.js";

/**
 * The safety code of a pair (protocol.md, Safety code): what two people compare by voice to make
 * sure that nobody sits between their browsers. It comes from the fingerprints of both
 * certificates, which DTLS holds the connection to (RFC 8827 §5.6.4), from a random number of each
 * side, which neither could choose after the other's (docs/decisions/190), and from the link
 * secret.
 *
 * @typedef {number[]} SafetyCode six numbers from 0 to 63, each the number of a sign
 * @typedef {{ print: string, number: string }} Side of a connection: the fingerprint of its
 *   certificate, and its random number of 22 base64url characters
 * @typedef {{ room: string, secret: string, crypto: Pick<Crypto, "subtle"> }} Common what both
 *   sides have; `secret`: 22 base64url characters
 */

const SIGNS = 6;
const BITS_PER_SIGN = 6;
const encoder = new TextEncoder();

/**
 * The one fingerprint that a negotiated description holds its side to: of all its sections but the
 * rejected ones, which carry nothing. Several different ones leave open which is in use, and then
 * there is none to be compared.
 * @param {string} sdp
 * @returns {string | null} as `sha-256 AB:CD:…`
 */
export function fingerprintOf(sdp) {
  const [head = "", ...media] = sections(sdp);
  const used = media.filter((section) => !isRejected(section));
  const common = fingerprints(head);
  // A section's own fingerprints stand in for those of the whole description (RFC 8122 §5).
  const found = new Set(
    used.flatMap((section) => {
      const own = fingerprints(section);
      return own.length > 0 ? own : common;
    }),
  );
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/**
 * The code of a connection, alike for both sides: 36 bits, six to a sign.
 * @param {Common} common
 * @param {[Side, Side]} sides in any order
 * @returns {Promise<SafetyCode>}
 */
export async function safetyCode(common, sides) {
  const info = sides.map(({ print, number }) => `${print}|${number}`).sort();
  const bytes = await derive(common, ["allo/safety/v2", ...info], 40);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes;
  // More bits than a shift of 32 can hold.
  const number = (((a * 256 + b) * 256 + c) * 256 + d) * 256 + e;
  return Array.from(
    { length: SIGNS },
    (_, place) =>
      Math.floor(number / 2 ** (40 - BITS_PER_SIGN * (place + 1))) %
      2 ** BITS_PER_SIGN,
  );
}

/**
 * What names an exchange of numbers: the same for two who hold the same link secret and see the
 * same two certificates, and for nobody else.
 * @param {Common} common
 * @param {[string, string]} prints in any order
 */
export async function exchangeTag(common, prints) {
  const info = ["allo/safety/v2/exchange", ...[...prints].sort()];
  return toBase64url(await derive(common, info, 128));
}

/**
 * What a side says before its number: it cannot come up with another number that fits, nor can
 * anybody else say it as theirs, in the other direction, or on another connection.
 * @param {object} whose
 * @param {string} whose.room
 * @param {string} whose.tag
 * @param {[from: string, to: string]} whose.members
 * @param {[from: string, to: string]} whose.prints
 * @param {string} whose.number of `from`
 * @param {Pick<Crypto, "subtle">} whose.crypto
 */
export async function commitment(whose) {
  const { room, tag, members, prints, number, crypto } = whose;
  const text = ["allo/safety/v2/commit", room, tag, ...members, ...prints];
  const bytes = encoder.encode([...text, number].join("|"));
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return toBase64url(new Uint8Array(hash));
}

/**
 * HKDF-SHA256 of the link secret with the room id as salt.
 * @param {Common} common
 * @param {string[]} info
 * @param {number} length in bits
 */
async function derive({ room, secret, crypto }, info, length) {
  const base = await crypto.subtle.importKey(
    "raw",
    fromBase64url(secret),
    "HKDF",
    false,
    ["deriveBits"],
  );
  const bits = await crypto.subtle.deriveBits(
    {
      name: "HKDF",
      hash: "SHA-256",
      salt: encoder.encode(room),
      info: encoder.encode(info.join("|")),
    },
    base,
    length,
  );
  return new Uint8Array(bits);
}
