import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";
import { JSDOM } from "jsdom";
import { prepareOffline } from "../../src/browser/offline.js";

const source = readFileSync(
  new URL("../../../target/classes/web/sw.js", import.meta.url),
  "utf8",
);

/** The worker, and a network that answers with this. @param {() => Promise<unknown>} network */
function worker(network) {
  /** @type {Map<string, (event: any) => void>} */
  const handlers = new Map();
  /** @type {unknown[]} */
  const asked = [];
  vm.runInNewContext(source, {
    addEventListener: (/** @type {string} */ type, /** @type {any} */ handle) =>
      handlers.set(type, handle),
    fetch(/** @type {unknown} */ request) {
      asked.push(request);
      return network();
    },
    crypto,
    Response,
    caches: {
      async open() {
        throw new Error("nothing is kept here");
      },
    },
    skipWaiting() {},
    registration: {
      scope: "https://allo.test/",
      navigationPreload: { enable: async () => {} },
    },
  });
  return {
    asked,
    /** @param {object} request @param {Promise<unknown>} [preloadResponse]
     * @returns {Promise<any> | undefined} nothing where it leaves the request alone */
    fetches(request, preloadResponse = Promise.resolve()) {
      /** @type {Promise<any> | undefined} */
      let answer;
      handlers.get("fetch")?.({
        request,
        preloadResponse,
        respondWith(/** @type {Promise<any>} */ response) {
          answer = response;
        },
      });
      return answer;
    },
  };
}

const offline = () => Promise.reject(new TypeError("Failed to fetch"));

test("nothing but the loading of a page is touched", () => {
  const { fetches, asked } = worker(offline);
  for (const mode of ["cors", "no-cors", "same-origin", "websocket"])
    assert.equal(
      fetches({ mode, url: "https://allo.test/api/seats" }),
      undefined,
    );
  assert.deepEqual(asked, []);
});

test("a page comes from the network as it is, on its way already where it can be", async () => {
  const page = new Response("from the network");
  const ahead = new Response("ahead");
  const { fetches, asked } = worker(async () => page);
  const request = { mode: "navigate" };
  assert.equal(await fetches(request), page);
  assert.deepEqual(asked, [request]);
  assert.equal(await fetches(request, Promise.resolve(ahead)), ahead);
  assert.equal(asked.length, 1, "not asked for twice");
});

test("a proxy that cannot reach the server is answered for, and the server is not", async () => {
  const headers = { "Origin-Agent-Cluster": "?1" };
  for (const [status, ours, kept] of /** @type {const} */ ([
    [502, false, false],
    [503, false, false],
    [504, false, false],
    [500, false, true],
    [404, false, true],
    [503, true, true],
    [404, true, true],
  ])) {
    const answer = new Response("", { status, headers: ours ? headers : {} });
    const { fetches } = worker(async () => answer);
    const shown = await fetches({ mode: "navigate" });
    assert.equal(shown === answer, kept, `${status}, ours: ${ours}`);
    if (!kept) assert.match(await shown.text(), /Allo cannot be reached/);
  }
});

/** What somebody sees without a network.
 * @param {object} browser @param {object} [preferences] */
async function read(browser, preferences) {
  const response = await worker(offline).fetches(
    {
      mode: "navigate",
      get url() {
        throw new Error("the address holds the link secret");
      },
    },
    offline(),
  );
  assert.equal(response.status, 200, "else the browser complains");
  const policy = response.headers.get("Content-Security-Policy");
  const nonce = /script-src 'nonce-([\w-]{36})'/.exec(policy)?.[1];
  assert.match(policy, /default-src 'none'/);
  const html = await response.text();
  assert.equal(html.split(`nonce="${nonce}"`).length, 3, "style and script");
  const dom = new JSDOM(html, {
    url: "https://allo.test/",
    runScripts: "dangerously",
    beforeParse(window) {
      Object.defineProperties(
        window.navigator,
        Object.getOwnPropertyDescriptors(browser),
      );
      if (preferences)
        window.localStorage.setItem(
          "allo.preferences",
          JSON.stringify(preferences),
        );
    },
  });
  const { document } = dom.window;
  const seen = {
    lang: document.documentElement.lang,
    title: document.querySelector("h1")?.textContent,
    button: document.querySelector("button")?.textContent,
    focused: document.activeElement?.localName,
  };
  dom.window.close();
  return seen;
}

test("without a network the page says so in their language, and lets them try again", async () => {
  for (const [languages, lang, title] of /** @type {const} */ ([
    [["en-GB"], "en", "You are offline"],
    [["pt-BR", "fr-CA"], "fr", "Vous êtes hors ligne"],
    [["de"], "de", "Du bist offline"],
    [["es-MX", "en"], "es", "Estás sin conexión"],
    [["xx"], "en", "You are offline"],
  ])) {
    const seen = await read({ languages, onLine: false });
    assert.equal(seen.lang, lang);
    assert.equal(seen.title, title);
    assert.equal(seen.focused, "button");
    assert.ok(seen.button);
  }
  const chosen = await read(
    { languages: ["en"], onLine: false },
    { language: "de" },
  );
  assert.equal(chosen.lang, "de", "as chosen in the page");
  const online = await read({ languages: ["en"], onLine: true });
  assert.equal(online.title, "Allo cannot be reached");
});

test("it is prepared once the first view is there, where that is possible", async () => {
  /** @type {string[]} */
  const registered = [];
  const window = new EventTarget();
  const workers = /** @type {any} */ ({
    async register(/** @type {string} */ path) {
      registered.push(path);
      throw new DOMException("certificate", "SecurityError");
    },
  });
  prepareOffline({
    window: /** @type {any} */ (window),
    document: { readyState: "interactive" },
    workers,
  });
  assert.deepEqual(registered, []);
  window.dispatchEvent(new Event("load"));
  assert.deepEqual(registered, ["sw.js"]);
  prepareOffline({
    window: /** @type {any} */ (window),
    document: { readyState: "complete" },
    workers: undefined,
  });
});
