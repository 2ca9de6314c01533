/**
 * Puts back what others took out of Elm's drawing: what was drawn is the model's, and stays so.
 */

import { holderOf, isBlank, own, ownKids, put, substitutes } from "./own.js";

/** So often at once; whoever insists on taking it away is not fought any faster than this. */
const MENDS = 20;
const MENDS_RETURN_MS = 10_000;

/** The topmost of Elm's nodes.
 * @type {Node | null} */
let drawnRoot = null;
let mends = MENDS;
let isTorn = false;
/** What had the focus, also for as long as it takes to find out that it was taken away.
 * @type {HTMLElement | null} */
let focused = null;

/** @param {Node} root */
export function watchDrawing(root) {
  if (!drawnRoot) {
    new MutationObserver(mendWhatIsTorn).observe(document, {
      childList: true,
      subtree: true,
    });
    document.addEventListener("focusin", ({ target }) => {
      focused = /** @type {HTMLElement} */ (target);
    });
    document.addEventListener("focusout", ({ target }) => {
      setTimeout(() => {
        if (focused === target) focused = null;
      });
    });
  }
  drawnRoot = root;
}

/** @param {MutationRecord[]} records */
function mendWhatIsTorn(records) {
  /** @type {Set<Node>} */
  const parents = new Set();
  const taken = records.flatMap(({ target, removedNodes }) => {
    const parent = nearestOwn(target);
    if (parent) parents.add(parent);
    return [...removedNodes];
  });
  for (const node of taken)
    if (node.elmOwn?.parent) parents.add(node.elmOwn.parent);
  if (!drawnRoot?.isConnected || [...parents].some(isTornIn)) mend();
  giveFocusBack(taken);
}

/** @param {Node | null} node */
function nearestOwn(node) {
  while (node && !node.elmOwn) node = node.parentNode;
  return node;
}

/** @param {Node} parent */
function isTornIn(parent) {
  return ownKids(parent).some((_, place) => isMissing(parent, place));
}

/** A text may be taken away for its translation; that stays until the text itself changes.
 * @param {Node} parent
 * @param {number} place */
function isMissing(parent, place) {
  const kids = ownKids(parent);
  const kid = kids[place];
  if (holderOf(parent, kid)) return false;
  if (kid.nodeType !== kid.TEXT_NODE) return true;
  return (
    !isBlank(own(kid).text) &&
    substitutes(parent, place).length === 0 &&
    !kids.some((one) => own(one).text !== (one.nodeValue ?? ""))
  );
}

function mend() {
  if (mends === 0) {
    isTorn = true;
    return;
  }
  mends -= 1;
  setTimeout(() => {
    mends += 1;
    if (isTorn) mend();
  }, MENDS_RETURN_MS);
  isTorn = false;
  const root = /** @type {Node} */ (drawnRoot);
  if (!root.isConnected) root.ownerDocument?.body?.append(root);
  mendIn(root);
}

/** @param {Node} parent */
function mendIn(parent) {
  ownKids(parent).forEach((kid, place) => {
    if (isMissing(parent, place)) put(parent, place);
    mendIn(kid);
  });
}

/** Whoever was writing goes on writing.
 * @param {Node[]} taken */
function giveFocusBack(taken) {
  const lost = focused;
  if (
    !lost?.isConnected ||
    lost.ownerDocument.activeElement !== lost.ownerDocument.body
  )
    return;
  if (taken.some((node) => node.contains(lost)))
    lost.focus({ preventScroll: true });
}
