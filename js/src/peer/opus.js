import { changeFormat, sections } from "../wire/sdp.js";

/**
 * How peers should send speech (RFC 7587 §7): with forward error correction, so that a lost
 * packet is not a lost syllable, and with discontinuous transmission, so that a room of listeners
 * costs next to nothing.
 *
 * Browsers offer the first by themselves and have no way to ask for the second:
 * `setCodecPreferences` refuses a parameter that is not among the capabilities. So what the peer
 * sent is amended before it is set; our own descriptions stay as the browser made them.
 * Decision 121.
 */

const WISHES = ["useinbandfec=1", "usedtx=1"];

/** The first audio section of a description is the voice; what a screen plays is left alone, since
 * music has pauses.
 * @param {string} sdp */
export function askForSpeech(sdp) {
  const all = sections(sdp);
  const voice = all.findIndex((section) => section.startsWith("m=audio"));
  if (voice >= 0) all[voice] = changeFormat(all[voice], /opus\/48000/, amend);
  return all.join("");
}

/** @param {string[]} parameters */
function amend(parameters) {
  const kept = parameters.filter(
    (one) => !/^\s*(useinbandfec|usedtx)=/.test(one),
  );
  return [...kept, ...WISHES];
}
