import assert from "node:assert/strict";
import { test } from "node:test";
import { invited, LINK, member, open, welcome } from "./page.mjs";

test("the first screen says what Allo is and starts a call", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  assert.match(page.text("h1"), /Private video calls by link/);
  assert.match(page.text(".home-privacy"), /can’t listen in/);

  await page.click("#start");

  assert.deepEqual(await page.heard(), [
    { type: "create", knock: false, key: "" },
  ]);
  assert.ok(page.find("#start").disabled);
  assert.equal(page.text("#start"), "Starting…");
});

test("whoever starts a call may ask that guests knock", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();

  await page.click("#knock");
  await page.click("#start");

  assert.deepEqual(await page.heard(), [
    { type: "create", knock: true, key: "" },
  ]);
});

const kept = (/** @type {object} */ changes) => ({
  room: "room",
  link: LINK,
  since: 1_800_000_000,
  expires: 1_800_040_000,
  inCall: true,
  later: null,
  ...changes,
});

test("the calls that this browser keeps are opened by one press", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  assert.ok(!page.has(".home-calls"));
  await page.say({
    type: "calls",
    remember: true,
    list: [kept({}), kept({ room: "older", link: null })],
  });
  assert.equal(page.all(".home-call").length, 2);
  assert.match(page.text(".home-call"), /Started .*until/);

  await page.click(".home-call .button-main");
  assert.deepEqual(await page.heard(), [{ type: "openCall", room: "room" }]);
  assert.ok(page.find(".home-call .button-main").disabled);
  await page.say(welcome([]));
  assert.ok(page.has(".call"));
});

test("a kept call's link is copied, and the call forgotten after a question", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say({ type: "calls", remember: true, list: [kept({})] });
  await page.click(".home-call .button:nth-child(2)");
  assert.deepEqual(await page.heard(), [{ type: "copyCall", room: "room" }]);

  await page.click("#forget-room");
  await page.focused("cancel-question");
  await page.click("#cancel-question");
  await page.focused("forget-room");
  assert.deepEqual(await page.heard(), []);
  await page.click("#forget-room");
  await page.click("#confirm");
  assert.deepEqual(await page.heard(), [{ type: "forgetCall", room: "room" }]);
  await page.say({ type: "calls", remember: true, list: [] });
  assert.ok(!page.has(".home-calls"));
});

test("one press switches off that calls are remembered", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  assert.ok(page.find("#remember").checked, "on unless it was switched off");
  await page.click("#remember");
  assert.deepEqual(await page.heard(), [{ type: "remember", on: false }]);
  await page.say({ type: "calls", remember: false, list: [] });
  assert.ok(!page.find("#remember").checked);
});

test("a call that was created leads to the lobby and its link", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  await page.click("#start");
  await page.heard();

  await page.say(
    {
      type: "created",
      link: LINK,
      expires: 1_900_000_000,
      knock: false,
    },
    invited("host", LINK),
  );

  assert.equal(page.text("h1"), "Your call is ready");
  assert.equal(page.find("#lobby-link").value, LINK);
  assert.match(page.text(".invitation"), /can join/);
  assert.deepEqual(await page.heard(), [{ type: "preview" }]);
  await page.focused("title");
});

test("the key for starting calls is asked for only when the server wants one", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();
  assert.ok(!page.has("#key"));
  await page.click("#start");
  await page.heard();

  await page.say({
    type: "createRefused",
    code: "invalid-token",
    retryAfter: null,
  });
  assert.ok(
    !page.has(".refusal"),
    "no reproach for a key that nobody asked for",
  );
  await page.enter("#key", "open sesame");
  await page.click("#start");
  assert.deepEqual(await page.heard(), [
    { type: "create", knock: false, key: "open sesame" },
  ]);

  await page.say({
    type: "createRefused",
    code: "invalid-token",
    retryAfter: null,
  });
  assert.match(page.text(".refusal"), /isn’t right/);
  assert.ok(!page.find("#start").disabled);
});

test("every way in which a call may not start has its own words", async (t) => {
  const page = open();
  t.after(page.close);
  const said = [];
  for (const [code, retryAfter] of [
    ["too-many", 41],
    ["too-many", 1],
    ["too-many", null],
    ["busy", null],
    ["offline", null],
    ["bad-message", null],
  ]) {
    await page.say({ type: "createRefused", code, retryAfter });
    said.push(page.text(".refusal"));
  }
  assert.equal(new Set(said).size, said.length);
  assert.match(said[0], /in 41 seconds/);
  assert.match(said[1], /in 1 second\./);
  assert.match(said[5], /bad-message/);
});

test("the browser's first language that Allo speaks is the page's", async (t) => {
  for (const [languages, tag, words] of [
    [["da", "de-AT", "en"], "de", "Gespräch starten"],
    [["fr"], "fr", "Lancer un appel"],
    [["es-419", "fr"], "es", "Iniciar una llamada"],
    [["EN-GB"], "en", "Start a call"],
    [["ja"], "en", "Start a call"],
    [[], "en", "Start a call"],
  ]) {
    const page = open({ languages });
    t.after(page.close);
    await page.drawn();
    assert.equal(page.text("#start"), words);
    assert.equal(page.find(".page").lang, tag);
  }
});

test("another language can be chosen", async (t) => {
  const page = open();
  t.after(page.close);
  await page.drawn();

  await page.enter("#language", "fr");

  assert.equal(page.text("#start"), "Lancer un appel");
  assert.equal(page.find(".page").lang, "fr");
  assert.deepEqual(await page.heard(), [{ type: "language", tag: "fr" }]);
});

test("a page without https says so instead of failing later", async (t) => {
  const page = open({ secure: false });
  t.after(page.close);
  await page.drawn();
  assert.match(page.text(".over"), /without https/);
  assert.ok(!page.has("#home"));
});

test("a browser that cannot make calls is told on the first screen", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say({ type: "over", code: "unsupported" });
  assert.match(page.text(".over h1"), /This browser/);
});

test("a link that takes its time to open need not be waited for", async (t) => {
  const page = open({ start: "invite" });
  t.after(page.close);
  await page.drawn();
  await page.click("#back");
  assert.deepEqual(await page.heard(), [{ type: "home" }]);
  assert.ok(page.has("#start"));
});

test("the echo of having left does not disturb the first screen", async (t) => {
  const page = open({ start: "resume" });
  t.after(page.close);
  await page.say(welcome([member("bob")]), { type: "over", code: "replaced" });
  await page.click("#home");

  await page.say({ type: "over", code: "left" });

  assert.ok(page.has("#start"));
});
