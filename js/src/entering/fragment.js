/**
 * Owns the link's fragment. It is read once and erased from the address bar before anything else
 * runs, since it holds the link secret: so this module imports nothing and is imported first.
 */

const NEXT = "allo.fragment";

function take() {
  const text = location.hash.slice(1);
  if (location.href !== `${location.origin}/`) {
    history.replaceState(null, "", "/");
  }
  return text;
}

/** A link opened while another was shown arrives after a reload, through this tab's storage. */
function takeNext() {
  try {
    const next = sessionStorage.getItem(NEXT);
    sessionStorage.removeItem(NEXT);
    return next;
  } catch {
    return null;
  }
}

const next = takeNext();

/** What stood after the # of the address, or "". */
export const fragment = take() || next || "";

addEventListener("hashchange", () => {
  const text = take();
  if (text) {
    try {
      sessionStorage.setItem(NEXT, text);
      location.reload();
    } catch {
      // Without storage the link can only be opened in another tab.
    }
  }
});
