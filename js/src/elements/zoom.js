import { watchDrag } from "./drag.js";
import { moved, nearer, transformOf, WHOLE, within } from "./look.js";

/**
 * A shared screen seen from nearer: by two fingers, the wheel with Ctrl, a double press, the keys + −
 * 0 and arrows, or the buttons beside it. Fetched when the first screen is shown.
 *
 * @typedef {import("./look.js").Look} Look
 * @typedef {import("./look.js").Point} Point
 * @typedef {"in" | "out" | "whole"} Step
 * @typedef {ReturnType<typeof createZoom>} Zoom
 */

const STEP = 1.5;
/** What a double press comes to. */
const CLOSE_UP = 2.5;
const ARROWS = new Map([
  ["ArrowLeft", { x: 1, y: 0 }],
  ["ArrowRight", { x: -1, y: 0 }],
  ["ArrowUp", { x: 0, y: 1 }],
  ["ArrowDown", { x: 0, y: -1 }],
]);
/** Of the box, for each press of an arrow. */
const STRIDE = 0.15;
/** Doubles within 70 pixels of a wheel, as a browser's own zoom does. */
const WHEEL = 0.01;
const MIDDLE = { x: 0.5, y: 0.5 };

/**
 * @param {HTMLElement} tile what is pressed
 * @param {HTMLVideoElement} video what is seen
 * @param {object} options
 * @param {() => boolean} options.able whether it is large enough to be looked into
 * @param {(scale: number) => void} options.onScale
 */
export function createZoom(tile, video, { able, onScale }) {
  const end = new AbortController();
  const { signal } = end;
  let look = WHOLE;
  /** Where it was pressed last. @type {Point} */
  let pressed = MIDDLE;

  /** @param {Look} wished */
  function show(wished) {
    const { scale } = look;
    look = within(
      wished,
      { width: video.videoWidth || 16, height: video.videoHeight || 9 },
      { width: tile.clientWidth || 16, height: tile.clientHeight || 9 },
    );
    const near = look.scale > 1;
    video.style.transformOrigin = "0 0";
    video.style.transform = near ? transformOf(look) : "";
    if (scale !== look.scale) onScale(look.scale);
  }

  /** @param {{ clientX: number, clientY: number }} event
   * @returns {Point} */
  function pointOf({ clientX, clientY }) {
    const { left, top, width, height } = tile.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  }

  const zoom = {
    /** @param {Step} step */
    by(step) {
      if (step === "whole") show(WHOLE);
      else show(nearer(look, step === "in" ? STEP : 1 / STEP, MIDDLE));
    },

    /** From the whole to where it was pressed, or back. */
    toggle() {
      if (look.scale > 1) show(WHOLE);
      else if (able()) show(nearer(look, CLOSE_UP, pressed));
    },

    /** Its place has another size, or is no longer the large one. */
    follow: () => show(able() ? look : WHOLE),

    end: () => end.abort(),
  };

  tile.addEventListener(
    "pointerdown",
    (event) => {
      pressed = pointOf(event);
    },
    { signal },
  );

  watchDrag(tile, {
    takes: (target) => able() && !target.closest(".zoom"),
    signal,
    onMove(at, before, now) {
      const from = pointOf(before);
      const to = pointOf(now);
      const [other] = [...at.values()].filter(
        ({ pointerId }) => pointerId !== now.pointerId,
      );
      if (!other) {
        show(moved(look, { x: to.x - from.x, y: to.y - from.y }));
        return;
      }
      // About the other finger, which stays on what it is on.
      const span = (/** @type {PointerEvent} */ one) =>
        Math.max(
          1,
          Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
        );
      show(nearer(look, span(now) / span(before), pointOf(other)));
    },
  });

  tile.addEventListener(
    "wheel",
    (event) => {
      if (!able()) return;
      if (event.ctrlKey)
        show(nearer(look, Math.exp(-event.deltaY * WHEEL), pointOf(event)));
      else if (look.scale > 1)
        show(
          moved(look, {
            x: -event.deltaX / tile.clientWidth,
            y: -event.deltaY / tile.clientHeight,
          }),
        );
      else return;
      event.preventDefault();
    },
    { signal, passive: false },
  );

  tile.addEventListener(
    "keydown",
    (event) => {
      if (!able() || event.ctrlKey || event.altKey || event.metaKey) return;
      const way = ARROWS.get(event.key);
      if (event.key === "+" || event.key === "=") zoom.by("in");
      else if (event.key === "-") zoom.by("out");
      else if (event.key === "0") zoom.by("whole");
      else if (way && look.scale > 1)
        show(moved(look, { x: way.x * STRIDE, y: way.y * STRIDE }));
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );

  return zoom;
}
