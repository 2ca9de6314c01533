import { createUplink } from "./send-parameters.js";
import { reportSights } from "./tile-sizes.js";
import { decodePictureWord, isPictureWord } from "./video-messages.js";

/**
 * Pictures between members: tells each peer how large it is seen here, hears how large it shows us,
 * and sends each what it has use for.
 *
 * @typedef {ReturnType<typeof createPictures>} Pictures
 */

/**
 * @param {Omit<Parameters<typeof createUplink>[0], "sources"> & {
 *   stage: import("../elements/streams.js").Stage,
 *   tracks: () => import("../peer/peer.js").Tracks,
 *   log: import("../log.js").Log }} options
 */
export function createPictures({ stage, tracks, log, ...options }) {
  const sights = reportSights({ ...options, stage });
  const uplink = createUplink({
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
      if (!isPictureWord(data)) return false;
      try {
        const word = decodePictureWord(data);
        if (word.type === "see") uplink.seen(id, word);
        else stage.rest(id, word.resting);
      } catch {
        log.warn(`${log.member(id)}: a word that is none`);
      }
      return true;
    },

    /** @param {string} id */
    opened(id) {
      stage.rest(id, false);
      sights.opened(id);
      uplink.opened(id);
    },

    /** @param {string} id */
    gone(id) {
      sights.gone(id);
      uplink.gone(id);
    },

    /** @param {import("../stats/poller.js").Reading[]} round of all connections */
    measured(round) {
      for (const { id, pc, report } of round)
        if (pc.connectionState === "connected") uplink.measure(id, pc, report);
    },

    heard: uplink.heard,
    cut: uplink.cut,
    mended: uplink.mended,
    changed: uplink.changed,

    close() {
      sights.close();
      uplink.close();
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
