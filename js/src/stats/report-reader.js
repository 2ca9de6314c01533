/**
 * Reads the reports of one connection (webrtc-stats). The browser makes each entry anew whenever it is asked
 * for, and most of them never change: those are read once, and again as soon as there are others.
 *
 * @typedef {ReadonlyMap<string, any>} Report what an RTCStatsReport holds: incoming streams, transport and path as
 *   they are now, everything else as it was when all was read last. It holds until the next is read.
 */

/** What changes by itself and is looked at. */
const CHANGING = new Set(["inbound-rtp", "remote-inbound-rtp", "transport"]);
/** Rounds after which all is read again, for what may have changed unnoticed. */
const MOST_ROUNDS = 15;

/** @returns {(report: RTCStatsReport) => Report} */
export function createReportReader() {
  /** @type {Map<string, any>} */
  let known = new Map();
  /** @type {string[]} */
  let changing = [];
  let rounds = 0;

  /** @param {RTCStatsReport} report
   * @returns {boolean} whether nothing else can have changed */
  function renew(report) {
    if (report.size !== known.size || rounds === MOST_ROUNDS) return false;
    rounds += 1;
    return changing.every((id) => {
      const entry = /** @type {any} */ (report).get(id);
      const pair = entry?.selectedCandidatePairId;
      if (!entry || pair !== known.get(id).selectedCandidatePairId)
        return false;
      known.set(id, entry);
      return entry.codecId === undefined || known.has(entry.codecId);
    });
  }

  return (report) => {
    if (!renew(report)) {
      known = new Map(/** @type {any} */ (report));
      changing = idsOfChanging([...known.values()]);
      rounds = 0;
    }
    return known;
  };
}

/** @param {any[]} entries
 * @returns {string[]} */
function idsOfChanging(entries) {
  const selected = entries.flatMap((one) => one.selectedCandidatePairId ?? []);
  const isRead = (/** @type {any} */ { id, type }) =>
    CHANGING.has(type) ||
    (type === "candidate-pair" &&
      // Firefox has no transport to ask, and marks the pair instead.
      (selected.length === 0 || selected.includes(id)));
  return entries.filter(isRead).map(({ id }) => id);
}
