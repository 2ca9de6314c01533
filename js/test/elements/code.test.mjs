import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import * as uqr from "uqr";
import { defineCode } from "../../src/elements/code-element.js";
import { settled } from "../fakes/clock.mjs";

test("a code is drawn once its part is there, however late, and only while it is shown", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { window } = new JSDOM("<body></body>");
  const { document, customElements, HTMLElement } = window;
  Object.assign(globalThis, { document, customElements, HTMLElement });
  let isAway = true;
  let tries = 0;
  defineCode(assert.fail, async () => {
    tries += 1;
    if (isAway) throw new TypeError("away");
    return uqr;
  });
  document.body.innerHTML = '<allo-code text="https://allo.test/"></allo-code>';
  const code = document.querySelector("allo-code");
  await settled();
  assert.equal(tries, 1);
  assert.equal(code?.innerHTML, "");

  isAway = false;
  t.mock.timers.tick(1_000);
  await settled();
  assert.ok(code?.querySelector("svg path"));

  isAway = true;
  code?.setAttribute("text", "https://allo.test/other");
  await settled();
  code?.remove();
  t.mock.timers.tick(1_000);
  await settled();
  assert.equal(tries, 3, "not once more");
});
