/**
 * Fingers and pens on an element, and the mouse while its button is down. Each is captured as it
 * comes down: a fast one is elsewhere before it is first heard to move. What was a drag is no click.
 */

/** So far a pointer may slip in a click. */
const SLIP_PX = 6;

/**
 * @param {HTMLElement} element
 * @param {object} options
 * @param {(target: Element) => boolean} options.takes whether a pointer on this target counts
 * @param {(at: Map<number, PointerEvent>, before: PointerEvent, now: PointerEvent) => void} options.onMove
 *   the pointers as they are now, and which of them moved
 * @param {() => void} [options.onEnd] the last one is gone, after they moved
 * @param {AbortSignal} options.signal until when
 */
export function watchDrag(element, { takes, onMove, onEnd, signal }) {
  /** @type {Map<number, PointerEvent>} */
  const at = new Map();
  /** @type {PointerEvent | null} */
  let first = null;
  let dragged = false;

  element.addEventListener(
    "pointerdown",
    (event) => {
      const target = /** @type {Element} */ (event.target);
      if (event.button !== 0 || !takes(target)) return;
      target.setPointerCapture?.(event.pointerId);
      if (at.size === 0) {
        first = event;
        dragged = false;
      }
      at.set(event.pointerId, event);
    },
    { signal },
  );

  element.addEventListener(
    "pointermove",
    (event) => {
      const before = at.get(event.pointerId);
      if (!before || !first) return;
      dragged ||=
        at.size > 1 ||
        Math.hypot(
          event.clientX - first.clientX,
          event.clientY - first.clientY,
        ) > SLIP_PX;
      if (!dragged) return;
      at.set(event.pointerId, event);
      onMove(at, before, event);
    },
    { signal },
  );

  for (const type of /** @type {const} */ (["pointerup", "pointercancel"]))
    element.addEventListener(
      type,
      (event) => {
        if (!at.delete(event.pointerId) || at.size > 0) return;
        if (dragged) onEnd?.();
      },
      { signal },
    );

  element.addEventListener(
    "click",
    (event) => {
      // A key clicks too, without a pointer.
      if (!dragged || event.detail === 0) return;
      dragged = false;
      event.stopPropagation();
      event.preventDefault();
    },
    { signal, capture: true },
  );
}
