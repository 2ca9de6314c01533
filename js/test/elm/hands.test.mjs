import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, member } from "./page.mjs";

test("a hand goes up and down, and everybody sees in which order", async (t) => {
  const page = await inCall([
    member("bob"),
    member("eve", { hand: 2 }),
    member("zoe"),
  ]);
  t.after(page.close);
  await page.click("#react");
  await page.press("Raise hand");
  assert.deepEqual(await page.heard(), [{ type: "hand", raised: true }]);
  await page.say({ type: "hand", hand: 3 });
  assert.match(page.text(".tile-own"), /Hand raised/);
  assert.match(page.text('.tile[data-member="eve"]'), /Hand raised/);
  assert.doesNotMatch(page.text('.tile[data-member="bob"]'), /Hand raised/);
  assert.doesNotMatch(
    page.text(".notices"),
    /raises/,
    "hands that were up are no news",
  );

  await page.say({ type: "member", member: member("zoe", { hand: 1 }) });
  assert.match(page.text(".notices"), /name of zoe.* raised their hand/);
  await page.click("#open-people");
  assert.deepEqual(
    page.all(".member-name bdi").map((name) => name.textContent),
    ["Ada (You)", "name of zoe", "name of eve", "name of bob"],
  );
  assert.deepEqual(
    page.all(".badge-hand .heard-only").map((badge) => badge.textContent),
    ["Hand raised, number 3", "Hand raised, number 1", "Hand raised, number 2"],
  );
  await page.press("Lower hand");
  assert.deepEqual(await page.heard(), [{ type: "hand", raised: false }]);
  await page.say({ type: "hand", hand: 0 });
  assert.doesNotMatch(page.text(".tile-own"), /Hand raised/);
});

test("a reaction is sent, floats by, is announced and goes", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  assert.equal(page.find("#react").getAttribute("aria-expanded"), "false");
  await page.click("#react");
  assert.equal(page.find("#react").getAttribute("aria-expanded"), "true");
  await page.click('.reacting-sign[aria-label="Hooray"]');
  assert.deepEqual(await page.heard(), [{ type: "react", reaction: "🎉" }]);

  await page.say({ type: "reaction", member: null, reaction: "🎉" });
  await page.say({ type: "reaction", member: "bob", reaction: "👏" });
  assert.equal(page.text(".reactions"), "🎉You👏name of bob");
  assert.match(page.text("[aria-live].heard-only"), /name of bob.*: Applause/);
  await page.read(4_000);
  assert.equal(page.text(".reactions"), "");

  await page.key("Escape");
  assert.ok(!page.has(".reacting-choice"));
});

test("on a narrow screen the hand and the reactions stand in the menu", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-more");
  await page.press("Raise hand");
  await page.click('.reacting-sign[aria-label="Heart"]');
  assert.deepEqual(await page.heard(), [
    { type: "hand", raised: true },
    { type: "react", reaction: "❤️" },
  ]);
});
