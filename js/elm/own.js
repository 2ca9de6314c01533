/**
 * Which nodes Elm drew, and where. Elm finds its nodes by counting the children of their parents:
 * one element that an extension adds, or one text that a translator replaces, and it changes the
 * wrong nodes or fails. So each node remembers here which children Elm gave it. Whatever else
 * stands among them stays.
 *
 * These files become part of the compiled program (build/elm-drawing.mjs).
 */

/** @param {Node} node */
export function own(node) {
  node.elmOwn ??= {
    parent: null,
    kids: [],
    text: node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? "") : "",
  };
  return node.elmOwn;
}

/** @param {Node} parent */
export function ownKids(parent) {
  return own(parent).kids;
}

/** Which child of `parent` holds `kid`: itself, or what somebody wrapped it into. Null where it was
 * taken away.
 * @param {Node} parent
 * @param {Node} kid
 * @returns {Node | null} */
export function holderOf(parent, kid) {
  let top = kid;
  while (top.parentNode && top.parentNode !== parent) {
    top = top.parentNode;
    if (top.elmOwn) return null;
  }
  return top.parentNode && top;
}

/** The nearest of Elm's children that is in its place.
 * @param {Node} parent
 * @param {number} place
 * @param {1 | -1} step after, or before this place */
function neighbour(parent, place, step) {
  const kids = ownKids(parent);
  for (let at = place + step; at >= 0 && at < kids.length; at += step)
    if (holderOf(parent, kids[at])) return kids[at];
  return null;
}

/** Puts the child into the document, before the one that follows it.
 * @param {Node} parent
 * @param {number} place */
export function put(parent, place) {
  const kid = ownKids(parent)[place];
  const next = neighbour(parent, place, 1);
  if (!next) {
    parent.appendChild(kid);
    return;
  }
  const previous = neighbour(parent, place, -1);
  let host = parent;
  let before = holderOf(parent, next);
  // Where both stand in one wrapper, between them.
  while (before && before !== next && previous && before.contains(previous)) {
    host = before;
    before = holderOf(host, next);
  }
  host.insertBefore(kid, before);
}

/**
 * @param {Node} parent
 * @param {Node} kid
 * @param {number} place among Elm's children
 */
export function insertKid(parent, kid, place) {
  ownKids(parent).splice(place, 0, kid);
  own(kid).parent = parent;
  put(parent, place);
}

/** @param {Node} kid */
export function removeKid(kid) {
  const { parent } = own(kid);
  if (!parent) return;
  const kids = ownKids(parent);
  const place = kids.indexOf(kid);
  const holder = holderOf(parent, kid);
  clearSubstitutes(parent, place);
  kids.splice(place, 1);
  own(kid).parent = null;
  kid.parentNode?.removeChild(kid);
  if (holder && holder !== kid && !holdsOwn(holder)) parent.removeChild(holder);
}

/**
 * @param {Node} fresh
 * @param {Node} kid
 */
export function replaceKid(fresh, kid) {
  const { parent } = own(kid);
  if (!parent) {
    kid.parentNode?.replaceChild(fresh, kid);
    return;
  }
  const kids = ownKids(parent);
  const place = kids.indexOf(kid);
  clearSubstitutes(parent, place);
  const isHeld = holderOf(parent, kid) !== null;
  kids[place] = fresh;
  own(fresh).parent = parent;
  own(kid).parent = null;
  if (isHeld) kid.parentNode?.replaceChild(fresh, kid);
  else put(parent, place);
}

/**
 * @param {Node} kid
 * @param {string} text
 */
export function setText(kid, text) {
  const { parent } = own(kid);
  if (parent) {
    const place = ownKids(parent).indexOf(kid);
    clearSubstitutes(parent, place);
    if (!holderOf(parent, kid)) put(parent, place);
  }
  own(kid).text = text;
  kid.nodeValue = text;
}

/** What a translator or a highlighter put in the place of a text goes, once that text does.
 * @param {Node} parent
 * @param {number} place */
function clearSubstitutes(parent, place) {
  for (const node of substitutes(parent, place)) parent.removeChild(node);
}

/** What bears words where Elm's text was taken away or changed.
 * @param {Node} parent
 * @param {number} place
 * @returns {Node[]} */
export function substitutes(parent, place) {
  const kid = ownKids(parent)[place];
  const holder = holderOf(parent, kid);
  if (kid.nodeType !== kid.TEXT_NODE || isBlank(own(kid).text)) return [];
  if (holder && kid.nodeValue === own(kid).text) return [];
  const previous = neighbour(parent, place, -1);
  const next = neighbour(parent, place, 1);
  const first = previous && holderOf(parent, previous);
  const last = next && holderOf(parent, next);
  const found = [];
  for (
    let node = first ? first.nextSibling : parent.firstChild;
    node && node !== last;
    node = node.nextSibling
  )
    if (node !== holder && !isBlank(node.textContent) && !holdsOwn(node))
      found.push(node);
  return found;
}

/** @param {string | null} text */
export function isBlank(text) {
  return !text || text.trim() === "";
}

/** Whether any of what Elm shows is in it.
 * @param {Node} node
 * @returns {boolean} */
function holdsOwn(node) {
  return Boolean(node.elmOwn?.parent) || [...node.childNodes].some(holdsOwn);
}
