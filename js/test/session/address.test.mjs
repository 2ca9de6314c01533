import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import {
  readAddress,
  takenAddress,
  watchAddress,
} from "../../src/session/address.js";

const SECRET = "AAECAwQFBgcICQoLDA0ODw";
const LINK = {
  secret: SECRET,
  token: `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify({ room: SECRET })).toString("base64url")}.${"a-_Z".repeat(10)}abc`,
};
const FRAGMENT = `${LINK.secret}.${LINK.token}`;
const BASE = "https://allo.test/";
const BELOW = "https://allo.test/calls/";

/** A window in whose address bar a person puts something.
 * @param {string} href */
function browser(href) {
  const url = new URL(href);
  /** @type {{ state: unknown, replaced: string[] }} */
  const entry = { state: null, replaced: [] };
  /** @type {() => void} */
  let hashchange = () => {};
  const window = /** @type {any} */ ({
    location: {
      get href() {
        return url.href;
      },
    },
    history: {
      get state() {
        return entry.state;
      },
      replaceState(/** @type {unknown} */ state, _, /** @type {string} */ to) {
        Object.assign(entry, { state });
        entry.replaced.push(to);
        url.href = to;
      },
    },
    addEventListener(/** @type {string} */ type, /** @type {any} */ heard) {
      assert.equal(type, "hashchange");
      hashchange = heard;
    },
  });
  return {
    window,
    url,
    entry,
    pastes(/** @type {string} */ fragment) {
      entry.state = null; // of an entry of its own
      url.hash = fragment;
      hashchange();
    },
  };
}

/** Runs the script as a page at this address does.
 * @param {string} href @param {string} script its address */
function takes(href, script) {
  const { window, url, entry } = browser(href);
  const source = new URL("../../src/session/take-address.js", import.meta.url);
  const scope = {
    URL,
    document: { currentScript: { src: script } },
    location: window.location,
    history: window.history,
    alloAddress: "",
  };
  runInNewContext(readFileSync(source, "utf8"), scope);
  return { url, entry, taken: scope.alloAddress };
}

test("the address is taken away before anything else, wherever the page lives", () => {
  for (const [href, base] of [
    [`${BASE}#${FRAGMENT}`, BASE],
    [`${BASE}%23${FRAGMENT}`, BASE],
    [`${BASE}?x#${FRAGMENT}`, BASE],
    [`${BELOW}#${FRAGMENT}`, BELOW],
    [`${BELOW}%23${FRAGMENT}`, BELOW],
    [`${BASE}#`, BASE],
  ]) {
    const { url, taken } = takes(href, `${base}assets/take-address-1.js`);
    assert.equal(url.href, base);
    assert.equal(taken, href);
  }
});

test("an address that holds nothing is left as it is, with what is kept in its entry", () => {
  const { entry } = takes(BASE, `${BASE}assets/take-address-1.js`);
  assert.deepEqual(entry.replaced, []);
});

test("what was taken is handed over once", () => {
  Object.assign(globalThis, {
    alloAddress: `${BASE}#x`,
    location: { href: BASE },
  });
  assert.equal(takenAddress(), `${BASE}#x`);
  assert.equal(takenAddress(), BASE);
});

test("a link in the fragment was seen by nobody", () => {
  for (const [address, base] of [
    [`${BASE}#${FRAGMENT}`, BASE],
    [`${BASE}#${FRAGMENT}%3E`, BASE],
    [`${BASE}?fbclid=IwAR#${FRAGMENT}`, BASE],
    [`${BASE}somewhere#${FRAGMENT}`, BASE],
    [`${BELOW}#${FRAGMENT}`, BELOW],
  ])
    assert.deepEqual(readAddress(address, base), {
      link: LINK,
      exposed: false,
      trouble: null,
    });
});

test("a link before the # was seen by the server", () => {
  for (const [address, base] of [
    [`${BASE}%23${FRAGMENT}`, BASE],
    [`${BASE}%2523${FRAGMENT}`, BASE],
    [`${BASE}%23${FRAGMENT}#top`, BASE],
    [`${BASE}?q=%23${FRAGMENT}`, BASE],
    [`${BASE}?fbclid=x%23${FRAGMENT}`, BASE],
    [`${BASE}${FRAGMENT}`, BASE],
    [`${BELOW}%23${FRAGMENT}`, BELOW],
    [`${BASE}${LINK.secret}#.${LINK.token}`.replace("#.", "."), BASE],
  ])
    assert.deepEqual(
      readAddress(address, base),
      { link: LINK, exposed: true, trouble: null },
      address,
    );
});

test("an address without a link says what is wrong with it", () => {
  for (const [address, trouble] of [
    [BASE, null],
    [`${BASE}#`, null],
    [`${BASE}#top`, null],
    [`${BASE}?fbclid=IwAR0x3d5f6g7h8j9k0lqwertzuiop`, null],
    [`${BASE}?lang=de`, null],
    [`${BASE}#${FRAGMENT.slice(0, -1)}`, "incomplete"],
    [`${BASE}#${FRAGMENT.toLowerCase()}`, "recased"],
    [`${BASE}%23${FRAGMENT.slice(0, -1)}`, "incomplete"],
    [`${BASE}nowhere`, "nowhere"],
    [`${BASE}a/b?c`, "nowhere"],
  ])
    assert.deepEqual(
      readAddress(String(address), BASE),
      { link: null, exposed: false, trouble },
      String(address),
    );
});

test("what is put into the address of a page that is shown is taken away and told", () => {
  const { window, url, entry, pastes } = browser(BASE);
  /** @type {string[]} */
  const told = [];
  watchAddress({
    window,
    base: BASE,
    state: () => "kept",
    onFragment: (fragment) => told.push(fragment),
  });
  pastes("next.link");
  assert.equal(url.href, BASE);
  assert.equal(entry.state, "kept", "also in the new entry");
  pastes("top");
  assert.deepEqual(told, ["next.link", "top"]);
});
