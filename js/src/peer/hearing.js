/**
 * What arrives from a peer, and how loud it is, at as little cost as possible: to ask a receiver
 * holds the page up until another thread has answered (docs/decisions/491).
 *
 * A peer says with each heartbeat whether it can be heard: then nobody has to ask while it cannot.
 * One that says it wrongly is found out by what its sound adds up to, and asked from then on.
 *
 * @typedef {import("./recovery.js").Heard} Heard
 * @typedef {ReturnType<typeof createHearing>} Hearing
 */

/** RMS of 0 to 1: louder than anything that is taken for silence (call/speech.js). */
const LOUD = 0.016;
/** Heartbeats: of a page that does not know whether it can be heard, and of one that does. */
const UNSURE = "";
const SILENT = 0;
const HEARD = 1;

/** @param {boolean | null} audible whether this member can be heard, null if that is not known here
 * @returns {string | Uint8Array<ArrayBuffer>} */
export function heartbeat(audible) {
  if (audible === null) return UNSURE;
  return Uint8Array.of(audible ? HEARD : SILENT);
}

/**
 * @param {Pick<RTCPeerConnection, "getReceivers">} pc
 * @param {() => number} pictures how many of the peer were shown here so far
 * @param {() => void} onVoice the peer, which was silent, says that it can be heard
 */
export function createHearing(pc, pictures, onVoice) {
  /** @type {Map<RTCRtpReceiver, number>} when each last got a packet, in its own time */
  const packets = new Map();
  let received = false;
  let seen = 0;
  /** Whether it was known without asking that something comes. */
  let isKnown = false;
  /** Whether something was found to have come while a receiver was asked how loud it is. */
  let came = false;
  /** @type {boolean | null} as the peer says */
  let audible = null;
  let isTrusted = true;
  /** Whether it was loud in the last statistics, for all that it said. */
  let isDoubtful = false;
  /** @type {{ energy: number, duration: number } | null} */
  let before = null;

  /** As few are asked as possible, and none that never got anything.
   * @param {RTCRtpReceiver} receiver */
  function hasMore(receiver) {
    if (receiver.track.muted) return false;
    return isNew(receiver, receiver.getSynchronizationSources()[0]);
  }

  /** @param {RTCRtpReceiver} receiver
   * @param {RTCRtpSynchronizationSource | undefined} source */
  function isNew(receiver, source) {
    const latest = source?.timestamp;
    if (latest === undefined || latest === packets.get(receiver)) return false;
    packets.set(receiver, latest);
    return true;
  }

  /** @param {boolean | null} now */
  function says(now) {
    const isNews = audible === false && now === true;
    audible = now;
    if (isNews) onVoice();
  }

  return {
    /** @param {unknown} data
     * @returns {string | null} what it says, unless it is a heartbeat */
    take(data) {
      received = true;
      if (data instanceof ArrayBuffer) {
        const [said] = new Uint8Array(data);
        says(data.byteLength === 1 ? said !== SILENT : null);
        return null;
      }
      if (typeof data !== "string") return null;
      if (data !== UNSURE) return data;
      says(null);
      return null;
    },

    /** What has arrived since it was last asked.
     * @returns {Heard} */
    heard() {
      const beat = received;
      received = false;
      const shown = pictures();
      const isSeen = shown !== seen;
      seen = shown;
      const before = isKnown;
      // What came with a level came a while ago: too long, where pictures tell it sooner.
      isKnown = isSeen || (came && shown === 0);
      came = false;
      if (isKnown) return "media";
      // A picture brings the most. What the others got meanwhile counts later, if nothing else comes.
      const receivers = pc.getReceivers().reverse();
      // Except what came while nobody had to be asked.
      if (before) receivers.forEach(hasMore);
      else if (receivers.some(hasMore)) return "media";
      return beat ? "heartbeat" : "nothing";
    },

    /** How loud the peer is, 0 to 1.
     * @param {() => RTCRtpReceiver | undefined} receiver of its voice */
    level(receiver) {
      if (audible === false && isTrusted) return 0;
      const voice = receiver();
      const source = voice?.getSynchronizationSources()[0];
      if (voice && isNew(voice, source)) came = true;
      return source?.audioLevel ?? 0;
    },

    /** What the statistics of its voice say, where the browser has them (webrtc-stats).
     * @param {{ totalAudioEnergy?: number, totalSamplesDuration?: number } | undefined} voice */
    measured({ totalAudioEnergy, totalSamplesDuration } = {}) {
      if (totalAudioEnergy === undefined || !totalSamplesDuration) return;
      const now = { energy: totalAudioEnergy, duration: totalSamplesDuration };
      const { energy, duration } = before ?? now;
      before = now;
      if (now.duration <= duration) return;
      const power = (now.energy - energy) / (now.duration - duration);
      const isWrong = audible === false && Math.sqrt(power) > LOUD;
      // Once, it may have fallen silent only now.
      if (isWrong && isDoubtful) isTrusted = false;
      isDoubtful = isWrong;
    },
  };
}
