/**
 * How a peer would like to be spoken to (RFC 7587 §7): with forward error correction, so that a lost
 * packet is not a lost syllable, and with discontinuous transmission, so that a room of listeners
 * costs next to nothing.
 *
 * Browsers offer the first by themselves and have no way to ask for the second:
 * `setCodecPreferences` refuses a parameter that is not among the capabilities. So what the peer
 * sent is amended before it is set; our own descriptions stay as the browser made them.
 * Decision 121.
 */

const WISHES = ["useinbandfec=1", "usedtx=1"];

/** The first sound of a description is the voice; what a screen plays is left alone, since music
 * has pauses.
 * @param {string} sdp */
export function askForSpeech(sdp) {
  const sections = sdp.split(/^(?=m=)/m);
  const voice = sections.findIndex((section) => section.startsWith("m=audio"));
  if (voice >= 0) sections[voice] = amend(sections[voice]);
  return sections.join("");
}

/** @param {string} section */
function amend(section) {
  const [map, type] = section.match(/^a=rtpmap:(\d+) opus\/48000.*$/im) ?? [];
  if (!map) return section;
  const format = new RegExp(`^a=fmtp:${type} (.*)$`, "m");
  const [line, given = ""] = section.match(format) ?? [];
  const kept = given
    .trim()
    .split(";")
    .filter((one) => one !== "" && !/^\s*(useinbandfec|usedtx)=/.test(one));
  const asked = `a=fmtp:${type} ${[...kept, ...WISHES].join(";")}`;
  return line
    ? section.replace(line.trimEnd(), asked)
    : section.replace(map.trimEnd(), `${map.trimEnd()}\r\n${asked}`);
}
