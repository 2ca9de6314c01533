import { ownPage } from "./own-page.js";

/** Says that the browser is offline, instead of the browser's own error page. */
export function offlinePage() {
  return ownPage("<h1></h1><p></p><button type=button></button>", fill);
}

/** Runs in the page. @param {import("./own-page.js").Words} said */
function fill(said) {
  const [title, advice, again] = /** @type {HTMLElement[]} */ (
    ["h1", "p", "button"].map((name) => document.querySelector(name))
  );
  title.textContent = navigator.onLine ? said.unreachable : said.offline;
  advice.textContent = said.advice;
  again.textContent = said.again;
  // Not by a link: the fragment of the address must stay.
  again.addEventListener("click", () => location.reload());
  addEventListener("online", () => location.reload());
  addEventListener("hashchange", () => location.reload());
  again.focus();
}
