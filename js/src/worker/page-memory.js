/**
 * Which page this browser knows from this server: its code, and the release it belonged to. Of each
 * document one, and nothing else: no address, no time.
 *
 * @typedef {{code: string, release: string | null}} Known
 * @typedef {{cache: string, key: string}} Place
 * @typedef {ReturnType<typeof createPageMemory>} PageMemory
 */

const CACHE = "allo.page-code";

/**
 * @param {Pick<CacheStorage, "open">} caches
 * @param {string} base the address of the page
 */
export function createPageMemory(caches, base) {
  /** @param {string} document @returns {Place} */
  function place(document) {
    return { cache: CACHE, key: `${base}page-code/${document}` };
  }
  return {
    place,
    /** @param {string} document @returns {Promise<Known | null>} */
    async read(document) {
      const cache = await caches.open(CACHE);
      const kept = await cache.match(place(document).key);
      return kept ? JSON.parse(await kept.text()) : null;
    },
    /** @param {string} document @param {Known} known */
    async write(document, known) {
      const cache = await caches.open(CACHE);
      await cache.put(place(document).key, new Response(JSON.stringify(known)));
    },
    async forget() {
      const cache = await caches.open(CACHE);
      for (const kept of await cache.keys())
        if (kept.url.startsWith(`${base}page-code/`)) await cache.delete(kept);
    },
  };
}
