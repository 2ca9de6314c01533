import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, LINK, member } from "./page.mjs";

/** @param {Awaited<ReturnType<typeof inCall>>} page @param {string} label */
const tool = (page, label) =>
  /** @type {HTMLElement} */ (
    page
      .all(".member-tools button")
      .find((button) => button.textContent?.startsWith(label))
  );

test("a menu of each member opens below its line, and Escape leads back", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.click("#open-people");
  assert.ok(!page.has(".member-tools"));
  await page.click("#menu-bob");
  await page.focused("tools-bob");
  const expanded = () =>
    ["bob", "eve"].map((id) =>
      page.find(`#menu-${id}`).getAttribute("aria-expanded"),
    );
  assert.deepEqual(expanded(), ["true", "false"]);
  assert.equal(
    page.find("#menu-bob").getAttribute("aria-label"),
    "Options for \u2068name of bob\u2069",
  );
  assert.equal(
    page.find(".member-tools").getAttribute("aria-label"),
    "Options for \u2068name of bob\u2069",
  );

  const pressed = new page.window.KeyboardEvent("keydown", {
    key: "Escape",
    bubbles: true,
  });
  page.find(".member-tools button").dispatchEvent(pressed);
  await page.drawn();
  await page.focused("menu-bob");
  assert.deepEqual(expanded(), ["false", "false"]);
  assert.ok(page.has(".drawer"), "the list stays open");

  await page.click("#menu-bob");
  await page.click("#menu-eve");
  assert.deepEqual(expanded(), ["false", "true"]);
  await page.click("#menu-eve");
  assert.ok(!page.has(".member-tools"));
});

test("anyone can silence anyone for themselves, and hears them again", async (t) => {
  const page = await inCall([member("bob")], { role: "guest", link: null });
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#menu-bob");
  assert.deepEqual(
    page.all(".member-tools button").map((one) => one.textContent),
    ["Mute for me", "Compare safety code"],
    "a guest does no more to others",
  );
  assert.equal(tool(page, "Mute for me").getAttribute("aria-pressed"), "false");
  await page.click(".member-tools button");
  await page.say({
    type: "member",
    member: member("bob", { silenced: true }),
  });
  assert.equal(tool(page, "Mute for me").getAttribute("aria-pressed"), "true");
  assert.match(page.text(".member:nth-child(2) .signs"), /Muted for you/);
  await page.click(".member-tools button");
  assert.deepEqual(await page.heard(), [
    { type: "silence", member: "bob", on: true },
    { type: "silence", member: "bob", on: false },
  ]);
});

test("anyone sets how loud they hear another", async (t) => {
  const page = await inCall([member("bob")], { role: "guest", link: null });
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#menu-bob");
  const slider = page.find("#tools-bob-volume");
  assert.deepEqual([slider.min, slider.max, slider.value], ["0", "100", "100"]);
  slider.value = "40";
  slider.dispatchEvent(new page.window.Event("input", { bubbles: true }));
  assert.deepEqual(await page.heard(), [
    { type: "volume", member: "bob", percent: 40 },
  ]);
  slider.value = "35";
  await page.say({ type: "member", member: member("bob", { volume: 40 }) });
  assert.equal(slider.value, "35", "it does not jump back under the finger");
  assert.equal(page.text(".volume-percent"), "40%");
  await page.click("#menu-bob");
  await page.click("#menu-bob");
  assert.equal(page.find("#tools-bob-volume").value, "40");
  await page.say({ type: "member", member: member("bob", { volume: 0 }) });
  assert.match(page.text(".member:nth-child(2) .signs"), /Muted for you/);
});

test("where a page cannot set how loud it plays, nothing offers to", async (t) => {
  const page = await inCall([member("bob")], {}, { canSetVolume: false });
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#menu-bob");
  assert.ok(page.has(".member-tools"));
  assert.ok(!page.has("#tools-bob-volume"));
});

test("the code to compare is one press from a member's menu", async (t) => {
  const page = await inCall([
    member("bob", {
      trust: {
        safety: { state: "exchanging" },
        route: "direct",
        quality: "good",
      },
    }),
  ]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#menu-bob");
  await page.press("Compare safety code");
  assert.equal(page.text("#drawer-title"), "Privacy");
});

test("a host asks to mute at once, and asks twice before it makes a host", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#menu-bob");
  tool(page, "Ask to mute").click();
  await page.drawn();
  tool(page, "Make host").click();
  await page.drawn();
  assert.deepEqual(await page.heard(), [{ type: "askToMute", member: "bob" }]);
  await page.click("#confirm");
  assert.deepEqual(await page.heard(), [{ type: "promote", member: "bob" }]);
  await page.focused("menu-bob");
  await page.say({ type: "member", member: member("bob", { role: "host" }) });
  await page.click("#menu-bob");
  assert.equal(tool(page, "Make host"), undefined);
});

