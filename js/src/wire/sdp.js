/**
 * The parts of a session description (RFC 8866) that this page reads or amends. What to do with
 * them is decided elsewhere: opus.js, candidate-filter.js, safety.js.
 */

/** foundation component transport priority address port "typ" type, and more (RFC 8839 §5.1). */
const CANDIDATE =
  /^candidate:\S+ \d+ \S+ \d+ (\S+) \d+ typ (\S+)(?: \S+ \S+)*\s*$/;
/** What stands where an address is left out. */
const NOWHERE = "0.0.0.0";

/** What holds for all of it comes first, then each media section.
 * @param {string} sdp
 * @returns {string[]} which make the description again when joined */
export function sections(sdp) {
  return sdp.split(/^(?=m=)/m);
}

/** Whether a media section carries nothing: port 0, except where it shares the transport of another
 * (RFC 9143 §6).
 * @param {string} section */
export function isRejected(section) {
  return /^m=\S+ 0 /.test(section) && !/^a=bundle-only\s*$/m.test(section);
}

/** @param {string} section
 * @returns {string[]} each as `sha-256 AB:CD:…` (RFC 8122 §5) */
export function fingerprints(section) {
  return [
    ...section.matchAll(/^a=fingerprint:(\S+) ([0-9A-Fa-f:]+)\s*$/gm),
  ].map(
    ([, hash = "", value = ""]) =>
      `${hash.toLowerCase()} ${value.toUpperCase()}`,
  );
}

/** @param {string} candidate as in a description, without `a=`
 * @returns {{ address: string, type: string } | null} null where it is none */
export function readCandidate(candidate) {
  const [, address = "", type = ""] = CANDIDATE.exec(candidate) ?? [];
  return type === "" ? null : { address, type };
}

/** Without the address that a relay was asked from, or a STUN server saw.
 * @param {string} candidate */
export function withoutRelatedAddress(candidate) {
  return candidate
    .replace(/ raddr \S+/, ` raddr ${NOWHERE}`)
    .replace(/ rport \d+/, " rport 9");
}

/** @param {string} sdp */
export const hasCandidates = (sdp) => /^a=candidate:/m.test(sdp);

/**
 * @param {string} sdp
 * @param {(candidate: string) => string | null} change null leaves it out
 */
export function changeCandidates(sdp, change) {
  return sdp.replace(
    /^a=(candidate:[^\r\n]*)(\r?\n)/gm,
    (_, candidate, end) => {
      const changed = change(candidate);
      return changed === null ? "" : `a=${changed}${end}`;
    },
  );
}

/** Origin, connection and RTCP lines name an address that ICE does not use.
 * @param {string} sdp */
export function withoutAddresses(sdp) {
  return sdp
    .replace(/^((?:o|c|a=rtcp)[=:].*)\bIN IP[46] \S+/gm, `$1IN IP4 ${NOWHERE}`)
    .replace(/^(m=\S+ )[1-9]\d*/gm, "$19")
    .replace(/^(a=rtcp:)\d+/gm, "$19");
}

/**
 * The format parameters of a codec, amended (RFC 8866 §6.15).
 *
 * @param {string} section
 * @param {RegExp} codec as `a=rtpmap` names it, such as `opus/48000`
 * @param {(parameters: string[]) => string[]} change
 * @returns {string} as it was where it has no such codec
 */
export function changeFormat(section, codec, change) {
  const rtpmap = new RegExp(`^a=rtpmap:(\\d+) ${codec.source}.*$`, "im");
  const [map, type] = section.match(rtpmap) ?? [];
  if (!map) return section;
  const format = new RegExp(`^a=fmtp:${type} (.*)$`, "m");
  const [line, given = ""] = section.match(format) ?? [];
  const parameters = given.trim().split(";").filter(Boolean);
  const changed = `a=fmtp:${type} ${change(parameters).join(";")}`;
  return line
    ? section.replace(line.trimEnd(), changed)
    : section.replace(map.trimEnd(), `${map.trimEnd()}\r\n${changed}`);
}
