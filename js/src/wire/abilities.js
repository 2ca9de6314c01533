import { list, object, string } from "./decode.js";

/**
 * Which video codecs a browser encodes and decodes in hardware, as members tell each other.
 *
 * @typedef {"AV1" | "VP9" | "H264" | "VP8"} Codec
 * @typedef {{ decode: Codec[], encode: Codec[] }} Abilities what a browser does in hardware
 */

/** Those that need the fewest bits for a picture come first. */
export const CODECS = /** @type {const} */ (["AV1", "VP9", "H264", "VP8"]);

/** What a peer says about itself; codecs that are not known here are left out.
 * @param {unknown} value
 * @returns {Abilities} fails with `bad-message` */
export function decodeAbilities(value) {
  const json = object(value);
  /** @param {unknown} names
   * @returns {Codec[]} */
  const known = (names) => {
    const given = list(names, string);
    return CODECS.filter((codec) => given.includes(codec));
  };
  return { decode: known(json.decode), encode: known(json.encode) };
}
