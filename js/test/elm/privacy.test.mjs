import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, invited, LINK, member, ON, open } from "./page.mjs";

const trust = (/** @type {string} */ route) => ({
  safety: null,
  route,
  quality: "good",
});

/** @param {object[]} people @param {object} changes */
const hiding = (people, changes = {}) => ({
  type: "hiding",
  relay: true,
  everyone: false,
  people,
  ...changes,
});

/** @param {object} changes */
const bob = (changes = {}) => ({
  member: "bob",
  on: false,
  told: true,
  trouble: null,
  theirs: null,
  ...changes,
});

/** @param {object[]} members */
async function looking(...members) {
  const page = await inCall(members);
  await page.click("#open-people");
  await page.click("#open-privacy");
  return page;
}

test("one reads what everybody sees, as it is now", async (t) => {
  const page = await looking();
  t.after(page.close);
  await page.focused("drawer-title");
  assert.match(page.text(".seen"), /Your name: \u2068Ada\u2069/u);
  assert.match(page.text(".seen"), /Your video: your camera is on/);
  await page.say({ ...ON, camera: "off" }, { type: "sharing", state: "on" });
  assert.match(page.text(".seen"), /No video: your camera is off/);
  assert.match(page.text(".seen"), /Your screen: you’re sharing it/);
  await page.click("#close-drawer");
  await page.focused("open-more");
});

test("for each person the page says whether they can learn your address", async (t) => {
  const page = await looking(member("bob"));
  t.after(page.close);
  for (const [person, changes, words] of /** @type {const} */ ([
    [{}, {}, /Can learn your IP address\./],
    [{}, { trust: trust("direct") }, /Knows your IP address/],
    [{}, { trust: trust("relayed") }, /Can learn your IP address, even though/],
    [{ on: true, told: false }, {}, /Sees the relay’s address, not yours/],
    [{ on: true }, {}, /but may have learned yours earlier/],
    [
      { on: true, trouble: "unreachable" },
      { connection: "connecting" },
      /Not connected.*the relay isn’t answering/,
    ],
    [
      { on: true, trouble: "no-relay" },
      { connection: "failed" },
      /Not connected.*this server has no relay/,
    ],
    [
      { theirs: "no-relay" },
      { connection: "connecting" },
      /Not connected: \u2068name of bob\u2069 hides their address, and this server has no relay/u,
    ],
    [
      { theirs: "unreachable" },
      { connection: "reconnecting" },
      /hides their address, and the relay isn’t answering them/,
    ],
    [{ theirs: "no-relay" }, { trust: trust("direct") }, /Knows your IP/],
  ])) {
    await page.say(
      { type: "member", member: member("bob", changes) },
      hiding([bob(person)]),
    );
    assert.match(page.text(".seen-address"), words);
  }
});

test("one hides from one person or from all", async (t) => {
  const page = await looking(member("bob"), member("cem"));
  t.after(page.close);
  await page.say(hiding([bob(), bob({ member: "cem", on: true })]));
  const on = (/** @type {string} */ id) =>
    page.find(id).getAttribute("aria-checked");
  assert.equal(on("#hide-from-bob"), "false");
  assert.equal(on("#hide-from-cem"), "true");
  assert.match(
    page.text("#hide-from-bob"),
    /Hide from \u2068name of bob\u2069/u,
  );
  await page.heard();
  await page.click("#hide-from-bob");
  await page.click("#hide-from-cem");
  await page.click("#hide");
  assert.deepEqual(await page.heard(), [
    { type: "hide", member: "bob", on: true },
    { type: "hide", member: "cem", on: false },
    { type: "hide", member: null, on: true },
  ]);
});

test("without a relay there is nothing to switch on, and one reads why", async (t) => {
  const page = await looking(member("bob"));
  t.after(page.close);
  await page.say(hiding([bob()], { relay: false }));
  assert.ok(page.find("#hide").disabled);
  assert.match(page.text("#hide"), /this server has no relay/);
  assert.ok(!page.has("#hide-from-bob"));

  await page.say(
    hiding([bob({ on: true, trouble: "no-relay" })], {
      relay: false,
      everyone: true,
    }),
  );
  assert.match(page.text("#hide"), /Not connected: you hide/);
  await page.heard();
  await page.click("#hide");
  await page.click("#hide-from-bob");
  assert.deepEqual(
    await page.heard(),
    [
      { type: "hide", member: null, on: false },
      { type: "hide", member: "bob", on: false },
    ],
    "what was wished before can be taken back",
  );
});

test("a tile, the list and the voice say why a person is not reached", async (t) => {
  const page = await inCall([member("bob", { connection: "connecting" })]);
  t.after(page.close);
  await page.click("#open-people");
  await page.say(hiding([bob({ on: true, trouble: "unreachable" })]));
  const reason = /Not connected.*the relay isn’t answering/;
  assert.match(page.text('.tile[data-member="bob"] .tile-state'), reason);
  assert.match(page.text(".member-path"), reason);
  assert.match(page.text('[aria-live="polite"]'), reason);
  await page.say({ type: "member", member: member("bob") });
  assert.ok(!page.has(".tile-state-long"), "connected all the same");
});

test("the lobby offers to hide where there is a relay", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.say(invited("guest", LINK), ON);
  assert.ok(!page.has("#hide"));
  await page.say(hiding([]));
  assert.equal(page.find("#hide").getAttribute("aria-checked"), "false");
  await page.heard();
  await page.click("#hide");
  assert.deepEqual(await page.heard(), [
    { type: "hide", member: null, on: true },
  ]);
  await page.say(hiding([], { everyone: true }));
  assert.equal(page.find("#hide").getAttribute("aria-checked"), "true");
});

test("what the server can know is told on the first screen and in the call", async (t) => {
  const home = open();
  t.after(home.close);
  await home.click("#open-server");
  await home.focused("drawer-title");
  assert.match(home.text(".facts"), /It can’t know.*what you say/);
  await home.click("#close-drawer");
  await home.focused("open-server");

  const page = await looking();
  t.after(page.close);
  assert.equal(
    page.text("#server-facts"),
    "What this server can and cannot know",
  );
  assert.match(page.text(".facts"), /It can’t know.*what you say/);
});
