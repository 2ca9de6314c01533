/**
 * The public keys (Ed25519, 32 bytes in base64) that sign Allo's releases. None yet: how one is made and
 * kept is in docs/releasing.md.
 *
 * @type {string[]}
 */
export const RELEASE_KEYS = [];
