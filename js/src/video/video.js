import { createSendParameters } from "./send-parameters.js";
import { reportTileSizes } from "./tile-sizes.js";
import { decodeVideoMessage, isVideoMessage } from "./video-messages.js";

/**
 * Video between members: tells each peer how large it is shown here, hears how large it shows us,
 * and sends each what it has use for.
 *
 * @typedef {ReturnType<typeof createVideo>} Video
 */

/**
 * @param {Omit<Parameters<typeof createSendParameters>[0], "sources"> & {
 *   streams: import("../elements/streams.js").Streams,
 *   tracks: () => import("../peer/peer.js").Tracks,
 *   onStray: (id: string) => void }} options `onStray`: what it said is not understood
 */
export function createVideo({ streams, tracks, onStray, ...options }) {
  const tileSizes = reportTileSizes({ ...options, streams });
  const sendParameters = createSendParameters({
    ...options,
    sources: () => ({
      camera: sizeOf(tracks().video),
      screen: sizeOf(tracks().screen),
    }),
  });

  return {
    /**
     * @param {string} id
     * @param {string} data
     * @returns {boolean} false where it is about something else
     */
    hear(id, data) {
      if (!isVideoMessage(data)) return false;
      try {
        const message = decodeVideoMessage(data);
        if (message.type === "see") sendParameters.shownAt(id, message);
        else streams.rest(id, message.resting);
      } catch {
        onStray(id);
      }
      return true;
    },

    /** @param {string} id */
    opened(id) {
      streams.rest(id, false);
      tileSizes.opened(id);
      sendParameters.opened(id);
    },

    /** @param {string} id */
    gone(id) {
      tileSizes.gone(id);
      sendParameters.gone(id);
    },

    /** @param {import("../stats/poller.js").Reading[]} round of all connections */
    measured(round) {
      for (const { id, pc, report } of round)
        if (pc.connectionState === "connected")
          sendParameters.measure(id, pc, report);
      sendParameters.measured();
    },

    heard: sendParameters.heard,
    cut: sendParameters.cut,
    mended: sendParameters.mended,
    changed: sendParameters.changed,

    close() {
      tileSizes.close();
      sendParameters.close();
    },
  };
}

/** @param {MediaStreamTrack | null} track
 * @returns {import("./budget.js").Size | null} */
function sizeOf(track) {
  if (!track) return null;
  const { width = 1280, height = 720 } = track.getSettings?.() ?? {};
  return { width, height };
}
