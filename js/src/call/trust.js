import { createQuality, readStats } from "../peer/path.js";
import { fingerprintOf } from "./safety.js";

/**
 * What a person may want to know of a connection before relying on it: the safety code, whether it
 * is direct, and how well it carries.
 *
 * @typedef {{ safety: import("./safety.js").SafetyCode | null,
 *   route: import("../peer/path.js").Route | null,
 *   quality: import("../peer/path.js").Quality | null }} Trust
 */

/**
 * @param {object} options
 * @param {() => string} options.secret the newest link secret, which the code depends on too
 * @param {(fingerprints: [string, string]) => Promise<import("./safety.js").SafetyCode>} options.code
 * @param {(id: string, trust: Trust) => void} options.onTrust it changed
 */
export function createTrust({ secret, code, onTrust }) {
  /** By connection, since a new one to the same member proves nothing about the old.
   * @type {WeakMap<RTCPeerConnection, { quality: ReturnType<typeof createQuality>,
   *   prints: string, safety: Trust["safety"] }>} */
  const known = new WeakMap();
  let open = true;

  /** @param {import("../peer/readings.js").Reading} reading */
  async function look({ id, pc, report }) {
    const memory = known.get(pc) ?? {
      quality: createQuality(),
      prints: "",
      safety: null,
    };
    known.set(pc, memory);
    if (pc.connectionState !== "connected") {
      // A short loss says nothing against what was found out before.
      if (!memory.prints) onTrust(id, UNKNOWN);
      return;
    }
    const counts = readStats(report);
    const quality = counts.route && memory.quality.read(counts);
    const prints = printsOf(pc);
    const found = prints ? [...prints, secret()].join() : "";
    if (found !== memory.prints) {
      memory.safety = prints && (await code(prints));
      memory.prints = found;
    }
    if (!open) return;
    onTrust(id, { safety: memory.safety, route: counts.route, quality });
  }

  return {
    /** @param {import("../peer/readings.js").Reading[]} round of all connections */
    measured: (round) => round.forEach(look),

    close() {
      open = false;
    },
  };
}

const UNKNOWN = { safety: null, route: null, quality: null };

/** Of what was negotiated, not of what is still being offered.
 * @param {RTCPeerConnection} pc
 * @returns {[string, string] | null} */
function printsOf(pc) {
  const own = fingerprintOf(pc.currentLocalDescription?.sdp ?? "");
  const theirs = fingerprintOf(pc.currentRemoteDescription?.sdp ?? "");
  return own && theirs ? [own, theirs] : null;
}
