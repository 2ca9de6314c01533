import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inCall, member } from "./page.mjs";

/** @param {string} peer @param {object} [changes] */
const pair = (peer, changes = {}) => ({
  peer,
  state: "connected",
  route: "direct",
  sound: "flowing",
  picture: "flowing",
  reason: null,
  loss: 0,
  rtt: 20,
  soundCodec: "opus",
  pictureCodec: "VP8",
  ...changes,
});
/** @param {string} listener @param {object[]} pairs */
const row = (listener, ...pairs) => ({ listener, word: "told", pairs });

/** @param {import("node:test").TestContext} t @param {...object} rows */
async function panel(t, ...rows) {
  const page = await inCall([member("bob"), member("cem")], { role: "host" });
  t.after(page.close);
  await page.say({ type: "pairs", rows });
  await page.click("#open-people");
  await page.click("#open-pairs");
  return page;
}
/** @param {any} page @param {string} selector */
const lines = (page, selector) =>
  page
    .all(selector)
    .map((/** @type {any} */ one) =>
      one.textContent.replace(/[\u2068\u2069]/g, ""),
    );

test("where all is well one sentence says so, and the tables say how", async (t) => {
  const page = await panel(
    t,
    row("ann", pair("bob"), pair("cem", { loss: 2, route: "relayed" })),
    row("bob", pair("ann"), pair("cem")),
  );
  assert.equal(page.text("#drawer-title"), "Who hears whom");
  assert.match(page.text(".pairs-summary"), /Everyone hears and sees everyone/);
  assert.equal(page.all(".pairs table").length, 2);
  assert.deepEqual(lines(page, '[data-listener="ann"] tbody tr'), [
    "name of bobarrivesarrivesdirect, 20\u00a0ms",
    "name of cemarrivesarrivesthrough a relay, 20\u00a0ms, 2 % lost",
  ]);
  assert.equal(page.all(".pairs th[scope=row]").length, 4);
});

test("nothing is said to be well before it is measured", async (t) => {
  const page = await panel(
    t,
    row("ann", pair("bob"), pair("cem", { picture: "unknown" })),
  );
  assert.equal(
    page.text(".pairs-summary"),
    "The browsers are still measuring.",
  );
});

test("what is amiss comes first, in words, with its reason", async (t) => {
  const page = await panel(
    t,
    row(
      "ann",
      pair("bob", { sound: "off", picture: "off" }),
      pair("cem", { reason: "held-back" }),
    ),
    row(
      "bob",
      pair("ann", { sound: "missing", picture: "missing" }),
      pair("cem", { state: "failed", reason: "no-relay" }),
    ),
    { listener: "cem", word: "unreachable", pairs: [] },
  );
  assert.deepEqual(lines(page, ".pairs-troubles li"), [
    "You can’t hear name of cem: the browser plays sound only after a click on the page".replace(
      "You",
      lines(page, '[data-listener="ann"] h3')[0].replace("What reaches ", ""),
    ),
    `name of bob can’t hear ${lines(page, '[data-listener="ann"] h3')[0].replace("What reaches ", "")}: nothing arrives`,
    `name of bob can’t see ${lines(page, '[data-listener="ann"] h3')[0].replace("What reaches ", "")}: nothing arrives`,
    "name of bob can’t hear or see name of cem: no route found, and the relay can’t be reached",
    "What reaches name of cem is unknown: your browser has no connection to this one",
    "Nobody can hear name of bob: microphone off",
  ]);
  assert.match(
    page.text('[data-listener="cem"]'),
    /Unknown: your browser has no connection/,
  );
});

test("the report is asked for by a button, and the test page is a link away", async (t) => {
  const page = await panel(t, row("ann", pair("bob")));
  await page.heard();
  await page.click("#copy-report");
  assert.deepEqual(await page.heard(), [{ type: "copyReport" }]);
  assert.equal(
    page.find('.pairs-help a[href="check"]').rel,
    "noopener",
    "which takes nothing of this page along",
  );
});

test("alone there is nothing to look at", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  await page.click("#open-people");
  assert.ok(!page.has("#open-pairs"));
});

test("every class of these tables has a rule", () => {
  const css = readFileSync(
    new URL("../../public/css/drawer/pairs.css", import.meta.url),
    "utf8",
  );
  for (const name of ["pairs-troubles", "pairs-unknown", "pair-bad"])
    assert.ok(css.includes(`.${name}`), name);
});
