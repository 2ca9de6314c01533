import { Refused } from "./messages.js";

/**
 * The seal (protocol.md, Inside the seal): HKDF-SHA256 of the link secret with the room id as salt,
 * then AES-256-GCM with a random 96-bit nonce in front, in base64url. The server relays what is
 * sealed and cannot read it, nor move it to another sender, receiver, member or room.
 *
 * @typedef {object} Seal
 * @property {(from: string, to: string, text: string) => Promise<string>} sealSignal
 * @property {(from: string, to: string, data: string) => Promise<string>} openSignal fails with `sealed`
 * @property {(member: string, text: string) => Promise<string>} sealProfile
 * @property {(member: string, data: string) => Promise<string>} openProfile fails with `sealed`
 * @property {(text: string) => Promise<string>} sealPlate under a key of its own
 * @property {(data: string) => Promise<string>} openPlate fails with `sealed`
 */

const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/**
 * @param {{ room: string, secret: string, crypto: Crypto }} options
 *   `secret`: 22 base64url characters
 * @returns {Promise<Seal>}
 */
export async function createSeal({ room, secret, crypto }) {
  const base = await crypto.subtle.importKey(
    "raw",
    fromBase64url(secret),
    "HKDF",
    false,
    ["deriveKey"],
  );
  /** @param {string} info what the key is for */
  const derive = (info) =>
    crypto.subtle.deriveKey(
      {
        name: "HKDF",
        hash: "SHA-256",
        salt: encoder.encode(room),
        info: encoder.encode(info),
      },
      base,
      { name: "AES-GCM", length: 256 },
      false,
      ["encrypt", "decrypt"],
    );
  const key = await derive("allo/seal/v1");

  /**
   * @param {string} bound what the text is bound to: it only opens with the same
   * @param {string} text
   * @param {CryptoKey} [by]
   */
  async function close(bound, text, by = key) {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const closed = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: encoder.encode(bound) },
      by,
      encoder.encode(text),
    );
    const bytes = new Uint8Array(NONCE_BYTES + closed.byteLength);
    bytes.set(iv);
    bytes.set(new Uint8Array(closed), NONCE_BYTES);
    return toBase64url(bytes);
  }

  /**
   * @param {string} bound
   * @param {string} data
   * @param {CryptoKey} [by]
   */
  async function open(bound, data, by = key) {
    try {
      const bytes = fromBase64url(data);
      const opened = await crypto.subtle.decrypt(
        {
          name: "AES-GCM",
          iv: bytes.subarray(0, NONCE_BYTES),
          additionalData: encoder.encode(bound),
        },
        by,
        bytes.subarray(NONCE_BYTES),
      );
      return decoder.decode(opened);
    } catch {
      // One error for every cause: how it failed must reveal nothing.
      throw new Refused("sealed");
    }
  }

  return {
    sealSignal: (from, to, text) => close(`${room}|${from}|${to}|signal`, text),
    openSignal: (from, to, data) => open(`${room}|${from}|${to}|signal`, data),
    sealProfile: (member, text) => close(`${room}|${member}|profile`, text),
    openProfile: (member, data) => open(`${room}|${member}|profile`, data),
    sealPlate: async (text) =>
      close(`${room}|plate`, text, await derive("allo/plate/v1")),
    openPlate: async (data) =>
      open(`${room}|plate`, data, await derive("allo/plate/v1")),
  };
}

/**
 * 128 random bits as 22 base64url characters: a link secret, a nonce, an epoch.
 * @param {Crypto} crypto
 */
export function random128(crypto) {
  return toBase64url(crypto.getRandomValues(new Uint8Array(16)));
}

/** @param {Uint8Array} bytes */
export function toBase64url(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** @param {string} text fails with `bad-message` when it is not base64url */
export function fromBase64url(text) {
  if (!/^[\w-]*$/.test(text)) throw new Refused("bad-message");
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
