import { createReportReader } from "./report-reader.js";

/**
 * Asks every connection for its statistics (webrtc-stats), once for all who need them: asking costs
 * the browser more than reading does.
 *
 * @typedef {import("./report-reader.js").Report} Report
 * @typedef {{ id: string, pc: RTCPeerConnection, report: Report }} Reading of the connection to a
 *   member
 */

/** From one round to the next, in ms. */
const PAUSE_MS = 2_000;

/**
 * @param {object} options
 * @param {import("../clock.js").Timers} options.clock
 * @param {() => Iterable<[string, RTCPeerConnection]>} options.connections
 * @param {(round: Reading[]) => void} options.onRound of all connections that there still are
 */
export function createPoller({ clock, connections, onRound }) {
  /** @type {WeakMap<RTCPeerConnection, ReturnType<typeof createReportReader>>} */
  const readers = new WeakMap();
  let open = true;
  let timer = clock.setTimeout(ask, PAUSE_MS);

  async function ask() {
    const answers = await Promise.allSettled([...connections()].map(read));
    if (!open) return;
    timer = clock.setTimeout(ask, PAUSE_MS);
    // Meanwhile another one may have taken a connection's place.
    const current = new Set([...connections()].map(([, pc]) => pc));
    onRound(
      answers.flatMap((answer) =>
        answer.status === "fulfilled" && current.has(answer.value.pc)
          ? [answer.value]
          : [],
      ),
    );
  }

  /** @param {[string, RTCPeerConnection]} connection
   * @returns {Promise<Reading>} */
  async function read([id, pc]) {
    const reader = readers.get(pc) ?? createReportReader();
    readers.set(pc, reader);
    return { id, pc, report: reader(await pc.getStats()) };
  }

  return {
    close() {
      open = false;
      clock.clearTimeout(timer);
    },
  };
}
