/**
 * `<allo-meter member="ID|self">` holds the member's live loudness as the CSS variable `--level`,
 * 0 to 1. It is set from here, without a round through the page's program.
 */

const FRAME_MS = 50;
/** How much of the last value stays: the fall of a meter is slower than its rise. */
const FALL = 0.75;

/**
 * @param {import("./streams.js").Streams} streams
 */
export function defineMeter(streams) {
  /** @type {Set<HTMLElement>} */
  const meters = new Set();
  /** @type {WeakMap<HTMLElement, number>} */
  const shown = new WeakMap();
  let drawing = false;

  /** No frame is asked for in between: the browser would prepare each. */
  function drawSoon() {
    setTimeout(() => requestAnimationFrame(draw), FRAME_MS);
  }

  function draw() {
    drawing = meters.size > 0;
    if (!drawing) return;
    drawSoon();
    for (const meter of meters) {
      const loud = Math.min(
        1,
        streams.level(meter.getAttribute("member") ?? ""),
      );
      const level = Math.max(loud, (shown.get(meter) ?? 0) * FALL);
      shown.set(meter, level);
      meter.style.setProperty("--level", level.toFixed(2));
    }
  }

  customElements.define(
    "allo-meter",
    class extends HTMLElement {
      connectedCallback() {
        meters.add(this);
        if (drawing) return;
        drawing = true;
        drawSoon();
      }

      disconnectedCallback() {
        meters.delete(this);
      }
    },
  );
}
