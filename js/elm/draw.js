/**
 * Keeps one failed drawing from being the last, or the first of many.
 */

import { watchDrawing } from "./mend.js";
import { replaceKid } from "./own.js";

/** Nobody knows what the document is like after a failure: everything is drawn again. */
let isSpoilt = false;

/**
 * @param {Node} root
 * @param {unknown} before what was drawn
 * @param {unknown} after what is to be drawn
 * @param {unknown} send
 * @returns {Node} the root as it is now
 */
export function drawChange(root, before, after, send) {
  let drawn = root;
  if (!isSpoilt) {
    try {
      const changes = _VirtualDom_diff(before, after);
      drawn = _VirtualDom_applyPatches(root, before, changes, send);
    } catch (error) {
      isSpoilt = true;
      report(error);
    }
  }
  if (isSpoilt) {
    drawn = drawAll(root, _VirtualDom_render(after, send));
    isSpoilt = false;
  }
  watchDrawing(drawn);
  return drawn;
}

/** What is typed is in the model; what the model does not know goes over.
 * @param {Node} root
 * @param {Node} fresh */
function drawAll(root, fresh) {
  const old = /** @type {Element} */ (root);
  keepPictures(old, /** @type {Element} */ (fresh));
  const scrolled = [...old.querySelectorAll("[id]")].filter(
    (element) => element.scrollTop > 0,
  );
  const tops = scrolled.map(({ id, scrollTop }) => ({ id, scrollTop }));
  const field = /** @type {HTMLInputElement | null} */ (document.activeElement);
  const { id, selectionStart, selectionEnd } = field ?? { id: "" };
  old.replaceWith(fresh);
  for (const { id, scrollTop } of tops) {
    const element = document.getElementById(id);
    if (element) element.scrollTop = scrollTop;
  }
  if (!id || !fresh.isConnected) return fresh;
  const again = /** @type {HTMLInputElement | null} */ (
    document.getElementById(id)
  );
  again?.focus({ preventScroll: true });
  if (again && typeof selectionStart === "number")
    again.setSelectionRange(selectionStart, selectionEnd ?? selectionStart);
  return fresh;
}

/** A picture that moves within one turn goes on, a new element would have to begin.
 * @param {Element} old
 * @param {Element} fresh */
function keepPictures(old, fresh) {
  const playing = [...old.querySelectorAll("allo-video")];
  for (const made of fresh.querySelectorAll("allo-video")) {
    const kept = playing.find((one) =>
      ["member", "source"].every(
        (name) => one.getAttribute(name) === made.getAttribute(name),
      ),
    );
    if (!kept) continue;
    // It never names another member in between, whose picture it would turn to.
    for (const { name, value } of made.attributes)
      if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
    for (const name of kept.getAttributeNames())
      if (!made.hasAttribute(name) && !/^data-|^style$/.test(name))
        kept.removeAttribute(name);
    replaceKid(kept, made);
  }
}

/** What can be drawn of one model may fail for another: so the next one is drawn as if nothing had
 * been, and not the same one again and again.
 * @param {(model: unknown) => void} draw */
export function drawOneByOne(draw) {
  let isDrawing = false;
  /** @type {unknown[]} */
  let waiting = [];
  return (/** @type {unknown} */ model) => {
    // What is removed loses the focus and says so: while it is drawn.
    waiting = [model];
    if (isDrawing) return;
    isDrawing = true;
    while (waiting.length > 0) {
      try {
        draw(waiting.pop());
      } catch (error) {
        report(error);
      }
    }
    isDrawing = false;
  };
}

/** As the browser reports an uncaught error.
 * @param {unknown} error */
function report(error) {
  setTimeout(() => {
    throw error;
  });
}
