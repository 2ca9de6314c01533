import { findLink } from "./find-link.js";

/**
 * What the address of the page holds: a link, in its fragment, or in what the server has seen where
 * something on the way encoded the `#`.
 *
 * @typedef {import("./find-link.js").Link} Link
 * @typedef {{ link: Link | null, exposed: boolean, trouble: Trouble | null }} Opened `exposed`:
 *   whether the server was told the link
 * @typedef {Exclude<import("./find-link.js").NotFound, "nothing"> | "nowhere"} Trouble `nowhere`:
 *   there is nothing at this address
 */

/** What take-address.js took; only once.
 * @returns {string} */
export function takenAddress() {
  const scope = /** @type {{ alloAddress?: string }} */ (globalThis);
  const address = scope.alloAddress ?? location.href;
  delete scope.alloAddress;
  return address;
}

/**
 * @param {string} address
 * @param {string} base
 * @returns {Opened}
 */
export function readAddress(address, base) {
  const [open, ...rest] = address.split("#");
  const fragment = rest.join("#");
  const hidden = findLink(fragment);
  if (typeof hidden !== "string")
    return { link: hidden.link, exposed: false, trouble: null };
  const seen = open.startsWith(base)
    ? open.slice(base.length)
    : new URL(open).pathname;
  const shown = findLink(`${seen}#${fragment}`);
  if (typeof shown !== "string")
    return { link: shown.link, exposed: true, trouble: null };
  return { link: null, exposed: false, trouble: trouble(hidden, shown, seen) };
}

/**
 * @param {import("./find-link.js").NotFound} hidden
 * @param {import("./find-link.js").NotFound} shown
 * @param {string} seen
 * @returns {Trouble | null}
 */
function trouble(hidden, shown, seen) {
  if (hidden !== "nothing") return hidden;
  if (shown !== "nothing" && !/^(\?|$)/.test(seen)) return shown;
  if (shown !== "nothing" && shown !== "incomplete") return shown;
  // A query string is only tracking, as added by services that follow links.
  return /^(\?|$)/.test(seen) ? null : "nowhere";
}

/**
 * Watches for a link in the address while the page is shown, and takes it out of there.
 *
 * @param {object} options
 * @param {Window} options.window
 * @param {string} options.base
 * @param {() => unknown} options.state of the entry in the history
 * @param {(fragment: string) => void} options.onFragment
 */
export function watchAddress({ window, base, state, onFragment }) {
  window.addEventListener("hashchange", () => {
    const { href } = window.location;
    if (href === base) return;
    window.history.replaceState(state(), "", base);
    const fragment = href.split("#").slice(1).join("#");
    if (fragment) onFragment(fragment);
  });
}
