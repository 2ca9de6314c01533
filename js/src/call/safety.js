import { fromBase64url } from "../wire/seal.js";

/**
 * The safety code of a pair (design §5): what two people compare by voice to find out that nobody
 * sits between their browsers. It comes from the fingerprints of both certificates, which DTLS
 * holds the connection to (RFC 8827 §5.6.4), and from the link secret, so that nobody without the
 * link can work one out.
 *
 * @typedef {number[]} SafetyCode six numbers from 0 to 63, each the number of a sign
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
  const [head = "", ...sections] = sdp.split(/^(?=m=)/m);
  const used = sections.filter((section) => !isRejected(section));
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

/** Port 0, save where the section only shares the transport of another (RFC 9143 §6).
 * @param {string} section */
function isRejected(section) {
  return /^m=\S+ 0 /.test(section) && !/^a=bundle-only\s*$/m.test(section);
}

/** @param {string} part of a description */
function fingerprints(part) {
  return [...part.matchAll(/^a=fingerprint:(\S+) ([0-9A-Fa-f:]+)\s*$/gm)].map(
    ([, hash = "", value = ""]) =>
      `${hash.toLowerCase()} ${value.toUpperCase()}`,
  );
}

/**
 * HKDF-SHA256 of the link secret with the room id as salt and `allo/safety/v1|<a>|<b>` as info,
 * where a and b are the two fingerprints in order; the first 36 bits, six to a sign.
 * @param {{ room: string, secret: string, fingerprints: [string, string], crypto: Crypto }} options
 *   `secret`: 22 base64url characters
 * @returns {Promise<SafetyCode>}
 */
export async function safetyCode({ room, secret, fingerprints, crypto }) {
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
      info: encoder.encode(
        ["allo/safety/v1", ...[...fingerprints].sort()].join("|"),
      ),
    },
    base,
    40,
  );
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = new Uint8Array(bits);
  // More bits than a shift of 32 can hold.
  const number = (((a * 256 + b) * 256 + c) * 256 + d) * 256 + e;
  return Array.from(
    { length: SIGNS },
    (_, place) =>
      Math.floor(number / 2 ** (40 - BITS_PER_SIGN * (place + 1))) %
      2 ** BITS_PER_SIGN,
  );
}
