import { CODECS } from "./pair-messages.js";
import { lossBetween, readStats } from "./quality.js";

/**
 * Whether the peer is heard and seen, from one connection's statistics (webrtc-stats).
 *
 * @typedef {import("./pair-messages.js").Pair} Pair
 * @typedef {import("./pair-messages.js").Flow} Flow
 * @typedef {import("./pair-messages.js").Codec} Codec
 * @typedef {object} Reading
 * @property {import("./quality.js").Counts} counts
 * @property {number} sound packets of the peer's voice since the connection began
 * @property {number} picture frames of its camera that were decoded
 * @property {Codec | null} soundCodec
 * @property {Codec | null} pictureCodec
 * @property {boolean} relay whether a relay's address was found here
 * @typedef {object} Expected what the peer says it sends
 * @property {boolean} microphone
 * @property {boolean} camera
 * @property {boolean} [resting] it is on, and not sent here for now
 */

/** So many readings in a row without anything before it counts as missing. */
const SILENT_READINGS = 3;
const HIGHEST_RTT = 60_000;
/** In ms: less is not worth reporting. */
const STEP = 5;
/** Nor is what changes by less than this, or than a quarter. */
const CHANGE = 10;

/**
 * @param {import("./poller.js").Report} report
 * @param {Pick<RTCPeerConnection, "getTransceivers">} pc that it is of
 * @returns {Reading}
 */
export function readPair(report, pc) {
  /** @type {any[]} */
  const stats = [...report.values()];
  /** @param {"audio" | "video"} kind voice and camera are the first of their kind */
  const incoming = (kind) => {
    const place = pc
      .getTransceivers()
      .find(({ receiver }) => receiver.track.kind === kind);
    return stats.find(
      (one) =>
        one.type === "inbound-rtp" &&
        (one.mid === place?.mid ||
          one.trackIdentifier === place?.receiver.track.id),
    );
  };
  /** @param {any} stream
   * @returns {Codec | null} */
  const codec = (stream) => {
    const type = /** @type {any} */ (report.get(stream?.codecId))?.mimeType;
    if (!type) return null;
    const name = String(type).split("/")[1]?.toLowerCase();
    return CODECS.find((one) => one.toLowerCase() === name) ?? "other";
  };
  const voice = incoming("audio");
  const camera = incoming("video");
  return {
    counts: readStats(report),
    sound: voice?.packetsReceived ?? 0,
    picture: camera?.framesDecoded ?? 0,
    soundCodec: codec(voice),
    pictureCodec: codec(camera),
    relay: stats.some(
      (one) => one.type === "local-candidate" && one.candidateType === "relay",
    ),
  };
}

/** One connection over time. */
export function createPairGauge() {
  /** @type {Reading | null} */
  let before = null;
  let shown = 0;
  const silent = { sound: 0, picture: 0 };

  /**
   * @param {"sound" | "picture"} what
   * @param {Flow | null} off why nothing is to be expected
   * @param {Reading} now
   * @returns {Flow}
   */
  function flow(what, off, now) {
    const came = before !== null && now[what] > before[what];
    silent[what] = came || off || !before ? 0 : silent[what] + 1;
    if (off) return off;
    if (came) return "flowing";
    return silent[what] >= SILENT_READINGS ? "missing" : "unknown";
  }

  /** @param {number} rtt ms
   * @returns {number} */
  function steady(rtt) {
    const isNews = Math.abs(rtt - shown) >= Math.max(CHANGE, shown / 4);
    if (isNews || shown === 0)
      shown = Math.min(HIGHEST_RTT, STEP * Math.round(rtt / STEP));
    return shown;
  }

  return {
    /**
     * @param {Reading} now
     * @param {object} about
     * @param {string} about.peer
     * @param {Pair["state"]} about.state
     * @param {Expected} about.expected
     * @param {boolean} about.relays whether there are relays to be used
     * @param {boolean} about.heldBack whether this browser plays no sound before it is touched
     * @returns {Pair}
     */
    read(now, { peer, state, expected, relays, heldBack }) {
      const stands = state === "connected";
      const pair = {
        peer,
        state,
        route: stands ? now.counts.route : null,
        sound: flow("sound", expected.microphone ? null : "off", now),
        picture: flow("picture", unseen(expected), now),
        reason: reasonOf({ state, relays, heldBack, relay: now.relay }),
        loss: before
          ? Math.round(100 * lossBetween(before.counts, now.counts))
          : 0,
        rtt: steady(now.counts.rtt),
        soundCodec: now.soundCodec,
        pictureCodec: now.pictureCodec,
      };
      before = now;
      return pair;
    },
  };
}

/** @param {Expected} expected */
function unseen({ camera, resting }) {
  if (!camera) return "off";
  return resting ? "resting" : null;
}

/**
 * @param {{ state: Pair["state"], relays: boolean, heldBack: boolean, relay: boolean }} facts
 * @returns {Pair["reason"]}
 */
function reasonOf({ state, relays, heldBack, relay }) {
  if (state === "failed") return relays && !relay ? "no-relay" : "no-route";
  return state === "connected" && heldBack ? "held-back" : null;
}
