import { fingerprintOf } from "../safety/safety.js";
import {
  decodeSafetyMessage,
  encodeSafetyMessage,
} from "../safety/safety-messages.js";
import { createQuality, readStats } from "./quality.js";

/**
 * What a person may want to know of a connection before relying on it: the safety code, whether it
 * is direct, and how well it carries.
 *
 * @typedef {import("../safety/safety-exchange.js").Safety} Safety
 * @typedef {ReturnType<typeof import("../safety/safety-exchange.js").createExchange>} Exchange
 * @typedef {{ safety: Safety | null, route: import("./quality.js").Route | null,
 *   quality: import("./quality.js").Quality | null }} ConnectionInfo
 */

/** How often an exchange with one member may be aborted in a call before there are no more. Each
 * could be an attempt by somebody in between to get the code they want. */
const MOST_ABANDONED = 8;

/** @type {ConnectionInfo} */
const UNKNOWN = { safety: null, route: null, quality: null };
/** @type {Safety} */
const BROKEN = { state: "broken" };

/**
 * @param {object} options
 * @param {() => string} options.secret the newest link secret, which the code depends on too
 * @param {(peer: string, handlers: Pick<Parameters<
 *   typeof import("../safety/safety-exchange.js").createExchange>[0], "send" | "onSafety" | "onAbandoned">)
 *   => Exchange} options.exchange a new one
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 * @param {(id: string, info: ConnectionInfo) => void} options.onChange it changed
 * @param {(id: string) => void} options.onBroken there is no code: somebody may be in between
 * @param {(id: string) => void} options.onStray what it told is not understood
 */
export function createConnectionInfo(options) {
  const { secret, send, onChange, onBroken } = options;
  /** Of the connection that there is, since another proves nothing about the one before.
   * @type {Map<string, { exchange: Exchange, quality: ReturnType<typeof createQuality>,
   *   stood: boolean, told: ConnectionInfo }>} */
  const known = new Map();
  /** @type {Map<string, number>} */
  const abandoned = new Map();

  /** @param {string} id */
  const isSpent = (id) => (abandoned.get(id) ?? 0) >= MOST_ABANDONED;

  /** @param {string} id */
  function memory(id) {
    const found = known.get(id);
    if (found) return found;
    const exchange = options.exchange(id, {
      send: (word) => send(id, encodeSafetyMessage(word)),
      onSafety(safety) {
        if (safety.state === "broken") onBroken(id);
        if (fresh.stood) show(id, { ...fresh.told, safety });
      },
      onAbandoned() {
        abandoned.set(id, (abandoned.get(id) ?? 0) + 1);
        if (isSpent(id)) onBroken(id);
      },
    });
    const quality = createQuality();
    const fresh = { exchange, quality, stood: false, told: UNKNOWN };
    known.set(id, fresh);
    return fresh;
  }

  /**
   * @param {string} id
   * @param {ConnectionInfo} info
   */
  function show(id, info) {
    memory(id).told = info;
    onChange(id, info);
  }

  /** @param {import("./poller.js").Reading} reading */
  function look({ id, pc, report }) {
    const { exchange, quality, stood } = memory(id);
    if (pc.connectionState !== "connected") {
      // A short loss says nothing against what was found out before.
      if (!stood) show(id, UNKNOWN);
      return;
    }
    memory(id).stood = true;
    const prints = printsOf(pc);
    if (prints && !isSpent(id)) exchange.look({ secret: secret(), prints });
    const counts = readStats(report);
    show(id, {
      safety: prints && (isSpent(id) ? BROKEN : exchange.safety()),
      route: counts.route,
      quality: counts.route && quality.read(counts),
    });
  }

  /** @param {string} id */
  function forget(id) {
    known.get(id)?.exchange.close();
    if (known.delete(id)) onChange(id, UNKNOWN);
  }

  return {
    /** @param {import("./poller.js").Reading[]} round of all connections */
    measured: (round) => round.forEach(look),

    /**
     * @param {string} id
     * @param {string} data
     */
    hear(id, data) {
      try {
        memory(id).exchange.hear(decodeSafetyMessage(data));
      } catch {
        options.onStray(id);
      }
    },

    /** There is a new connection to this member, or none. */
    forget,

    close() {
      for (const { exchange } of known.values()) exchange.close();
      known.clear();
    },
  };
}

/** @type {WeakMap<RTCPeerConnection, [string, string]>} as long as nothing else is negotiated: to read
 * descriptions holds the page up */
const negotiated = new WeakMap();

/** Of what was negotiated, not of what is still being offered.
 * @param {RTCPeerConnection} pc
 * @returns {[string, string] | null} */
function printsOf(pc) {
  const known = negotiated.get(pc);
  if (known) return known;
  const own = fingerprintOf(pc.currentLocalDescription?.sdp ?? "");
  const theirs = fingerprintOf(pc.currentRemoteDescription?.sdp ?? "");
  if (!own || !theirs) return null;
  negotiated.set(pc, [own, theirs]);
  pc.addEventListener("signalingstatechange", () => negotiated.delete(pc), {
    once: true,
  });
  return [own, theirs];
}
