import { pageCode } from "../browser/page-code.js";
import { changedPage } from "./changed-page.js";
import { releaseOf } from "./releases.js";

/** What a browser runs scripts of. */
const DOCUMENT = /\b(?:html|xml)\b/;

/** The documents of Allo, by the end of their address. */
const DOCUMENTS = /** @type {const} */ ({ page: "", check: "check" });

/**
 * Looks at each document on its way to the person (docs/decisions/393): whether it is the one that this browser
 * knows, or belongs to a signed release.
 *
 * @param {object} given
 * @param {import("./page-memory.js").PageMemory} given.memory
 * @param {string} given.base the address of the page
 * @param {(address: string) => Promise<Response>} given.fetch
 * @param {readonly string[]} given.keys
 * @param {SubtleCrypto} given.subtle
 */
export function createPageWatch({ memory, base, fetch, keys, subtle }) {
  /** @param {string} code */
  async function known(code) {
    const release = await releaseOf(code, {
      keys,
      subtle,
      signatures: async () =>
        (await fetch(`${base}.well-known/allo-signatures.json`)).json(),
    });
    return { code, release };
  }

  /** @param {Response} response */
  const codeOf = async (response) =>
    pageCode(await response.clone().arrayBuffer(), subtle);

  return {
    /**
     * @param {Response} response
     * @returns {Promise<Response>} the same, or a page that says that it is another one than before
     */
    async pass(response) {
      const type = response.headers.get("Content-Type") ?? "";
      if (!response.ok || !DOCUMENT.test(type)) return response;
      const document =
        response.url.split("?")[0] === base + DOCUMENTS.check
          ? "check"
          : "page";
      const code = await codeOf(response);
      const before = await memory.read(document);
      if (before?.code === code) return response;
      const now = await known(code);
      if (before && now.release === null)
        return changedPage(before, now, memory.place(document));
      await memory.write(document, now);
      return response;
    },

    /** What a first visit got was not seen here: the worker came after it. */
    async remember() {
      for (const [document, path] of Object.entries(DOCUMENTS)) {
        if (await memory.read(document)) continue;
        const response = await fetch(base + path);
        if (!response.ok) continue;
        await memory.write(document, await known(await codeOf(response)));
      }
    },
  };
}
