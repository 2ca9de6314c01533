import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";
import { pageCode, spoken } from "../../src/browser/page-code.js";
import { createPageMemory } from "../../src/worker/page-memory.js";
import { createPageWatch } from "../../src/worker/page-watch.js";
import { RELEASE_KEYS } from "../../src/worker/release-keys.js";
import { createCaches } from "../fakes/caches.mjs";

const BASE = "https://allo.test/calls/";
const { subtle } = crypto;

const text = (/** @type {string} */ of) => new TextEncoder().encode(of);
const base64 = (/** @type {ArrayBuffer} */ of) =>
  Buffer.from(of).toString("base64");
const codeOf = (/** @type {string} */ html) =>
  pageCode(/** @type {ArrayBuffer} */ (text(html).buffer), subtle);

/** As the project's would be, which no test has.
 * @returns {Promise<CryptoKeyPair>} */
const makeKey = async () =>
  /** @type {any} */ (await subtle.generateKey("Ed25519", true, ["sign"]));
const project = await makeKey();
const stranger = await makeKey();
const publicKey = async (/** @type {CryptoKeyPair} */ pair) =>
  base64(await subtle.exportKey("raw", pair.publicKey));

/** @param {string} html @param {string} release */
async function sign(html, release, by = project, claimed = release) {
  const code = await codeOf(html);
  const signed = text(`Allo ${release} ${code}\n`);
  const signature = base64(await subtle.sign("Ed25519", by.privateKey, signed));
  return { release: claimed, code, signature };
}

/** @type {ReturnType<typeof createCaches>} */
let kept;
/** @type {unknown} */
let signatures;
/** @type {Record<string, string>} */
let served;
beforeEach(() => {
  kept = createCaches();
  signatures = { signatures: [] };
  served = {};
});

/** @param {string} html @param {string} [path] @param {ResponseInit} [init] */
function answer(html, path = "", init = {}) {
  const headers = { "Content-Type": "text/html; charset=utf-8" };
  const response = new Response(html, { headers, ...init });
  Object.defineProperty(response, "url", { value: BASE + path });
  return response;
}

const keys = [await publicKey(project)];
const watch = () =>
  createPageWatch({
    memory: createPageMemory(kept.caches, BASE),
    base: BASE,
    async fetch(address) {
      if (address.endsWith(".json"))
        return new Response(JSON.stringify(signatures));
      const path = address.slice(BASE.length);
      return answer(served[path] ?? "", path, {
        status: path in served ? 200 : 404,
      });
    },
    keys,
    subtle,
  });

/** @param {Response} response */
async function passes(response) {
  return (await watch().pass(response)) === response;
}

/** What a person reads instead, and the way on.
 * @param {Response} shown @param {string} language */
