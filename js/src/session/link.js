import { fromBase64url, toBase64url } from "../wire/seal.js";
import { isShort, shortened } from "../wire/short-invite.js";

/**
 * The invite link (protocol.md, The link): `<page>#<link secret><check><short invite>`, or
 * `<page>#<link secret>.<invite>` for an invite that has no short form. Behind a short one may stand for
 * when the call is. How one is found in what it became on its way stands in find-link.js.
 *
 * @typedef {{ secret: string, token: string, at?: number }} Link `token`: the invite, in its short form
 *   if it has one; `at`: when the call is, in epoch seconds
 */

/** All of it after the `#`, in characters, and of these the secret and the check. */
export const SHORT_LINK = 120;
const HEAD = 24;
/** 16 bytes leave zero bits in the last of 22 characters (RFC 4648 §3.5). */
const SECRET = /^[\w-]{21}[AQgw]$/;
const SECRET_BYTES = 16;

/**
 * @param {string} base the address of the page, such as `https://allo.example/`
 * @param {Link} link
 */
export function makeLink(base, { secret, token, at }) {
  const invite = isShort(token) ? token : shortened(token);
  return invite && SECRET.test(secret)
    ? `${base}#${headOf(secret, invite)}${invite}${at ? whenOf(secret, at) : ""}`
    : `${base}#${secret}.${token}`;
}

/** What stands behind a short link.
 * @param {string} secret
 * @param {number} at */
function whenOf(secret, at) {
  const time = bytesOf(at);
  const number = check(fromBase64url(secret), time);
  return `.${toBase64url(Uint8Array.of(...time, number >> 8, number & 0xff))}`;
}

/** When a call is, by what follows its link in a text; null if that is something else.
 * @param {string} secret
 * @param {string} rest */
export function readWhen(secret, rest) {
  const [, text] = /^\.([\w-]{8})(?=[_-]*(?:[^\w-]|$))/.exec(rest) ?? [];
  if (!text) return null;
  const at = new DataView(fromBase64url(text).buffer).getUint32(0);
  return whenOf(secret, at) === `.${text}` ? at : null;
}

/** @param {number} at */
function bytesOf(at) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, at);
  return bytes;
}

/** Whether a short link can end in this character: its last bits say which form it has.
 * @param {string} character */
export function endsShort(character) {
  return "5BJRZhpx6CKSaiqy".includes(character);
}

/**
 * What a short link holds: null where it is none, or any character of it is another than when it was made.
 * @param {string} text all of it after the `#`
 * @returns {Link | null}
 */
export function readShort(text) {
  if (text.length !== SHORT_LINK || !/^[\w-]*$/.test(text)) return null;
  const bytes = fromBase64url(text);
  const secret = bytes.subarray(0, SECRET_BYTES);
  const [high, low] = bytes.subarray(SECRET_BYTES);
  const invite = bytes.subarray(SECRET_BYTES + 2);
  const token = text.slice(HEAD);
  return check(secret, invite) === ((high << 8) | low) && isShort(token)
    ? { secret: toBase64url(secret), token }
    : null;
}

/** @param {string} secret
 * @param {string} invite */
function headOf(secret, invite) {
  const bytes = fromBase64url(secret);
  const number = check(bytes, fromBase64url(invite));
  return toBase64url(Uint8Array.of(...bytes, number >> 8, number & 0xff));
}

/** By which a page sees that a character is another: CRC-16/IBM-3740, which no change within 16 bits
 * escapes.
 * @param {Uint8Array} secret
 * @param {Uint8Array} invite */
function check(secret, invite) {
  let crc = 0xffff;
  for (const part of [secret, invite]) {
    for (let i = 0; i < part.length; i += 1) {
      crc ^= part[i] << 8;
      for (let bit = 0; bit < 8; bit += 1)
        crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
    }
  }
  return crc;
}
