/**
 * What tells one page from another: the SHA-256 of its document, which names every script and style by
 * its hash (docs/decisions/391). For people, the first 128 bits of it (docs/verify.md).
 */

/** The one thing in which deployments differ (docs/decisions/302). Nothing but an address, so that
 * nothing else can hide in it, whatever charset it is read in. */
const PICTURE =
  /(<meta property="og:image" content=")https?:\/\/[\w.:/~%[\]-]+\/(?=assets\/)/;

/**
 * @param {ArrayBuffer} document as it was sent
 * @param {SubtleCrypto} subtle
 * @returns {Promise<string>} 64 digits
 */
export async function pageCode(document, subtle) {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(document);
  const asBuilt = new TextEncoder().encode(text.replace(PICTURE, "$1"));
  const hash = new Uint8Array(await subtle.digest("SHA-256", asBuilt));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} code */
export function spoken(code) {
  return (code.slice(0, 32).match(/..../g) ?? []).join(" ");
}
