/**
 * How this browser films, records, and shows its screen. Kept for next time.
 *
 * @typedef {object} Settings
 * @property {boolean} noiseSuppression
 * @property {boolean} originalSound stereo, with nothing filtered out and with more bits
 * @property {boolean} blur what is behind the person is blurred, where the system does that
 * @property {boolean} motion a shared screen is to be smooth rather than sharp
 */

/**
 * What was kept may be of another version of the page: what it does not say is as usual.
 *
 * @param {any} kept
 * @returns {Settings}
 */
export function decodeSettings(kept) {
  return {
    noiseSuppression: kept?.noiseSuppression !== false,
    originalSound: kept?.originalSound === true,
    blur: kept?.blur === true,
    motion: kept?.motion === true,
  };
}
