import assert from "node:assert/strict";
import { test } from "node:test";

/** Loads the module anew, as a page load does.
 * @param {string} href @param {Record<string, string>} [stored] */
async function load(href, stored = {}) {
  const url = new URL(href);
  const page = {
    /** @type {string[]} */
    replaced: [],
    reloads: 0,
    stored,
    /** @type {() => void} */
    hashchange: () => {},
  };
  const location = {
    get href() {
      return url.href;
    },
    get hash() {
      return url.hash;
    },
    origin: url.origin,
    reload: () => {
      page.reloads += 1;
    },
  };
  Object.assign(globalThis, {
    location,
    history: {
      replaceState(
        /** @type {any} */ _,
        /** @type {any} */ __,
        /** @type {string} */ to,
      ) {
        page.replaced.push(to);
        url.href = new URL(to, url).href;
      },
    },
    sessionStorage: {
      getItem: (/** @type {string} */ key) => stored[key] ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
        stored[key] = value;
      },
      removeItem: (/** @type {string} */ key) => {
        delete stored[key];
      },
    },
    addEventListener: (
      /** @type {string} */ type,
      /** @type {() => void} */ listener,
    ) => {
      assert.equal(type, "hashchange");
      page.hashchange = listener;
    },
  });
  const { fragment } = await import(
    `../src/entering/fragment.js?${Math.random()}`
  );
  return { ...page, page, fragment, url };
}

test("the fragment is read and erased from the address bar", async () => {
  const { fragment, url, replaced } = await load(
    "https://allo.test/#secret.token",
  );
  assert.equal(fragment, "secret.token");
  assert.equal(url.href, "https://allo.test/");
  assert.deepEqual(replaced, ["/"]);
});

test("where there is no fragment nothing happens", async () => {
  const { fragment, replaced } = await load("https://allo.test/");
  assert.equal(fragment, "");
  assert.deepEqual(replaced, []);
});

test("a link opened in the same tab is erased too, and opened after a reload", async () => {
  const { page, url, stored } = await load("https://allo.test/");
  url.hash = "#next.link";
  page.hashchange();
  assert.equal(url.href, "https://allo.test/");
  assert.equal(page.reloads, 1);
  const again = await load("https://allo.test/", stored);
  assert.equal(again.fragment, "next.link");
  const later = await load("https://allo.test/", stored);
  assert.equal(later.fragment, "", "only once");
});
