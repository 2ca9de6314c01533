import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inCall, member } from "./page.mjs";

const CODE = [0, 1, 2, 3, 62, 63];
const trust = (/** @type {object} */ changes = {}) => ({
  safety: { state: "agreed", code: CODE },
  route: "direct",
  quality: "good",
  ...changes,
});

test("each person's safety code stands with what concerns privacy, as signs with names", async (t) => {
  const page = await inCall([
    member("bob", { trust: trust() }),
    member("cem", { trust: trust({ safety: null }) }),
    member("eve"),
    member("fox", { trust: trust({ safety: { state: "exchanging" } }) }),
  ]);
  t.after(page.close);
  await page.click("#open-more");
  await page.press("Privacy");
  assert.match(page.text(".codes"), /still agreeing on a safety code/);
  assert.equal(page.all(".safety").length, 1, "only where there is one");
  assert.equal(
    page.text(".safety summary").trim(),
    "Compare safety code",
    "in a word what it does",
  );
  assert.match(
    page.text(".safety .hint"),
    /nobody is intercepting your connection, not even someone with the link/,
  );
  assert.deepEqual(
    page.all(".safety-sign").map((sign) => sign.textContent),
    ["🐶Dog", "🐱Cat", "🦁Lion", "🐎Horse", "📁Folder", "📌Pin"],
  );

  await page.say({
    type: "member",
    member: member("bob", {
      trust: trust({ safety: { state: "agreed", code: [5, 5, 5, 5, 5, 5] } }),
    }),
  });
  assert.match(page.text(".safety-signs"), /^(🐷Pig){6}$/u);
});

test("where no code can be agreed on, a warning says so until it is closed", async (t) => {
  const page = await inCall([member("bob", { trust: trust() })]);
  t.after(page.close);
  await page.click("#open-more");
  await page.press("Privacy");
  const broken = member("bob", {
    trust: trust({ safety: { state: "broken" } }),
  });
  await page.say({ type: "member", member: broken });
  await page.say({ type: "member", member: broken });
  assert.ok(!page.has(".safety-signs"));
  const warning = /No safety code: .* Someone may be intercepting/;
  assert.match(page.text(".safety-broken"), warning);
  assert.equal(page.all(".notice-bad").length, 1, "once");
  assert.match(page.text(".notice-bad"), /bob/i);
  assert.match(page.text(".notice-bad"), warning);
  await page.click("#open-people");
  assert.match(page.text(".member .safety-broken"), warning);
});

test("alone there is no code to compare, and one reads when there will be", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  await page.click("#open-more");
  await page.press("Privacy");
  assert.match(page.text(".codes"), /Once someone is here/);
  assert.ok(!page.has(".safety"));
});

test("a code that is none is not shown", async (t) => {
  for (const safety of [
    [64, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [-1, 0, 0, 0, 0, 0],
    undefined,
  ]) {
    const page = await inCall([]);
    t.after(page.close);
    await page.say({
      type: "member",
      member: member("bob", {
        trust: trust({ safety: { state: "agreed", code: safety } }),
      }),
    });
    assert.ok(!page.has('.tile[data-member="bob"]'));
  }
});

test("tile and list say whether the way is direct and how well it carries", async (t) => {
  const page = await inCall([member("bob", { trust: trust() })]);
  t.after(page.close);
  await page.click("#open-people");
  const told = () => [
    page.text('.tile[data-member="bob"] .path'),
    page.text(".member .signs .path"),
    page.text(".member-tools .path"),
  ];
  await page.click("#menu-bob");
  for (const [changes, words] of /** @type {const} */ ([
    [{}, "Direct connection, good"],
    [{ quality: "weak" }, "Direct connection, weak"],
    [{ route: "relayed", quality: "bad" }, "Connection through a relay, bad"],
  ])) {
    await page.say({
      type: "member",
      member: member("bob", { trust: trust(changes) }),
    });
    assert.deepEqual(told(), [words, words, words]);
  }

  for (const changes of [
    { trust: trust(), connection: "reconnecting" },
    { trust: trust({ route: null }) },
    { trust: trust({ quality: null }) },
  ]) {
    await page.say({ type: "member", member: member("bob", changes) });
    assert.ok(!page.has(".path"), "nothing that is not known");
  }
  assert.ok(!page.has(".tile-own .path"));
});

test("every language has a name of its own for each sign", () => {
  for (const language of ["English", "French", "German", "Spanish"]) {
    const path = `../../../elm-src/I18n/${language}/Connection.elm`;
    const text = readFileSync(new URL(path, import.meta.url), "utf8");
    const [, list = ""] = text.split("signs =\n");
    const names = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    assert.equal(names.length, 64, language);
    assert.equal(new Set(names).size, 64, language);
  }
});
