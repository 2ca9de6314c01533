import { isTagged, tag, untag } from "../wire/channel-tags.js";
import { bad, boolean, integer, list, string } from "../wire/decode.js";

/**
 * What members tell each other about their video over the data channel (docs/protocol.md): how
 * large one shows the other's, and whether the other sends none for now. Only a wish: the receiver
 * decides what to make of it.
 *
 * @typedef {{ camera: import("./budget.js").Size | null, screen: import("./budget.js").Size | null,
 *   large: "camera" | "screen" | null }} TileSizes
 * @typedef {({ type: "see" } & TileSizes) | { type: "rest", resting: boolean }} VideoMessage
 */

/** The size of what is not to be sent at all. */
export const NO_PICTURE = { width: 0, height: 0 };

const LONGEST = 200;
/** No tile is larger than this, whoever says so. */
const MOST_PIXELS = 4_096;

/** @param {import("./budget.js").Size | null} size */
export const isNone = (size) => size?.width === 0 && size.height === 0;

/** @param {string} data */
export const isVideoMessage = (data) => isTagged("video", data);

/** @param {VideoMessage} message */
export function encodeVideoMessage(message) {
  if (message.type === "rest") return tag("video", message);
  /** @param {import("./budget.js").Size | null} size */
  const pair = (size) => size && [size.width, size.height];
  const { type, camera, screen, large } = message;
  return tag("video", {
    type,
    camera: pair(camera),
    screen: pair(screen),
    large,
  });
}

/**
 * @param {string} data
 * @returns {VideoMessage} fails with `bad-message`
 */
export function decodeVideoMessage(data) {
  const json = untag(data, LONGEST);
  const type = string(json.type);
  if (type === "rest") return { type, resting: boolean(json.resting) };
  if (type !== "see") throw bad();
  const { large } = json;
  if (large !== null && large !== "camera" && large !== "screen") throw bad();
  return { type, camera: size(json.camera), screen: size(json.screen), large };
}

/** @param {unknown} value
 * @returns {import("./budget.js").Size | null} */
function size(value) {
  if (value === null) return null;
  const sides = list(value, integer).map((side) => Math.min(side, MOST_PIXELS));
  if (sides.length !== 2) throw bad();
  return { width: sides[0], height: sides[1] };
}
