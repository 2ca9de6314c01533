/** The Cache API with one cache, which lasts as long as the test. */
export function createCaches() {
  /** @type {Map<string, string>} */
  const entries = new Map();
  const cache = {
    async match(/** @type {string} */ key) {
      const text = entries.get(key);
      return text === undefined ? undefined : new Response(text);
    },
    async put(/** @type {string} */ key, /** @type {Response} */ value) {
      entries.set(key, await value.text());
    },
    async keys() {
      return [...entries.keys()].map((url) => ({ url }));
    },
    async delete(/** @type {{url: string}} */ { url }) {
      return entries.delete(url);
    },
  };
  return {
    entries,
    /** @type {any} */
    caches: { open: async () => cache },
  };
}
