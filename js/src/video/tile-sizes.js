import { encodeVideoMessage, isNone, NO_PICTURE } from "./video-messages.js";

/**
 * Tells every peer how large its pictures are shown here, so that it need not send more: when its
 * channel opens, and whenever the size changes noticeably.
 *
 * @typedef {import("./video-messages.js").TileSizes} TileSizes
 */

/** While a window is resized or a drawer slides in, only the final size counts. */
const SETTLE_MS = 150;
const LITTLE = 0.1;

/**
 * @param {object} options
 * @param {import("../clock.js").Clock} options.clock
 * @param {import("../elements/streams.js").Streams} options.streams
 * @param {() => string[]} options.members
 * @param {(peer: string, data: string) => boolean} options.send whether a channel was open
 */
export function reportTileSizes({ clock, streams, members, send }) {
  /** @type {Map<string, TileSizes>} */
  const told = new Map();
  /** @type {unknown} */
  let timer = null;
  const unwatch = streams.watchTileSizes(soon);

  function soon() {
    timer ??= clock.setTimeout(report, SETTLE_MS);
  }

  function report() {
    timer = null;
    for (const id of members()) {
      const sizes = tileSizesOf(id);
      const before = told.get(id);
      if (before && !isOther(before, sizes)) continue;
      if (send(id, encodeVideoMessage({ type: "see", ...sizes })))
        told.set(id, sizes);
    }
  }

  /** @param {string} id
   * @returns {TileSizes} */
  function tileSizesOf(id) {
    const camera = shown(id, "camera");
    const screen = shown(id, "screen");
    const large = screen?.large ? "screen" : camera?.large ? "camera" : null;
    return {
      camera: camera?.size ?? null,
      screen: screen?.size ?? null,
      large,
    };
  }

  /** @param {string} id
   * @param {import("../elements/streams.js").Source} source */
  function shown(id, source) {
    if (streams.refuses(source)) return { size: NO_PICTURE, large: false };
    const tile = streams.tileSize(id, source);
    return tile && { size: sizeOf(tile), large: tile.large };
  }

  return {
    /** A channel to the peer is open: it knows nothing yet.
     * @param {string} id */
    opened(id) {
      told.delete(id);
      soon();
    },

    /** @param {string} id */
    gone: (id) => told.delete(id),

    close() {
      unwatch();
      clock.clearTimeout(timer);
    },
  };
}

/** A tile that has no room now, as behind a panel, is not one whose picture is refused.
 * @param {import("./budget.js").Size} tile */
function sizeOf({ width, height }) {
  return {
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  };
}

/** @param {TileSizes} one
 * @param {TileSizes} other */
function isOther(one, other) {
  return (
    one.large !== other.large ||
    isResized(one.camera, other.camera) ||
    isResized(one.screen, other.screen)
  );
}

/** @param {import("./budget.js").Size | null} one
 * @param {import("./budget.js").Size | null} other */
function isResized(one, other) {
  if (!one || !other) return one !== other;
  if (isNone(one) !== isNone(other)) return true;
  /** @param {"width" | "height"} side */
  const changed = (side) =>
    Math.abs(one[side] - other[side]) > LITTLE * Math.max(1, one[side]);
  return changed("width") || changed("height");
}
