import {
  changeCandidates,
  hasCandidates,
  readCandidate,
  withoutAddresses,
  withoutRelatedAddress,
} from "../wire/sdp.js";

/**
 * What a signal may contain when a member hides its address behind the relay (docs/decisions/130):
 * relay candidates, and nothing else that names an address. The browser already leaves the rest out
 * (`iceTransportPolicy`); this does not rely on it.
 *
 * @typedef {import("../wire/messages.js").Body} Body
 */

/** @param {string} candidate */
export function isRelayed(candidate) {
  return readCandidate(candidate)?.type === "relay";
}

/** Keeps relay candidates only, without the address from which the relay was asked.
 * @param {string} candidate
 * @returns {string | null} null where it must not be sent */
function relayCandidate(candidate) {
  if (candidate === "") return ""; // there are no more
  if (!isRelayed(candidate)) return null;
  return withoutRelatedAddress(candidate);
}

/** A candidate with a host name would be looked up in the local network (RFC 8828 §3.1), where
 * whoever made up the name could notice it.
 * @param {string} candidate */
function numericCandidate(candidate) {
  const address = readCandidate(candidate)?.address;
  const named =
    address !== undefined && !/^(?:[\d.]+|[\da-f:.]+)$/i.test(address);
  return named ? null : candidate;
}

/**
 * @param {Body} body
 * @param {(candidate: string) => string | null} keep
 * @param {(sdp: string) => string} [rest]
 * @returns {Body | null}
 */
function change(body, keep, rest = (sdp) => sdp) {
  if ("description" in body) {
    const { type, sdp } = body.description;
    return { description: { type, sdp: rest(changeCandidates(sdp, keep)) } };
  }
  if (!("candidate" in body)) return body;
  const kept = keep(body.candidate.candidate ?? "");
  if (kept === null) return null;
  return { candidate: { ...body.candidate, candidate: kept } };
}

/** As it may be sent.
 * @param {Body} body
 * @returns {Body | null} null where nothing of it may */
export function relayOnly(body) {
  return change(body, relayCandidate, withoutAddresses);
}

/** As it is accepted from a peer.
 * @param {Body} body
 * @returns {Body | null} */
export function withoutNames(body) {
  return change(body, numericCandidate);
}

/** Whether it contains any candidate.
 * @param {Body} body */
export function tellsCandidate(body) {
  if ("description" in body) return hasCandidates(body.description.sdp);
  return "candidate" in body && Boolean(body.candidate.candidate);
}
