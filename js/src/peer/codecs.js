import { CODECS } from "../wire/abilities.js";

/**
 * Which video codec a pair speaks: the best that both ends decode in hardware, which keeps a
 * laptop cool over an hour; if there is none, the browsers' own order (docs/quality.md).
 *
 * @typedef {import("../wire/abilities.js").Codec} Codec
 * @typedef {import("../wire/abilities.js").Abilities} Abilities
 */

/** These a processor can also encode for several peers at once. */
const CHEAP = /** @type {readonly string[]} */ (["H264", "VP8"]);
const SAMPLE = { width: 1280, height: 720, framerate: 30, bitrate: 1_500_000 };

/** Asks the browser. One that does not answer does nothing in hardware, as far as we know.
 * @param {MediaCapabilities | undefined} capabilities
 * @returns {Promise<Abilities>} */
export async function findAbilities(capabilities) {
  /** @param {"decodingInfo" | "encodingInfo"} way
   * @returns {Promise<Codec[]>} */
  const efficient = async (way) => {
    const answers = await Promise.all(
      CODECS.map((codec) => ask(capabilities, way, codec)),
    );
    return CODECS.filter((_, i) => answers[i]);
  };
  return {
    decode: await efficient("decodingInfo"),
    encode: await efficient("encodingInfo"),
  };
}

/**
 * @param {MediaCapabilities | undefined} capabilities
 * @param {"decodingInfo" | "encodingInfo"} way
 * @param {Codec} codec
 */
async function ask(capabilities, way, codec) {
  try {
    const video = { contentType: `video/${codec}`, ...SAMPLE };
    const answer = await capabilities?.[way]({
      type: /** @type {any} */ ("webrtc"),
      video,
    });
    return answer?.supported === true && answer.powerEfficient === true;
  } catch {
    return false; // it knows no such question
  }
}

/**
 * @param {Abilities | null} own
 * @param {Abilities | null} theirs null where it is not known
 * @returns {Codec[]} to be preferred, in this order
 */
export function preferredCodecs(own, theirs) {
  if (!own || !theirs) return [];
  /** @param {keyof Abilities} way
   * @param {Codec} codec */
  const both = (way, codec) =>
    own[way].includes(codec) && theirs[way].includes(codec);
  const decoded = CODECS.filter((codec) => both("decode", codec));
  const encoded = decoded.filter((codec) => both("encode", codec));
  const cheap = decoded.filter(
    (codec) => !encoded.includes(codec) && CHEAP.includes(codec),
  );
  return [...encoded, ...cheap];
}

/**
 * All that the browser offers, those that are preferred first; what goes with any codec, such as
 * retransmission, stays.
 *
 * @template {{ mimeType: string }} T
 * @param {readonly T[]} offered
 * @param {readonly Codec[]} preferred
 * @returns {T[] | null} null where the browser's own order is right
 */
export function orderCodecs(offered, preferred) {
  /** @param {T} codec */
  const rank = ({ mimeType }) => {
    const found = preferred.findIndex(
      (codec) => mimeType.toLowerCase() === `video/${codec.toLowerCase()}`,
    );
    return found < 0 ? preferred.length : found;
  };
  const known = offered.some((codec) => rank(codec) < preferred.length);
  if (!known) return null;
  return [...offered].sort((one, other) => rank(one) - rank(other));
}

/**
 * @template {{ mimeType: string }} T
 * @param {readonly T[]} negotiated by a sender: the first is the one in use
 * @returns {T | undefined} another one for pictures; some only go with one, such as retransmission
 */
export function anotherCodec(negotiated) {
  const names = negotiated.map(({ mimeType }) => mimeType.toLowerCase());
  const found = CODECS.map((codec) => `video/${codec.toLowerCase()}`)
    .filter((name) => name !== names[0])
    .find((name) => names.includes(name));
  return negotiated.find((_, i) => names[i] === found);
}
