// Looks at pages on their way to the person. One that cannot be loaded becomes a page that says so,
// instead of the browser's own error page. One that is not what it was at the last visit is announced
// first (docs/decisions/393). It keeps no page: that comes from the network each time, so it is never
// an older one, nor parts of two; the API, the socket and all other requests pass it by; and of the
// address, with the link secret in its fragment, it reads nothing (docs/decisions/131).
import { offlinePage } from "./offline-page.js";
import { createPageMemory } from "./page-memory.js";
import { createPageWatch } from "./page-watch.js";
import { RELEASE_KEYS } from "./release-keys.js";

const worker = /** @type {any} */ (globalThis);
const base = worker.registration.scope;
const watch = createPageWatch({
  memory: createPageMemory(caches, base),
  base,
  fetch: (address) => fetch(address),
  keys: RELEASE_KEYS,
  subtle: crypto.subtle,
});

/**
 * Whether a proxy answers that it cannot reach Allo, in words of its own; each answer of Allo's has
 * this header.
 * @param {Response} response
 */
function isOfProxy({ status, headers }) {
  return (
    [502, 503, 504].includes(status) && !headers.has("Origin-Agent-Cluster")
  );
}

/** @param {{request: Request, preloadResponse: Promise<Response | undefined>}} event */
async function answer(event) {
  /** @type {Response} */
  let response;
  try {
    // Already on its way while this worker was starting, so that nobody waits for it.
    response = (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return offlinePage();
  }
  if (isOfProxy(response)) return offlinePage();
  // Where nothing can be kept, nothing can be compared.
  return watch.pass(response).catch(() => response);
}

addEventListener("install", () => worker.skipWaiting());
addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(
    Promise.all([
      worker.registration.navigationPreload?.enable(),
      watch.remember().catch(() => {}),
    ]),
  );
});
addEventListener("fetch", (/** @type {any} */ event) => {
  if (event.request.mode === "navigate") event.respondWith(answer(event));
});
