import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, invited, LINK, member, ON, open, welcome } from "./page.mjs";

/** @typedef {Awaited<ReturnType<typeof inCall>>} Page */

const names = (/** @type {Page} */ page) =>
  page.all(".tile-label bdi").map((name) => name.textContent);

const notices = (/** @type {Page} */ page) =>
  page
    .all(".notice-text")
    .map((notice) => notice.textContent.replaceAll(/[\u2068\u2069]/g, ""));

test("a reload goes straight back into the call", async (t) => {
  const page = open({ start: "resume" });
  t.after(page.close);
  await page.drawn();
  assert.match(page.text("h1"), /Rejoining/);

  await page.say(ON);
  assert.match(page.text("h1"), /Rejoining/, "no lobby in between");
  await page.say(welcome([member("bob")]));

  assert.deepEqual(names(page), ["name of bob", "You"]);
  assert.deepEqual(
    await page.heard(),
    [],
    "nothing is asked of the devices a second time",
  );
  await page.focused("title");
});

test("alone in the call, the link is what one sees", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  assert.match(
    page.text(".alone"),
    /Nobody else is here now/,
    "who knows what was before a reload",
  );
  assert.equal(page.find("#alone-link").value, LINK);
  await page.press("Copy link");
  await page.press("Share");
  assert.deepEqual(await page.heard(), [
    { type: "copyLink" },
    { type: "shareLink" },
  ]);

  await page.say({ type: "member", member: member("bob") });
  assert.ok(!page.has(".alone"));
});

test("the layout follows how many are here, and no picture is ever replaced", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  const own = page.find('allo-video[member="self"]');
  assert.equal(page.find(".tiles").className, "tiles tiles-alone");

  await page.say({ type: "member", member: member("bob") });
  assert.equal(page.find(".tiles").className, "tiles tiles-pair");
  const bob = page.find('allo-video[member="bob"]');

  for (let count = 3; count <= 16; count += 1) {
    await page.say({ type: "member", member: member(`m${count}`) });
    assert.equal(
      page.find(".tiles").className,
      `tiles tiles-grid tiles-${count}`,
    );
    assert.equal(page.all(".tile").length, count);
  }
  await page.say({ type: "left", member: "m3", reason: "left" });

  assert.equal(page.all(".tile").length, 15);
  assert.equal(page.find('allo-video[member="self"]'), own);
  assert.equal(page.find('allo-video[member="bob"]'), bob);
  await page.click("#open-people");
  assert.equal(page.find('allo-video[member="bob"]'), bob, "nor by a drawer");
});

test("names are shown as text and isolated", async (t) => {
  const page = await inCall([
    member("html", { name: "<img src=x onerror=alert(1)>" }),
    member("none", { name: "" }),
    member("host", { name: "", role: "host" }),
    member("sealed", { name: null }),
  ]);
  t.after(page.close);
  assert.deepEqual(names(page), [
    "<img src=x onerror=alert(1)>",
    "Guest",
    "Host",
    "Unreadable name",
    "You",
  ]);
  assert.ok(!page.has("img"));
});

test("a tile says what its member does and how they are connected", async (t) => {
  const page = await inCall([
    member("bob", { microphone: false, camera: false }),
  ]);
  t.after(page.close);
  const tile = () => page.find('.tile[data-member="bob"]');
  assert.match(tile().textContent, /Microphone off/);
  assert.match(tile().textContent, /Camera off/);
  assert.ok(tile().classList.contains("without-camera"));
  assert.equal(tile().querySelector(".avatar").textContent, "NB");
  assert.ok(tile().querySelector("allo-video"), "their sound comes from it");

  for (const [changes, words, grey] of [
    [{ connection: "connecting" }, /Connecting…/, false],
    [{ connection: "connected" }, /^(?!.*onnect)/, false],
    [{ connection: "reconnecting" }, /Reconnecting…/, true],
    [{ connection: "failed" }, /No connection/, true],
    [{ connection: "connected", away: true }, /^(?!.*onnect)/, false],
    [{ connection: "connecting", away: true }, /Connecting…/, true],
  ]) {
    await page.say({ type: "member", member: member("bob", changes) });
    assert.match(tile().querySelector(".tile-state").textContent, words);
    assert.equal(
      tile().classList.contains("tile-grey"),
      grey,
      JSON.stringify(changes),
    );
    assert.equal(tile().dataset.connection, changes.connection);
  }
  assert.doesNotMatch(tile().textContent, /Microphone off/);
});