test("whoever is asked to mute is asked only, and the answer is a click", async (t) => {
  const page = await inCall([member("bob", { name: "Bob" })]);
  t.after(page.close);
  await page.say({ type: "muteAsked", member: "bob" });
  assert.match(page.text(".notices"), /Bob.* asks you to mute/);
  assert.deepEqual(await page.heard(), []);
  await page.press("Mute me");
  assert.deepEqual(await page.heard(), [{ type: "microphone", on: false }]);
  assert.ok(!page.has(".notice"));
});

test("what was told in the call goes with the call", async (t) => {
  const page = await inCall([member("bob", { name: "Bob" })]);
  t.after(page.close);
  await page.say({ type: "muteAsked", member: "bob" });
  await page.say({ type: "over", code: "ended" });
  assert.ok(!page.has(".notice"));
});

test("whoever is muted already, or is asked by a stranger, sees nothing of it", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "muteAsked", member: "eve" });
  assert.ok(!page.has(".notice"));
  await page.say({ type: "media", camera: "on", microphone: "off" });
  await page.say({ type: "muteAsked", member: "bob" });
  assert.ok(!page.has(".notice"));
});

test("the sound of a knock is switched off and on", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.click("#knock-sound");
  await page.say({ type: "knockSound", on: false });
  await page.click("#knock-sound");
  assert.deepEqual(await page.heard(), [
    { type: "knockSound", on: false },
    { type: "knockSound", on: true },
  ]);
});

test("the sound of coming and going is switched off and on beside the devices", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-devices");
  assert.equal(page.find("#coming-sound").getAttribute("aria-checked"), "true");
  await page.click("#coming-sound");
  await page.say({ type: "comingSound", on: false });
  await page.click("#coming-sound");
  assert.deepEqual(await page.heard(), [
    { type: "comingSound", on: false },
    { type: "comingSound", on: true },
  ]);
});

test("several who knock are refused at once", async (t) => {
  const page = await inCall([], {
    waiting: ["a", "b", "c"].map((id) => member(id)),
  });
  t.after(page.close);
  await page.click("#open-people");
  await page.press("Decline all");
  const heard = await page.heard();
  assert.deepEqual(
    heard
      .map((/** @type {any} */ { type, member }) => `${type} ${member}`)
      .sort(),
    ["refuse a", "refuse b", "refuse c"],
  );
});

test("several who knock are let in at once", async (t) => {
  const page = await inCall([], {
    waiting: ["a", "b", "c"].map((id) => member(id)),
  });
  t.after(page.close);
  await page.click("#open-people");
  await page.press("Let all in");
  const heard = await page.heard();
  assert.deepEqual(
    heard.map((/** @type {any} */ { type, member }) => `${type} ${member}`),
    ["admit a", "admit b", "admit c"],
  );
});

test("a host opens the call on another device by a link that says what it is", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.heard();
  await page.click("#host-link");
  assert.deepEqual(await page.heard(), [{ type: "hostLink" }]);
  assert.ok(page.find("#host-link").disabled);
  const expires = 1_900_000_000;
  await page.say({ type: "hostLink", link: LINK, expires });
  assert.equal(page.find("#host-link").getAttribute("aria-expanded"), "true");
  assert.match(page.text(".host-link"), /Whoever has this link is a host/);
  assert.equal(page.find(".host-link allo-code").getAttribute("text"), LINK);
  assert.equal(page.find("#host-link-text").value, LINK);
  assert.equal(
    page.find(".host-link allo-until").getAttribute("at"),
    String(expires),
  );
  await page.click(".host-link .invitation .button-main");
  await page.click(".host-link .invitation .button:not(.button-main)");
  assert.deepEqual(await page.heard(), [
    { type: "copyHostLink" },
    { type: "shareHostLink" },
  ]);
  await page.click("#host-link");
  assert.ok(!page.has(".host-link allo-code"));

  await page.click("#host-link");
  await page.say({ type: "hostLink", link: null, expires: 0 });
  assert.ok(!page.find("#host-link").disabled, "it can be tried again");
  await page.click("#host-link");
  await page.say({ type: "hostLink", link: LINK, expires });
  await page.click("#open-people");
  await page.click("#open-people");
  assert.ok(!page.has(".host-link allo-code"), "gone with the panel");
});

test("a link that comes too late shows nothing", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.say({ type: "hostLink", link: LINK, expires: 1_900_000_000 });
  assert.ok(!page.has(".host-link allo-code"));
});

test("a host switches off in the call that it is remembered", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-people");
  await page.heard();
  const checked = () =>
    page.find("#remember-calls").getAttribute("aria-checked");
  assert.equal(checked(), "true");
  await page.click("#remember-calls");
  assert.deepEqual(await page.heard(), [{ type: "remember", on: false }]);
  await page.say({ type: "calls", remember: false, list: [] });
  assert.equal(checked(), "false");
});

test("a guest has neither host link nor a call to remember", async (t) => {
  const page = await inCall([member("bob")], { role: "guest", link: null });
  t.after(page.close);
  await page.click("#open-people");
  assert.ok(!page.has("#host-link"));
  assert.ok(!page.has("#remember-calls"));
});
