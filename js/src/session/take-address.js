/*
 * Takes the address away before anything else is loaded, since it may hold a link secret: what a
 * browser writes down of a page, and shows of it, is from then on the address of the page alone. A
 * script of the old kind, so that it need not wait for the others; see address.js.
 */
{
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const base = new URL("..", src).href;
  const taken = location.href;
  Object.assign(globalThis, { alloAddress: taken });
  if (taken !== base) history.replaceState(history.state, "", base);
}