test("whoever joins, leaves, is lost or removed is told once", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  assert.deepEqual(notices(page), [], "whoever was here before is no news");

  await page.say({ type: "member", member: member("eve") });
  await page.say({
    type: "member",
    member: member("eve", { microphone: false }),
  });
  assert.deepEqual(notices(page), ["name of eve has joined"]);

  await page.say({ type: "left", member: "eve", reason: "left" });
  await page.say({ type: "left", member: "eve", reason: "left" });
  await page.say({ type: "left", member: "bob", reason: "lost" });
  assert.deepEqual(notices(page).slice(1), [
    "name of eve has left",
    "name of bob has lost the connection",
  ]);
  await page.say({ type: "member", member: member("mal") });
  await page.say({ type: "left", member: "mal", reason: "removed" });
  assert.equal(notices(page).at(-1), "name of mal was removed");
  assert.equal(page.find(".notices").getAttribute("role"), "status");

  await page.read(6_000);
  assert.deepEqual(notices(page), []);
});

test("those who come at once are announced together", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  const told = [];
  for (const id of ["bob", "cem", "dan", "eve"]) {
    await page.say({ type: "member", member: member(id) });
    told.push(notices(page));
  }
  assert.deepEqual(told, [
    ["name of bob has joined"],
    ["name of cem and name of bob have joined"],
    ["name of dan and 2 others have joined"],
    ["name of eve and 3 others have joined"],
  ]);
  await page.say({ type: "left", member: "eve", reason: "left" });
  await page.say({ type: "member", member: member("eve") });
  assert.deepEqual(notices(page), [
    "name of eve has left",
    "name of eve and 3 others have joined",
  ]);
  await page.read(6_000);
  assert.deepEqual(notices(page), []);
});

test("nobody is shown twice to themselves", async (t) => {
  const page = await inCall([member("me"), member("bob")]);
  t.after(page.close);
  await page.say({ type: "member", member: member("me", { name: "Ada" }) });
  assert.deepEqual(names(page), ["name of bob", "You"]);
  assert.deepEqual(notices(page), []);
});

test("the controls do what they say", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  for (const id of ["microphone", "camera"]) await page.click(`#${id}`);
  assert.deepEqual(await page.heard(), [
    { type: "microphone", on: false },
    { type: "camera", on: false },
  ]);

  await page.say({ type: "media", camera: "off", microphone: "off" });
  for (const [id, pressed] of [
    ["microphone", "false"],
    ["camera", "false"],
  ]) {
    assert.equal(page.find(`#${id}`).getAttribute("aria-pressed"), pressed);
  }
  assert.match(page.text(".tile-own"), /Microphone off/);

  await page.click("#leave");
  assert.deepEqual(await page.heard(), [], "a host may also end it");
  await page.key("Escape");
  assert.ok(!page.has("#leave-now"));
  await page.click("#leave");
  await page.click("#leave-now");
  assert.deepEqual(await page.heard(), [{ type: "leave" }]);
  assert.match(
    page.text(".over h1"),
    /You left/,
    "without waiting for the network",
  );
});

test("a host leaves or ends the call for everyone, a guest leaves at once", async (t) => {
  const host = await inCall([member("bob")]);
  t.after(host.close);
  await host.click("#leave");
  assert.equal(host.find("#leave").getAttribute("aria-expanded"), "true");
  await host.click("#end-now");
  assert.deepEqual(await host.heard(), [{ type: "end" }]);
  assert.ok(!host.has("#end-now"));
  await host.click("#leave");
  await host.click("#open-chat");
  assert.ok(!host.has("#leave-now"), "another thing was wanted");

  const guest = await inCall([member("bob")], { role: "guest", link: null });
  t.after(guest.close);
  await guest.click("#leave");
  assert.deepEqual(await guest.heard(), [{ type: "leave" }]);
});

test("a browser without fullscreen gets no button for it", async (t) => {
  const page = await inCall([member("bob")], {}, { canFullscreen: false });
  t.after(page.close);
  await page.click("#open-more");
  assert.ok(!page.has("#fullscreen"));
});

