import { isTagged, tag, untag } from "../wire/channel-tags.js";
import { bad, id, integer, list, object, string } from "../wire/decode.js";

/**
 * What a member's browser reports to a host over the data channel: the state of each of its
 * connections, so that the host can see who cannot hear whom (docs/protocol.md). It names members
 * only by ids that the host has, and the rest is numbers and words from fixed lists.
 *
 * @typedef {import("../peer/recovery.js").ConnectionState} ConnectionState
 * @typedef {import("./quality.js").Route} Route
 * @typedef {typeof FLOWS[number]} Flow `off`: the other has switched it off; `resting`: it
 *   spares the connection for now; `missing`: it should come, and does not
 * @typedef {typeof REASONS[number]} Reason why there is no connection, or nothing is heard
 * @typedef {typeof CODECS[number]} Codec
 * @typedef {object} Pair one connection, as its receiving side sees it
 * @property {string} peer the member it leads to
 * @property {ConnectionState} state
 * @property {Route | null} route
 * @property {Flow} sound what comes from the peer
 * @property {Flow} picture
 * @property {Reason | null} reason
 * @property {number} loss percent of the packets, 0 to 100
 * @property {number} rtt ms, 0 when unknown
 * @property {Codec | null} soundCodec
 * @property {Codec | null} pictureCodec
 * @typedef {[family: typeof FAMILIES[number], version: number]} BrowserKind
 * @typedef {{ browser: BrowserKind, pairs: Pair[] }} PairMessage
 */

const STATES = /** @type {const} */ ([
  "connecting",
  "connected",
  "reconnecting",
  "failed",
]);
const ROUTES = /** @type {const} */ (["direct", "relayed"]);
const FLOWS = /** @type {const} */ ([
  "flowing",
  "off",
  "resting",
  "missing",
  "unknown",
]);
const REASONS = /** @type {const} */ (["no-route", "no-relay", "held-back"]);
export const CODECS = /** @type {const} */ ([
  "opus",
  "red",
  "VP8",
  "VP9",
  "H264",
  "H265",
  "AV1",
  "other",
]);
export const FAMILIES = /** @type {const} */ ([
  "Chromium",
  "Firefox",
  "Safari",
  "other",
]);

const LONGEST = 8_000;
const MOST_PAIRS = 15;
const HIGHEST_RTT = 60_000;

/** @param {string} data */
export const isPairMessage = (data) => isTagged("pair", data);

/** @param {PairMessage} message */
export const encodePairMessage = (message) => tag("pair", message);

/**
 * @param {string} data
 * @returns {PairMessage} fails with `bad-message`
 */
export function decodePairMessage(data) {
  const json = untag(data, LONGEST);
  const pairs = list(json.pairs, pair);
  const peers = new Set(pairs.map(({ peer }) => peer));
  if (pairs.length > MOST_PAIRS || peers.size < pairs.length) throw bad();
  const [family, version, ...more] = list(json.browser, (part) => part);
  if (more.length > 0) throw bad();
  return { browser: [oneOf(FAMILIES, family), upTo(999, version)], pairs };
}

/** @param {unknown} value
 * @returns {Pair} */
function pair(value) {
  const json = object(value);
  return {
    peer: id(json.peer),
    state: oneOf(STATES, json.state),
    route: orNull(ROUTES, json.route),
    sound: oneOf(FLOWS, json.sound),
    picture: oneOf(FLOWS, json.picture),
    reason: orNull(REASONS, json.reason),
    loss: upTo(100, json.loss),
    rtt: upTo(HIGHEST_RTT, json.rtt),
    soundCodec: orNull(CODECS, json.soundCodec),
    pictureCodec: orNull(CODECS, json.pictureCodec),
  };
}

/**
 * @template {string} T
 * @param {readonly T[]} known
 * @param {unknown} value
 * @returns {T}
 */
function oneOf(known, value) {
  const text = string(value);
  const found = known.find((one) => one === text);
  if (found === undefined) throw bad();
  return found;
}

/**
 * @template {string} T
 * @param {readonly T[]} known
 * @param {unknown} value
 * @returns {T | null}
 */
const orNull = (known, value) => (value === null ? null : oneOf(known, value));

/**
 * @param {number} most
 * @param {unknown} value
 */
function upTo(most, value) {
  const number = integer(value);
  if (number > most) throw bad();
  return number;
}
