/**
 * Which release a page belongs to, by a signature that lies beside it and is no part of it
 * (docs/releasing.md).
 *
 * @typedef {{release: string, code: string, signature: string}} Signed
 */

/** What is signed. @param {{release: string, code: string}} signed */
const textOf = ({ release, code }) => `Allo ${release} ${code}\n`;

/**
 * @param {string} code of the page
 * @param {object} given
 * @param {readonly string[]} given.keys
 * @param {() => Promise<unknown>} given.signatures fetches what the server has of them
 * @param {SubtleCrypto} given.subtle
 * @returns {Promise<string | null>} its release; none where it is not signed, or this browser knows no
 *   Ed25519
 */
export async function releaseOf(code, { keys, signatures, subtle }) {
  if (keys.length === 0) return null;
  try {
    const listed = /** @type {any} */ (await signatures())?.signatures;
    for (const each of Array.isArray(listed) ? listed.slice(0, 100) : []) {
      if (!isSigned(each) || each.code !== code) continue;
      for (const key of keys)
        if (await verifies(each, key, subtle)) return each.release;
    }
  } catch {
    // As if there were none.
  }
  return null;
}

/** @param {any} value @returns {value is Signed} */
function isSigned(value) {
  return (
    /^[\w.+-]{1,40}$/.test(value?.release) &&
    typeof value?.code === "string" &&
    typeof value?.signature === "string"
  );
}

/** @param {Signed} signed @param {string} key @param {SubtleCrypto} subtle */
async function verifies(signed, key, subtle) {
  const known = await subtle.importKey("raw", bytes(key), "Ed25519", false, [
    "verify",
  ]);
  const text = new TextEncoder().encode(textOf(signed));
  return subtle.verify("Ed25519", known, bytes(signed.signature), text);
}

/** @param {string} base64 */
function bytes(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
