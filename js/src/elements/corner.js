import { watchDrag } from "./drag.js";

/**
 * In which corner one's own small picture lies, where there are two: dragged there, or sent by the
 * arrow keys. Elm draws it there; here it follows the finger meanwhile.
 *
 * @typedef {"top-left" | "top-right" | "bottom-left" | "bottom-right"} Corner
 */

const SETTLE_MS = 180;

/**
 * @param {{ x: number, y: number }} middle of the picture
 * @param {{ width: number, height: number }} box
 * @returns {Corner}
 */
export function cornerAt({ x, y }, { width, height }) {
  const down = y < height / 2 ? "top" : "bottom";
  return `${down}-${x < width / 2 ? "left" : "right"}`;
}

/**
 * @param {string} corner
 * @param {string} key
 * @returns {Corner | null} where it goes by this key
 */
export function cornerBeside(corner, key) {
  const [down, across] = corner.split("-");
  const next = {
    ArrowUp: `top-${across}`,
    ArrowDown: `bottom-${across}`,
    ArrowLeft: `${down}-left`,
    ArrowRight: `${down}-right`,
  }[key];
  return /** @type {Corner | undefined} */ (next) ?? null;
}

/**
 * @param {HTMLElement} tile
 * @param {(corner: Corner) => void} onCorner somebody chose it
 * @returns {() => void} what ends it
 */
export function movable(tile, onCorner) {
  const end = new AbortController();
  const { signal } = end;
  let way = { x: 0, y: 0 };

  /** Where it can be moved. */
  const field = () => tile.closest(".tiles-pair");
  const corner = () => field()?.getAttribute("data-corner") ?? "";

  /** Once Elm has drawn it where it belongs, or there is nothing to draw, it glides the rest. */
  function settle() {
    const from = tile.getBoundingClientRect();
    tile.style.translate = "";
    way = { x: 0, y: 0 };
    const to = tile.getBoundingClientRect();
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    tile.animate?.(
      [
        { translate: `${from.left - to.left}px ${from.top - to.top}px` },
        { translate: "0px 0px" },
      ],
      { duration: SETTLE_MS, easing: "ease-out" },
    );
  }

  /** @param {Corner} next */
  function goTo(next) {
    const area = field();
    if (!area || next === corner()) return settle();
    const drawn = new MutationObserver(() => {
      drawn.disconnect();
      settle();
    });
    drawn.observe(area, { attributes: true });
    signal.addEventListener("abort", () => drawn.disconnect());
    onCorner(next);
  }

  watchDrag(tile, {
    takes: () => field() !== null,
    signal,
    onMove(_at, before, now) {
      const area = field()?.getBoundingClientRect();
      if (!area) return;
      const { left, top, right, bottom } = tile.getBoundingClientRect();
      const x = now.clientX - before.clientX;
      const y = now.clientY - before.clientY;
      way = {
        x: way.x + Math.min(area.right - right, Math.max(area.left - left, x)),
        y: way.y + Math.min(area.bottom - bottom, Math.max(area.top - top, y)),
      };
      tile.style.translate = `${way.x}px ${way.y}px`;
    },
    onEnd() {
      const area = field()?.getBoundingClientRect();
      if (!area) return settle();
      const { left, top, width, height } = tile.getBoundingClientRect();
      const middle = {
        x: left + width / 2 - area.left,
        y: top + height / 2 - area.top,
      };
      goTo(cornerAt(middle, area));
    },
  });

  tile.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !field()) return;
      const next = cornerBeside(corner(), event.key);
      if (!next) return;
      event.preventDefault();
      goTo(next);
    },
    { signal },
  );

  return () => end.abort();
}
