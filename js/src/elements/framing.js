/**
 * Whether a picture fills its box, or is shown whole with room next to it: to fill it, no more than a
 * third of the picture may be cut off.
 *
 * @typedef {"fill" | "fit"} Framing
 * @param {{ width: number, height: number }} picture
 * @param {{ width: number, height: number }} box
 * @returns {Framing}
 */
export function framing(picture, box) {
  const across = picture.width * box.height;
  const down = picture.height * box.width;
  return 3 * Math.min(across, down) < 2 * Math.max(across, down)
    ? "fit"
    : "fill";
}
