import { createQuality, readStats } from "../peer/path.js";
import { fingerprintOf } from "./safety.js";

/**
 * Looks at every connection from time to time and tells what a person may want to know of it
 * before relying on it: the safety code, whether it is direct, and how well it carries.
 *
 * @typedef {{ safety: import("./safety.js").SafetyCode | null,
 *   route: import("../peer/path.js").Route | null,
 *   quality: import("../peer/path.js").Quality | null }} Trust
 */

const LOOK_MS = 2_000;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {() => Iterable<[string, RTCPeerConnection]>} options.connections
 * @param {() => string} options.secret the newest link secret, which the code depends on too
 * @param {(fingerprints: [string, string]) => Promise<import("./safety.js").SafetyCode>} options.code
 * @param {(id: string, trust: Trust) => void} options.onTrust it changed
 * @param {(id: string, pc: RTCPeerConnection, report: RTCStatsReport) => void} [options.onReport]
 */
export function createTrust(options) {
  const { clock, connections, secret, code, onTrust, onReport } = options;
  /** By connection, since a new one to the same member proves nothing about the old.
   * @type {WeakMap<RTCPeerConnection, { quality: ReturnType<typeof createQuality>,
   *   prints: string, safety: Trust["safety"] }>} */
  const known = new WeakMap();
  let open = true;
  let timer = clock.setTimeout(lookAround, LOOK_MS);

  async function lookAround() {
    await Promise.allSettled([...connections()].map(look));
    if (open) timer = clock.setTimeout(lookAround, LOOK_MS);
  }

  /** @param {[string, RTCPeerConnection]} connection */
  async function look([id, pc]) {
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
    const prints = printsOf(pc);
    const found = prints ? [...prints, secret()].join() : "";
    if (found !== memory.prints) {
      memory.safety = prints && (await code(prints));
      memory.prints = found;
    }
    const report = await pc.getStats();
    onReport?.(id, pc, report);
    const counts = readStats(report);
    const quality = counts.route && memory.quality.read(counts);
    // Meanwhile another one may have taken its place.
    if (!open || ![...connections()].some(([, other]) => other === pc)) return;
    onTrust(id, { safety: memory.safety, route: counts.route, quality });
  }

  return {
    close() {
      open = false;
      clock.clearTimeout(timer);
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
