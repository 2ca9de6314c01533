import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { createCheckView } from "../../src/check/view.js";
import { LANGUAGES } from "../../src/check/words.js";

test("every language says all of it, and each bad result says what to try", () => {
  const { words: english } = LANGUAGES.en;
  for (const [tag, { words }] of Object.entries(LANGUAGES)) {
    for (const [key, [result, advice]] of Object.entries(words.said)) {
      assert.ok(result.length > 5, `${tag} ${key}`);
      const helps = !/\.(well|one|unset|answers)$|untested/.test(key);
      assert.equal(advice !== undefined, helps, `${tag} ${key}`);
    }
    if (tag === "en") continue;
    for (const [key, [result]] of Object.entries(words.said))
      assert.notEqual(
        result,
        english.said[/** @type {keyof typeof english.said} */ (key)][0],
        `${tag} ${key}`,
      );
  }
});

test("the page shows a verdict, a line for each step, and changes its language", async () => {
  const dom = new JSDOM("<!doctype html><body></body>");
  const { document } = dom.window;
  globalThis.document = document;
  /** @type {string[]} */
  const done = [];
  const view = createCheckView(document.body, {
    run: () => done.push("run"),
    copy: () => done.push("copy"),
    forget: () => done.push("forget"),
    choose: (language) => done.push(language),
  });
  /** @type {import("../../src/check/view.js").Shown} */
  const shown = {
    language: "en",
    phase: "new",
    running: null,
    found: new Map(),
    verdict: null,
    notice: null,
    code: null,
    memory: null,
  };
  const find = (/** @type {string} */ selector) =>
    /** @type {any} */ (document.querySelector(selector));
  view.show(shown);
  assert.equal(find("#run").textContent, "Start the test");
  assert.ok(find("#copy-check").hidden);
  find("#run").click();
  view.show({ ...shown, phase: "running", running: "camera" });
  assert.equal(find(".check-verdict").textContent, "Testing: Camera");
  find("#run").click();
  assert.deepEqual(done, ["run"], "once is enough");
  view.show({
    ...shown,
    language: "de",
    phase: "done",
    found: new Map([["camera", { state: "weak", said: "camera.refused" }]]),
    verdict: "weak",
  });
  assert.equal(document.documentElement.lang, "de");
  assert.match(find(".check-verdict").textContent, /mit Einschränkungen/);
  const camera = find('[data-step="camera"]');
  assert.equal(camera.dataset.state, "weak");
  assert.match(camera.textContent, /Kamera eingeschränkt/);
  assert.match(camera.textContent, /darf die Kamera nicht benutzen/);
  assert.ok(find(".check-code").hidden, "not yet known");
  view.show({ ...shown, code: "0123456789abcdef".repeat(4) });
  assert.equal(
    find(".check-code code").textContent,
    "0123 4567 89ab cdef 0123 4567 89ab cdef",
  );
  assert.match(
    find(".check-code").textContent,
    /SHA-256 (0123456789abcdef){4}/,
  );
  assert.match(find(".check-code").textContent, /proves nothing/);
  assert.ok(find("#forget-code").hidden, "nothing is kept");
  view.show({ ...shown, code: "00", memory: "kept" });
  assert.match(find(".check-code").textContent, /This browser keeps the code/);
  find("#forget-code").click();
  assert.deepEqual(done, ["run", "forget"]);
  done.pop();
  view.show({ ...shown, code: "00", memory: "forgotten" });
  assert.ok(find("#forget-code").hidden);
  find("#copy-check").click();
  find("#language").value = "fr";
  find("#language").dispatchEvent(new dom.window.Event("change"));
  assert.deepEqual(done, ["run", "copy", "fr"]);
  dom.window.close();
});
