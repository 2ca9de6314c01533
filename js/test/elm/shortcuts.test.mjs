import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, member, open } from "./page.mjs";

/** @typedef {Awaited<ReturnType<typeof inCall>>} Page */

/** @param {Page} page @param {string} key @param {object} [init] @param {string} [on] */
async function press(page, key, init = {}, on = "body") {
  const { KeyboardEvent } = page.document.defaultView;
  page
    .find(on)
    .dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, ...init }),
    );
  await page.drawn();
}

test("single keys do what the buttons of the call do", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  for (const [key, message] of /** @type {const} */ ([
    ["m", { type: "microphone", on: false }],
    ["c", { type: "camera", on: false }],
    ["V", { type: "camera", on: false }],
    ["h", { type: "hand", raised: true }],
    ["f", { type: "fullscreen" }],
    ["z", { type: "switchFramings" }],
  ])) {
    await press(page, key);
    assert.deepEqual(await page.heard(), [message], key);
  }
  await press(page, "t");
  assert.match(page.text("#drawer-title"), /Chat/);
  await press(page, "p");
  assert.match(page.text("#drawer-title"), /People/);
  await press(page, "p");
  assert.ok(!page.has("#drawer-title"));
});

test("where one writes, and with other keys, they are letters", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await press(page, "m", { ctrlKey: true });
  await press(page, "m", { metaKey: true });
  await press(page, "m", { repeat: true });
  await page.click("#open-chat");
  await press(page, "m", {}, "textarea");
  assert.deepEqual(await page.heard(), []);
});

test("outside a call no key does anything", async (t) => {
  const page = open();
  t.after(page.close);
  for (const key of ["m", "?", "p"]) await press(page, key);
  assert.deepEqual(await page.heard(), []);
  assert.ok(!page.has("#drawer-title"));
});

test("a question mark shows the list, which the keyboard leaves again", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await press(page, "?", { shiftKey: true });
  await page.focused("drawer-title");
  assert.equal(page.text("#drawer-title"), "Keyboard shortcuts");
  assert.deepEqual(
    page.all("kbd").map((key) => key.textContent),
    ["Space", "M", "C", "H", "T", "P", "F", "Z", "?", "+ − 0 ← →", "Esc"],
  );
  await page.key("Escape");
  assert.ok(!page.has("#drawer-title"));
  await page.focused("open-devices");
});

test("the keys can be taken away, and that is kept", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-devices");
  await page.press("Keyboard shortcuts");
  assert.equal(
    page.find("#use-shortcuts").getAttribute("aria-checked"),
    "true",
  );
  await page.click("#use-shortcuts");
  assert.deepEqual(await page.heard(), [{ type: "shortcuts", on: false }]);
  await press(page, "m");
  assert.deepEqual(await page.heard(), []);

  const later = await inCall([member("bob")], {}, { shortcuts: false });
  t.after(later.close);
  await press(later, "m");
  assert.deepEqual(await later.heard(), []);
});

test("whoever speaks while muted is told so in one line", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  const notice = { type: "notice", code: "speaking-muted", member: null };
  await page.say(notice, notice);
  assert.equal(page.all(".notice").length, 1);
  assert.match(page.text(".notice-text"), /nobody can hear you/);
  await page.read(5_000);
  assert.ok(!page.has(".notice"), "and it goes by itself");
});
