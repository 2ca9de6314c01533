/**
 * `<allo-meter member="ID|self">` holds the member's live loudness as the CSS variable `--level`,
 * 0 to 1. It is set from here, without a round through the page's program.
 */

/** An eye takes more often for no smoother, and each change has the browser draw. */
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
  const levels = new WeakMap();
  let drawing = false;

  /** No frame is asked for: the browser would prepare one though nothing changed. */
  function draw() {
    drawing = meters.size > 0;
    if (!drawing) return;
    setTimeout(draw, FRAME_MS);
    for (const meter of meters) {
      const loud = Math.min(
        1,
        streams.level(meter.getAttribute("member") ?? ""),
      );
      const level = Math.max(loud, (levels.get(meter) ?? 0) * FALL);
      levels.set(meter, level);
      const text = level.toFixed(2);
      if (meter.style.getPropertyValue("--level") !== text)
        meter.style.setProperty("--level", text);
    }
  }

  customElements.define(
    "allo-meter",
    class extends HTMLElement {
      connectedCallback() {
        meters.add(this);
        if (drawing) return;
        drawing = true;
        setTimeout(draw, FRAME_MS);
      }

      disconnectedCallback() {
        meters.delete(this);
      }
    },
  );
}
