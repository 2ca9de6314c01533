import { changeFormat, sections } from "../wire/sdp.js";

/**
 * How voices are sent (RFC 7587 §7): speech with forward error correction, so that a lost packet is
 * not a lost syllable, and with discontinuous transmission, so that a room of listeners costs next to
 * nothing; an original sound, such as music, in stereo, with its pauses and with more bits.
 *
 * What a browser sends follows from what its peer's description asks for, and a browser offers to
 * ask for nothing of this but error correction: `setCodecPreferences` refuses a parameter that is not
 * among the capabilities. So what the peer sent is amended before it is set. Our own descriptions get
 * one word more: without it Chromium makes one channel of two that arrive. Decisions 121 and 351.
 */

/** Bits per second of an original sound. */
export const ORIGINAL_BITS = 128_000;

const SPEECH = ["useinbandfec=1", "usedtx=1"];
const ORIGINAL = [
  "useinbandfec=1",
  "stereo=1",
  `maxaveragebitrate=${ORIGINAL_BITS}`,
];
const STEREO = ["stereo=1"];

/** What this browser is to send.
 * @param {string} sdp the peer's
 * @param {{ original: boolean }} sound */
export function askFor(sdp, { original }) {
  return amendVoice(sdp, original ? ORIGINAL : SPEECH, [
    "useinbandfec",
    "usedtx",
    "stereo",
    "maxaveragebitrate",
  ]);
}

/** Both channels are played where two arrive.
 * @param {string} sdp our own */
export function playStereo(sdp) {
  return amendVoice(sdp, STEREO, ["stereo"]);
}

/** The first audio section of a description is the voice; what a screen plays is left alone, since
 * music has pauses.
 * @param {string} sdp
 * @param {readonly string[]} wishes
 * @param {readonly string[]} replaced the parameters that these take the place of */
function amendVoice(sdp, wishes, replaced) {
  const all = sections(sdp);
  const voice = all.findIndex((section) => section.startsWith("m=audio"));
  if (voice >= 0)
    all[voice] = changeFormat(all[voice], /opus\/48000/, (parameters) => [
      ...parameters.filter(
        (one) => !replaced.includes(one.split("=")[0].trim()),
      ),
      ...wishes,
    ]);
  return all.join("");
}