async function read(shown, language = "en") {
  let reloads = 0;
  const policy = String(shown.headers.get("Content-Security-Policy"));
  assert.match(policy, /default-src 'none'; script-src 'nonce-/);
  const html = (await shown.text()).replaceAll(
    "location.reload()",
    "reloaded()",
  );
  const dom = new JSDOM(html, {
    url: BASE,
    runScripts: "dangerously",
    beforeParse(window) {
      Object.assign(window, {
        caches: kept.caches,
        Response,
        reloaded: () => reloads++,
      });
      Object.defineProperty(window.navigator, "languages", {
        value: [language],
      });
    },
  });
  const { document } = dom.window;
  return {
    lang: document.documentElement.lang,
    title: document.querySelector("h1")?.textContent,
    page: String(document.querySelector("main")?.textContent),
    async goOn() {
      document.querySelector("button")?.click();
      while (reloads === 0) await new Promise(setImmediate);
    },
  };
}

test("another page than last time is announced once, with both codes", async () => {
  assert.ok(await passes(answer("one")), "on the first visit");
  assert.ok(await passes(answer("one")), "while it stays the same");

  const shown = await watch().pass(answer("two"));
  const { title, page, goOn } = await read(shown);
  assert.equal(
    title,
    "This server’s page has changed since you were last here",
  );
  assert.ok(page.includes(spoken(await codeOf("one"))));
  assert.ok(page.includes(spoken(await codeOf("two"))));
  assert.equal(page.split("Belongs to no signed release").length, 3);
  assert.match(page, /only detects a change; it does not protect you from one/);

  assert.ok(!(await passes(answer("two"))), "until the person goes on");
  await goOn();
  assert.ok(await passes(answer("two")));
  assert.ok(!(await passes(answer("one"))), "the old one is another one now");
});

test("it speaks the languages of the page", async () => {
  await passes(answer("one"));
  for (const [language, title] of [
    ["fr", "La page de ce serveur a changé depuis votre dernière visite"],
    [
      "de",
      "Die Seite dieses Servers ist eine andere als bei deinem letzten Besuch",
    ],
    ["es", "La página de este servidor ha cambiado desde tu última visita"],
  ]) {
    const seen = await read(await watch().pass(answer("two")), language);
    assert.deepEqual([seen.lang, seen.title], [language, title]);
  }
});

test("a release that the project signed needs no word, and one that follows it without does", async () => {
  signatures = { signatures: [await sign("two", "0.2.0")] };
  await passes(answer("one"));
  assert.ok(await passes(answer("two")), "signed");

  const { page } = await read(await watch().pass(answer("three")));
  assert.match(page, /Release 0\.2\.0, signed by Allo’s developers/);
  assert.equal(page.split("Belongs to no signed release").length, 2);
});

test("a signature of others, for another page or another release counts for nothing", async () => {
  await passes(answer("one"));
  const good = await sign("two", "0.2.0");
  for (const list of [
    [await sign("two", "0.2.0", stranger)],
    [{ ...good, release: "0.3.0" }],
    [{ ...(await sign("three", "0.2.0")), code: good.code }],
    [{ ...good, signature: "nonsense" }],
    [{ ...good, release: '"><script>' }],
    [null, 1, {}],
    "nonsense",
  ]) {
    signatures = { signatures: list };
    assert.ok(!(await passes(answer("two"))), JSON.stringify(list));
  }
  signatures = { signatures: [good] };
  assert.ok(await passes(answer("two")));
});

test("each document is compared with itself", async () => {
  await passes(answer("one"));
  assert.ok(await passes(answer("self-test", "check")));
  assert.ok(await passes(answer("one")));
  assert.ok(!(await passes(answer("one", "check?again"))));
  assert.ok(await passes(answer("one", "whatever-a-link-became")));
  assert.ok(!(await passes(answer("two", "whatever-a-link-became"))));
});

test("what runs nothing, and what is no document, passes by", async () => {
  await passes(answer("one"));
  const json = { headers: { "Content-Type": "application/json" } };
  assert.ok(await passes(answer("{}", ".well-known/allo-assets.json", json)));
  assert.ok(await passes(answer("gone", "nowhere", { status: 404 })));
  assert.equal(kept.entries.size, 1);
  const svg = { headers: { "Content-Type": "image/svg+xml" } };
  assert.ok(
    !(await passes(answer("<svg/>", "", svg))),
    "which can run scripts",
  );
});

test("what the first visit got is remembered as soon as there is somebody to do it", async () => {
  served = { "": "one", check: "self-test" };
  await watch().remember();
  assert.ok(!(await passes(answer("two"))));
  assert.ok(!(await passes(answer("other", "check"))));
  served = { "": "two", check: "other" };
  await watch().remember();
  assert.ok(await passes(answer("one")), "once known it stays known");
});

test("nothing but the code and its release is kept, and it can be forgotten", async () => {
  await passes(answer("one"));
  assert.deepEqual(
    [...kept.entries],
    [
      [
        `${BASE}page-code/page`,
        JSON.stringify({ code: await codeOf("one"), release: null }),
      ],
    ],
  );
  await createPageMemory(kept.caches, BASE).forget();
  assert.equal(kept.entries.size, 0);
});

test("every key of the project's is an Ed25519 key", async () => {
  for (const key of RELEASE_KEYS)
    await subtle.importKey("raw", Buffer.from(key, "base64"), "Ed25519", true, [
      "verify",
    ]);
});
