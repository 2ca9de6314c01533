/**
 * How a picture is looked at that is shown whole in its box: from how near, and which point of the
 * box is then in the middle. Sides of the box are 1 long.
 *
 * @typedef {{ scale: number, x: number, y: number }} Look
 * @typedef {{ x: number, y: number }} Point
 * @typedef {{ width: number, height: number }} Size
 */

const NEAREST = 8;
/** @type {Look} */
export const WHOLE = { scale: 1, x: 0.5, y: 0.5 };

/**
 * The look nearest to this one that shows no room beside the picture which the picture could fill.
 *
 * @param {Look} look
 * @param {Size} picture
 * @param {Size} box
 * @returns {Look}
 */
export function within({ scale, x, y }, picture, box) {
  const near = Math.min(NEAREST, Math.max(1, scale));
  const fit = Math.min(box.width / picture.width, box.height / picture.height);
  return {
    scale: near,
    x: bounded(x, (picture.width * fit) / box.width, near),
    y: bounded(y, (picture.height * fit) / box.height, near),
  };
}

/**
 * @param {number} middle
 * @param {number} length of the picture, as a part of the box
 * @param {number} scale
 */
function bounded(middle, length, scale) {
  const room = length / 2 - 0.5 / scale;
  if (!(room > 0)) return 0.5;
  return Math.min(0.5 + room, Math.max(0.5 - room, middle));
}

/**
 * @param {Look} look
 * @param {number} factor
 * @param {Point} point of the box, which goes on showing what it shows
 * @returns {Look} to be bounded
 */
export function nearer({ scale, x, y }, factor, point) {
  const next = Math.min(NEAREST, Math.max(1, scale * factor));
  const change = 1 / scale - 1 / next;
  return {
    scale: next,
    x: x + (point.x - 0.5) * change,
    y: y + (point.y - 0.5) * change,
  };
}

/**
 * @param {Look} look
 * @param {Point} way that the picture goes, in sides of the box
 * @returns {Look} to be bounded
 */
export function moved({ scale, x, y }, way) {
  return { scale, x: x - way.x / scale, y: y - way.y / scale };
}

/** For an element as large as the box, from its top left.
 * @param {Look} look */
export function transformOf({ scale, x, y }) {
  const percent = (/** @type {number} */ middle) =>
    `${((0.5 - middle * scale) * 100).toFixed(3)}%`;
  return `translate(${percent(x)}, ${percent(y)}) scale(${scale.toFixed(4)})`;
}
