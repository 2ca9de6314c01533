import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { createCallParts } from "../../src/browser/call-parts.js";

const BASE = "https://allo.test/";
const call = { createCall() {} };
const screen = { view() {} };

/**
 * @param {object} [world]
 * @param {boolean} [world.isUp] whether the server answers
 * @param {number} [world.age] of the page in ms
 */
function parts({ isUp = true, age = 60_000 } = {}) {
  const { document } = new JSDOM(
    `<link rel="stylesheet" href="app.css"><link rel="stylesheet" href="call.css" integrity="sha256-x" disabled>`,
  ).window;
  /** @type {Record<string, unknown>} */
  const later = {};
  /** @type {unknown[]} */
  const offers = [];
  let extras = 0;
  const load = { script: async () => call, screen: async () => ({ screen }) };
  const fetchCall = createCallParts({
    later,
    script: () => load.script(),
    screen: () => load.screen(),
    async extras() {
      extras += 1;
      throw new TypeError("away");
    },
    base: BASE,
    window: /** @type {any} */ ({
      document,
      RTCPeerConnection: class {
        constructor() {
          offers.push(this);
        }
        addTransceiver() {}
        async createOffer() {}
        close() {
          offers.splice(offers.indexOf(this), 1, "closed");
        }
      },
      performance: { now: () => age },
      fetch: async (/** @type {string} */ address) => {
        assert.equal(address, BASE);
        if (!isUp) throw new TypeError("no network");
        return { ok: true };
      },
    }),
  });
  const style = () => {
    const link = document.querySelector('link[href="call.css"]');
    return /** @type {HTMLLinkElement} */ (link);
  };
  const arrives = () => style().dispatchEvent(new (at().Event)("load"));
  const fails = () => style().dispatchEvent(new (at().Event)("error"));
  const at = () => /** @type {any} */ (document.defaultView);
  return {
    fetchCall,
    later,
    load,
    style,
    arrives,
    fails,
    offers,
    extras: () => extras,
  };
}

test("a call has its script once its screen and its style are there, too", async () => {
  const { fetchCall, later, style, arrives } = parts();
  assert.ok(style().hasAttribute("disabled"));
  let fetched = 0;
  const both = [fetchCall(), fetchCall()].map((one) =>
    one.finally(() => fetched++),
  );
  await new Promise(setImmediate);
  assert.equal(fetched, 0);
  assert.ok(!style().hasAttribute("disabled"));
  assert.equal(style().getAttribute("integrity"), "sha256-x");
  arrives();
  assert.deepEqual(await Promise.all(both), [call, call]);
  assert.equal(later.view, screen.view);
});

test("what cannot be fetched can be asked for again", async () => {
  const { fetchCall, fails, arrives, style } = parts({ isUp: false });
  const first = fetchCall();
  fails();
  await assert.rejects(first, { code: "offline" });
  assert.ok(style().hasAttribute("disabled"));
  const second = fetchCall();
  arrives();
  assert.equal(await second, call);
});

test("parts that are gone from a server that answers are of an older page", async () => {
  const { fetchCall, load, arrives } = parts();
  load.screen = () => Promise.reject(new TypeError("404"));
  const fetched = fetchCall();
  arrives();
  await assert.rejects(fetched, { code: "changed" });
});

test("a page that was just loaded is not taken for older", async () => {
  const { fetchCall, load, arrives } = parts({ age: 5_000 });
  load.script = () => Promise.reject(new TypeError("404"));
  const fetched = fetchCall();
  arrives();
  await assert.rejects(fetched, { code: "offline" });
});

test("a first offer is made while nobody waits, once, and comes to nothing; what comes next is fetched", async () => {
  const { fetchCall, arrives, offers, extras } = parts();
  const first = fetchCall();
  arrives();
  await first;
  await fetchCall();
  await new Promise(setImmediate);
  assert.deepEqual(offers, ["closed"]);
  assert.equal(extras(), 1);
});
