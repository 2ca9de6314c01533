/**
 * Route and quality of a connection, from its statistics (webrtc-stats): direct or through a relay,
 * and how well it works.
 *
 * @typedef {"direct" | "relayed"} Route
 * @typedef {"good" | "weak" | "bad"} Quality
 * @typedef {object} Counts since the connection began
 * @property {number} lost packets that never came, of both kinds
 * @property {number} received
 * @property {number} rtt of the selected pair in ms, 0 when unknown
 * @property {number} theirLoss the fraction that the peer last reported of what goes there, 0 to 1
 * @property {Route | null} route null before there is a selected pair
 */

const WEAK = { loss: 0.03, rtt: 300 };
const BAD = { loss: 0.1, rtt: 800 };
/** So many readings in a row before a change is believed: a tile must not flicker. */
const READINGS = 2;

/**
 * @param {import("./poller.js").Report} report
 * @returns {Counts}
 */
export function readStats(report) {
  /** @type {any[]} */
  const stats = [...report.values()];
  const of = (/** @type {string} */ type) =>
    stats.filter((one) => one.type === type);
  /** @param {string} id */
  const byId = (id) => /** @type {any} */ (report.get(id));
  const transport = of("transport").find((one) => one.selectedCandidatePairId);
  // Firefox has no transport to ask, and marks the pair instead.
  const pair = transport
    ? byId(transport.selectedCandidatePairId)
    : of("candidate-pair").find((one) => one.selected);
  const ends = [pair?.localCandidateId, pair?.remoteCandidateId].map(byId);
  const inbound = of("inbound-rtp");
  return {
    lost: sum(inbound, "packetsLost"),
    received: sum(inbound, "packetsReceived"),
    rtt: (pair?.currentRoundTripTime ?? 0) * 1_000,
    theirLoss: Math.max(
      0,
      ...of("remote-inbound-rtp").map((one) => one.fractionLost ?? 0),
    ),
    route: pair ? routeOf(ends) : null,
  };
}

/** Either end may be a relay's address; host, srflx and prflx are the browsers' own.
 * @param {({ candidateType?: string } | undefined)[]} ends
 * @returns {Route} */
function routeOf(ends) {
  return ends.some((end) => end?.candidateType === "relay")
    ? "relayed"
    : "direct";
}

/**
 * @param {any[]} stats
 * @param {string} name
 */
function sum(stats, name) {
  return stats.reduce((total, one) => total + Math.max(0, one[name] ?? 0), 0);
}

/**
 * @param {{ loss: number, rtt: number }} way loss as a fraction, rtt in ms
 * @returns {Quality}
 */
export function qualityOf(way) {
  const { loss, rtt } = way;
  if (loss >= BAD.loss || rtt >= BAD.rtt) return "bad";
  if (loss >= WEAK.loss || rtt >= WEAK.rtt) return "weak";
  return "good";
}

/** The fraction that was lost between two readings, either way.
 * @param {Counts} before
 * @param {Counts} now */
export function lossBetween(before, now) {
  const lost = Math.max(0, now.lost - before.lost);
  const received = Math.max(0, now.received - before.received);
  const ours = lost === 0 ? 0 : lost / (lost + received);
  return Math.max(ours, now.theirLoss);
}

/** The quality of one connection over time. */
export function createQuality() {
  /** @type {Counts | null} */
  let before = null;
  /** @type {Quality | null} */
  let shown = null;
  /** @type {Quality | null} */
  let candidate = null;
  let times = 0;

  return {
    /** @param {Counts} now
     * @returns {Quality | null} null before there are two readings to compare */
    read(now) {
      const loss = before && lossBetween(before, now);
      before = now;
      if (loss === null) return shown;
      const next = qualityOf({ loss, rtt: now.rtt });
      times = next === candidate ? times + 1 : 1;
      candidate = next;
      if (shown === null || times >= READINGS) shown = next;
      return shown;
    },
  };
}