test("a device in trouble opens the devices, with what to do", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "media", camera: "busy", microphone: "on" });
  await page.heard();

  await page.click("#camera");

  assert.match(page.text(".drawer"), /The camera is in use/);
  assert.deepEqual(await page.heard(), []);
  await page.press("Try again");
  assert.deepEqual(await page.heard(), [{ type: "preview" }]);
  await page.say({
    type: "devices",
    cameras: [{ id: "c1", label: "Front" }],
    microphones: [],
    speakers: [],
    camera: "c1",
    microphone: "",
    speaker: "",
  });
  await page.enter("#choose-camera", "c1");
  assert.deepEqual(await page.heard(), [
    { type: "choose", kind: "camera", id: "c1" },
  ]);
});

test("a lost server is one calm line, and the call goes on", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  assert.equal(page.text(".lines"), "");
  await page.say({ type: "connection", state: "reconnecting" });
  assert.match(page.text(".lines"), /Your call goes on/);
  await page.say({ type: "connection", state: "offline" });
  assert.match(page.text(".lines"), /You’re offline/);
  await page.say({ type: "connection", state: "online" });
  assert.equal(page.text(".lines"), "");
  assert.deepEqual(names(page), ["name of bob", "You"]);
});

test("a welcome after a loss brings the roster up to date and keeps the rest", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.click("#open-people");
  const bob = page.find('allo-video[member="bob"]');
  await page.say({ type: "connection", state: "reconnecting" });

  await page.say(
    welcome([member("bob"), member("new")], { link: null, locked: true }),
  );

  assert.deepEqual(names(page), ["name of bob", "name of new", "You"]);
  assert.equal(page.find('allo-video[member="bob"]'), bob);
  assert.equal(page.text(".lines"), "Locked");
  assert.ok(page.has(".people"), "the open drawer stays");
  assert.ok(page.has("#people-link"), "a known link stays");
});

test("every notice is said in its own words", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  const codes = ["copy-failed", "interference", "device-lost", "sound-blocked"];
  const said = new Set();
  for (const code of [...codes, "link-copied", "log-copied"]) {
    await page.say({
      type: "notice",
      code,
      member: null,
    });
    said.add(notices(page).at(-1));
  }
  assert.equal(said.size, 6);
});

test("a good notice goes by itself, a bad one waits for a click", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ type: "notice", code: "interference", member: "bob" });
  await page.say({ type: "notice", code: "link-copied", member: null });
  assert.equal(notices(page).length, 2);

  await page.read(60_000);
  assert.match(
    notices(page).join(),
    /the link is incomplete, or someone is tampering/,
  );
  await page.click(".notice-bad .button-icon");
  assert.deepEqual(notices(page), []);
});

test("that no way was found is said where the picture would be, of whom, and as long as it is so", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const bob = (/** @type {string} */ connection) => ({
    type: "member",
    member: member("bob", { connection }),
  });
  await page.say(bob("failed"));
  const state = '.tile[data-member="bob"] .tile-state';
  assert.match(
    page.text(state),
    /No connection to .name of bob.: no route found/,
  );
  assert.match(page.text("[aria-live].heard-only"), /no route found/);
  assert.ok(!page.has(".notice"), "nothing lies over the others");
  assert.equal(page.text('.tile[data-member="eve"] .tile-state'), "");
  await page.say(bob("connected"));
  assert.equal(page.text(state), "");
});

test("that nobody is here yet is said only before anybody was", async (t) => {
  const page = open();
  t.after(page.close);
  await page.say(invited("host", LINK), ON, welcome([]));
  assert.match(page.text(".alone"), /Nobody else is here yet/);
  await page.say({ type: "member", member: member("bob") });
  await page.say({ type: "left", member: "bob", reason: "left" });
  assert.match(page.text(".alone"), /Nobody else is here now/);
});

test("while the call is locked nobody is said to get in by the link", async (t) => {
  const page = await inCall([]);
  t.after(page.close);
  await page.say({ type: "created", link: LINK, expires: 1, knock: false });
  assert.match(page.text(".alone .hint"), /Anyone with this link can join/);
  await page.say({ type: "room", locked: true });
  assert.match(page.text(".alone .hint"), /locked: nobody new can join/);
  await page.say({ type: "room", locked: false });
  assert.match(page.text(".alone .hint"), /Anyone with this link can join/);
  await page.say(welcome([], { locked: true }));
  assert.match(page.text(".alone .hint"), /locked: nobody new can join/);
});
