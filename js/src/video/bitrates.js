/**
 * How many bits a picture needs for its size, and into how few sizes it is put.
 *
 * @typedef {{ width: number, height: number }} Size in pixels
 */

/** Pixels of a picture, and the bits per second that 30 frames of it need. */
const CURVE = [
  [14_400, 60_000],
  [57_600, 150_000],
  [129_600, 300_000],
  [230_400, 500_000],
  [518_400, 1_000_000],
  [921_600, 1_700_000],
];
export const FULL_RATE = 30;
/** Half the frames need more than half the bits. */
const RATE_POWER = 0.6;
/** Few steps: each change costs a key frame. */
const STEPS = [1, 1.25, 1.5, 2, 3, 4, 6, 8];
/** Rounding must not cost a step. */
const TOLERANCE = 0.95;

/** The step by which a picture still fills a tile.
 * @param {Size} source
 * @param {Size} tile */
export function scaleTo(source, tile) {
  const ideal = Math.min(
    source.width / Math.max(1, tile.width),
    source.height / Math.max(1, tile.height),
  );
  return STEPS.findLast((step) => step <= ideal) ?? 1;
}

/** @param {number} ideal */
export function stepUp(ideal) {
  return STEPS.find((step) => step >= ideal * TOLERANCE) ?? STEPS[7];
}

/** @param {number} pixels
 * @param {number} frames */
export function bitsFor(pixels, frames) {
  return along(pixels, 0, 1) * rateFactor(frames);
}

/** @param {number} bits
 * @param {number} frames */
export function pixelsFor(bits, frames) {
  return along(bits / rateFactor(frames), 1, 0);
}

/** @param {number} frames */
const rateFactor = (frames) => (frames / FULL_RATE) ** RATE_POWER;

/** A point of the curve, straight between those that are given.
 * @param {number} at
 * @param {0 | 1} from the column to look in
 * @param {0 | 1} to the column to answer from */
function along(at, from, to) {
  const above = CURVE.findIndex((point) => point[from] >= at);
  if (above === 0) return CURVE[0][to];
  if (above < 0) return CURVE[CURVE.length - 1][to];
  const [low, high] = [CURVE[above - 1], CURVE[above]];
  const part = (at - low[from]) / (high[from] - low[from]);
  return low[to] + part * (high[to] - low[to]);
}
