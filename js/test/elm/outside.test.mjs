import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, invited, LINK, member, open, welcome } from "./page.mjs";

const LANGUAGES = ["en", "de", "fr", "es"];

/** @param {import("node:test").TestContext} t @param {object} [flags] */
async function joining(t, flags = {}) {
  const page = open({ start: "invite", ...flags });
  t.after(page.close);
  await page.say(invited("guest"));
  await page.enter("#name", "Ada");
  await page.click("#join");
  return page;
}

test("the lobby says what keeps the server away, and offers the self-test next to it", async (t) => {
  for (const language of LANGUAGES) {
    const page = await joining(t, { languages: [language] });
    assert.equal(page.text("#reachability"), "");
    const said = new Set();
    for (const state of ["no-socket", "no-server"]) {
      await page.say({ type: "connection", state });
      said.add(page.text("#reachability"));
      const link = page.find("#reachability-check");
      assert.equal(link.getAttribute("href"), "check");
      assert.equal(link.getAttribute("target"), "_blank");
    }
    assert.equal(said.size, 2);
    await page.say({ type: "connection", state: "online" });
    assert.equal(page.text("#reachability"), "");
  }
});

test("it is gone in the call, and after it", async (t) => {
  const page = await joining(t);
  await page.say({ type: "connection", state: "no-socket" });
  await page.say(welcome([member("bob")]));
  assert.ok(!page.has("#reachability"));
  await page.say({ type: "over", code: "left" });
  assert.equal(page.text("#reachability"), "");
});

test("whoever waits at the door reads that the server is out of reach", async (t) => {
  const page = await joining(t);
  await page.say({ type: "waiting", host: true });
  await page.say({ type: "connection", state: "reconnecting" });
  assert.match(page.text("#reachability"), /Can’t reach the server/);
  await page.say({ type: "connection", state: "online" });
  assert.equal(page.text("#reachability"), "");
});

test("a microphone that the system takes is said, and can still be switched off", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "media", camera: "on", microphone: "interrupted" });
  const button = page.find("#microphone");
  assert.match(button.title, /system has muted/);
  assert.equal(button.getAttribute("aria-pressed"), "true");
  await page.heard();
  await page.click("#microphone");
  assert.deepEqual(await page.heard(), [{ type: "microphone", on: false }]);
  assert.ok(page.has(".tile-own .tile-muted"), "as the others see it");
});

test("a question of the browser that nobody answers can be asked again", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({
    type: "media",
    camera: "unanswered",
    microphone: "unanswered",
  });
  await page.click("#camera");
  assert.match(page.text(".drawer"), /still asking for camera and microphone/);
  await page.heard();
  await page.press("Try again");
  assert.deepEqual(await page.heard(), [{ type: "preview" }]);
});

test("a notice goes when what it said is so no more", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  const codes = [
    "device-lost",
    "microphone-interrupted",
    "camera-interrupted",
    "not-sent",
    "share-interrupted",
    "speaker-lost",
    "playback-stopped",
    "sound-blocked",
  ];
  for (const code of codes) {
    const notice = { type: "notice", code, member: null };
    await page.say(notice);
    assert.equal(page.all(".notice").length, 1, code);
    await page.say({ ...notice, over: true });
    assert.equal(page.all(".notice").length, 0, code);
  }
});

test("the title says the answer to a knock until the person looks", async (t) => {
  for (const [code, title] of [
    ["let-in", "You’ve been let in · Allo"],
    ["not-let-in", "You weren’t let in · Allo"],
  ]) {
    const page = await joining(t);
    await page.say({ type: "waiting", host: true });
    await page.say({ type: "notice", code, member: null });
    await page.say(welcome([member("bob")]));
    assert.equal(page.document.title, title);
    await page.say({ type: "notice", code, member: null, over: true });
    assert.equal(page.document.title, "Call · Allo");
  }
});

const named = (/** @type {string} */ id) => member(id, { name: id });

test("who came or went stands in the title until the person looks", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  const title = () => page.document.title.replaceAll(/[\u2068\u2069]/g, "");
  await page.say({ type: "member", member: named("Ada") });
  assert.equal(title(), "Call · Allo", "whoever looks sees it");
  await page.say({ type: "left", member: "Ada", reason: "left" });

  await page.say({ type: "looked", on: false });
  assert.equal(title(), "Call · Allo");
  await page.say({ type: "member", member: named("Bob") });
  assert.equal(title(), "Bob has joined · Allo");
  await page.say(
    { type: "member", member: named("Eve") },
    { type: "knock", member: named("Zoe") },
  );
  assert.equal(title(), "(1) Eve and Bob have joined · Allo");
  await page.say({ type: "left", member: "Bob", reason: "lost" });
  assert.equal(title(), "(1) Bob has lost the connection · Allo");
  await page.say({ type: "looked", on: true });
  assert.equal(title(), "(1) Call · Allo");

  await page.say({ type: "looked", on: false });
  assert.equal(title(), "(1) Call · Allo", "what was seen is no news");
  await page.say(
    { type: "member", member: named("Bob") },
    { type: "over", code: "ended" },
  );
  assert.equal(title(), "The call has ended · Allo");
});

test("each screen has a title", async (t) => {
  const page = open();
  t.after(page.close);
  const titles = [];
  const screens = [
    { type: "room", locked: false },
    invited("host", LINK),
    invited("guest"),
    { type: "waiting", host: true },
    welcome([]),
    { type: "over", code: "left" },
  ];
  for (const screen of screens) {
    await page.say(screen);
    assert.equal(page.document.title, `${page.text("h1")} · Allo`);
    titles.push(page.document.title);
  }
  assert.equal(new Set(titles).size, screens.length, titles.join("\n"));
});

test("whoever came in unseen turns on in one press what was on", async (t) => {
  const off = { type: "media", camera: "off", microphone: "off" };
  for (const [camera, microphone, said] of [
    [true, true, /camera and microphone are off/],
    [true, false, /camera is off/],
    [false, true, /microphone is off/],
  ]) {
    const page = await inCall([member("bob")]);
    t.after(page.close);
    await page.say(off, { type: "cameInOff", camera, microphone });
    await page.read(60_000);
    assert.match(page.text(".notice"), /** @type {RegExp} */ (said));
    await page.click("#turn-on");
    assert.deepEqual(
      (await page.heard()).map(({ type, on }) => on && type),
      ["camera", "microphone"].filter((_, i) => [camera, microphone][i]),
    );
    assert.ok(!page.has(".notice"));
  }
});

test("that one came in unseen is said no more once something is on", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "media", camera: "off", microphone: "off" });
  await page.say({ type: "cameInOff", camera: true, microphone: true });
  assert.ok(page.has("#turn-on"));
  await page.say({ type: "media", camera: "off", microphone: "on" });
  assert.ok(!page.has("#turn-on"));
});
