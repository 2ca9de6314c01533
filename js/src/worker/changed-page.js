import { spoken } from "../browser/page-code.js";
import { ownPage } from "./own-page.js";

/**
 * Says that the page is another one than before, with both codes, before it is opened. Going on makes
 * the new one the known one.
 *
 * @param {import("./page-memory.js").Known} before
 * @param {import("./page-memory.js").Known} now
 * @param {import("./page-memory.js").Place} place where the new one is written down
 */
export function changedPage(before, now, place) {
  return ownPage(
    `<h1></h1><p></p><p></p>
<dl><dt></dt><dd><code>${spoken(before.code)}</code><span></span></dd>
<dt></dt><dd><code>${spoken(now.code)}</code><span></span></dd></dl>
<p></p><button type=button></button>`,
    fill,
    { releases: [before.release, now.release], place, now },
  );
}

/**
 * Runs in the page.
 * @param {import("./own-page.js").Words} said
 * @param {{releases: (string | null)[], place: import("./page-memory.js").Place, now: unknown}} told
 */
function fill(said, { releases, place, now }) {
  const texts = {
    h1: [said.changed],
    p: [said.why, said.what, said.worth],
    dt: [said.before, said.now],
    span: releases.map((release) =>
      release === null
        ? said.unsigned
        : said.signed.replace("{release}", () => release),
    ),
    button: [said.goOn],
  };
  for (const [name, all] of Object.entries(texts))
    for (const [at, element] of document.querySelectorAll(name).entries())
      element.textContent = all[at];
  document.title = said.changed;
  document.querySelector("button")?.addEventListener("click", async () => {
    try {
      const cache = await caches.open(place.cache);
      await cache.put(place.key, new Response(JSON.stringify(now)));
    } finally {
      // Not by a link: the fragment of the address must stay.
      location.reload();
    }
  });
  addEventListener("hashchange", () => location.reload());
}
