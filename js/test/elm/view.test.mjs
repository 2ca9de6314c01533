import assert from "node:assert/strict";
import { test } from "node:test";
import { inCall, member, ON, welcome } from "./page.mjs";

/** @typedef {Awaited<ReturnType<typeof inCall>>} Page */

const VIEW = {
  type: "view",
  layout: "auto",
  selfView: true,
  mirrored: true,
  corner: "bottom-right",
  noCameras: false,
  noScreens: false,
  autoFloat: true,
  pictureInPicture: true,
};

/** The picture that is large, as its caption has it. @param {Page} page */
const large = (page) => {
  const [tile, ...more] = page.all(".tile-large");
  assert.deepEqual(more, [], "one at most");
  return (
    tile
      ?.querySelector(".tile-label bdi")
      .textContent.replaceAll(/[\u2068\u2069]/g, "") ?? null
  );
};

const shares = (/** @type {string} */ id) => ({
  type: "member",
  member: member(id, { screen: true }),
});

/** @param {Page} page @param {string} selector */
const pin = (page, selector) => page.click(`${selector} .tile-pin`);

test("sharing is offered where the browser can, and stopped from two places", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  assert.ok(!page.has("#share"), "phones cannot");

  await page.say({ type: "sharing", state: "off" });
  await page.click("#share");
  await page.say({ type: "sharing", state: "asking" });
  await page.click("#share");
  assert.deepEqual(
    await page.heard(),
    [
      { type: "share", on: true },
      { type: "share", on: false },
    ],
    "a question that nobody answers is taken back",
  );
  await page.say({ type: "sharing", state: "on" });
  assert.equal(page.find("#share").getAttribute("aria-pressed"), "true");
  assert.match(page.text(".lines"), /You’re sharing your screen/);
  await page.click("#stop-sharing");
  await page.click("#share");
  assert.deepEqual(await page.heard(), [
    { type: "share", on: false },
    { type: "share", on: false },
  ]);
  await page.say({ type: "sharing", state: "off" });
  assert.ok(!page.has("#stop-sharing"));
});

test("a shared screen is large next to its member's camera, and is announced", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const bob = page.find('allo-video[member="bob"]');
  assert.equal(large(page), null);

  await page.say(shares("bob"));
  assert.equal(large(page), "name of bob’s screen");
  assert.equal(
    page.find(".tile-screen allo-video").getAttribute("source"),
    "screen",
  );
  assert.equal(page.find(".tiles").className, "tiles tiles-strip strip-3");
  assert.equal(page.find('allo-video[member="bob"]'), bob, "still the same");
  assert.match(page.text("[aria-live]"), /name of bob.* is sharing a screen/);

  await page.say({ type: "member", member: member("bob") });
  assert.ok(!page.has(".tile-screen"));
  assert.equal(page.find(".tiles").className, "tiles tiles-grid tiles-3");
});

test("with two screens the pinned one is large, until it ends", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.say(shares("bob"), shares("eve"));
  assert.equal(large(page), "name of bob’s screen");
  await pin(page, '[data-screen="eve"]');
  assert.equal(large(page), "name of eve’s screen");
  await page.say({ type: "left", member: "eve", reason: "left" });
  assert.equal(large(page), "name of bob’s screen");
});

test("a tile is pinned by its button, and let go by the same", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const button = page.find('[data-member="eve"] .tile-pin');
  assert.equal(button.tagName, "BUTTON", "so that keys work too");
  assert.match(button.textContent, /Show large: .*name of eve/);
  await pin(page, '[data-member="eve"]');
  assert.equal(large(page), "name of eve");
  assert.equal(button.getAttribute("aria-pressed"), "true");
  const told = () =>
    page.all("allo-video").map((video) => video.getAttribute("large"));
  assert.deepEqual(told(), ["false", "true", null], "whose picture matters");
  await pin(page, '[data-member="self"]');
  assert.equal(large(page), "You");
  await pin(page, '[data-member="self"]');
  assert.equal(large(page), null);
});

test("one press of a pointer pins, two switch between the whole picture and a filled tile", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const press = (/** @type {string} */ id) => {
    page
      .find(`[data-member="${id}"] .tile-pin`)
      .dispatchEvent(
        new page.window.MouseEvent("click", { bubbles: true, detail: 1 }),
      );
    return page.drawn();
  };
  await press("eve");
  assert.equal(large(page), null, "a second one may follow");
  await page.until(() => large(page) === "name of eve", "the pinned tile");
  await press("eve");
  await press("eve");
  assert.deepEqual(await page.heard(), [
    { type: "switchFraming", member: "eve", source: "camera" },
  ]);
  await press("bob");
  await page.until(() => large(page) === "name of bob", "the next one");
  assert.deepEqual(await page.heard(), []);
});

test("whoever speaks has a ring, and the spotlight follows the floor", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const ringed = () =>
    page.all(".tile-speaking").map((tile) => tile.getAttribute("data-member"));
  await page.say({ type: "speaking", members: ["eve", "me"], active: "eve" });
  assert.deepEqual(ringed(), ["eve", "self"]);
  assert.equal(large(page), null, "not in the automatic layout");

  await page.say({ ...VIEW, layout: "spotlight" });
  assert.equal(large(page), "name of eve");
  await page.say({ type: "speaking", members: ["bob"], active: "bob" });
  assert.deepEqual(ringed(), ["bob"]);
  assert.equal(large(page), "name of bob");
  await page.say({ type: "speaking", members: [], active: "bob" });
  assert.equal(large(page), "name of bob", "also through a pause");

  await page.say(shares("eve"));
  assert.equal(large(page), "name of eve’s screen");
  await pin(page, '[data-member="eve"]');
  assert.equal(large(page), "name of eve", "what is pinned stays");
});

test("the spotlight does without anybody speaking, and leaves two people alone", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ ...VIEW, layout: "spotlight" });
  assert.equal(page.find(".tiles").className, "tiles tiles-pair");
  await page.say({ type: "member", member: member("eve") });
  assert.equal(large(page), "name of bob");
  await page.say({ type: "speaking", members: [], active: "gone" });
  assert.equal(large(page), "name of bob");
});

test("in the grid a shared screen is one of many, until it is pinned", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.say({ ...VIEW, layout: "grid" }, shares("bob"));
  assert.equal(large(page), null);
  assert.equal(page.find(".tiles").className, "tiles tiles-grid tiles-3");
  await pin(page, "[data-screen]");
  assert.equal(large(page), "name of bob’s screen");
});

test("the view is set in a drawer and kept by the browser", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.say(VIEW);
  await pin(page, '[data-member="eve"]');
  await page.click("#open-view");
  assert.equal(page.text("#drawer-title"), "View");
  await page.click(".choice label:nth-of-type(3) input");
  assert.equal(large(page), null, "what was pinned would hide the choice");
  await page.click("#self-view");
  await page.click("#mirrored");
  const kept = {
    type: "view",
    layout: "auto",
    selfView: true,
    mirrored: true,
    corner: "bottom-right",
    noCameras: false,
    noScreens: false,
    autoFloat: true,
  };
  assert.deepEqual(await page.heard(), [
    { ...kept, layout: "spotlight" },
    { ...kept, selfView: false },
    { ...kept, mirrored: false },
  ]);
});

test("your own picture can be hidden, and is mirrored or not", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const own = '[data-member="self"] allo-video';
  assert.ok(page.has(`${own}.mirrored`));
  await page.say({ ...VIEW, mirrored: false });
  assert.ok(page.has(`${own}:not(.mirrored)`));
  await page.say({ ...VIEW, selfView: false });
  assert.ok(!page.has(own));
  assert.equal(page.all(".tile").length, 2);
});

test("a shared screen is text or motion, before it is shared and while it is", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  await page.click("#open-devices");
  assert.ok(!page.has("[name=screens]"), "phones share none");
  await page.say({ type: "sharing", state: "off" });
  page.all("[name=screens]")[1].click();
  const recording = {
    type: "recording",
    noiseSuppression: true,
    originalSound: false,
    blur: false,
  };
  assert.deepEqual(await page.heard(), [{ ...recording, motion: true }]);
  await page.say({ ...recording, motion: true });
  await page.say({ type: "sharing", state: "on" });
  const [text, motion] = page.all(".line-sharing [aria-pressed]");
  assert.equal(motion.getAttribute("aria-pressed"), "true");
  text.click();
  assert.deepEqual(await page.heard(), [{ ...recording, motion: false }]);
});

test("no video is received where that is wanted, and each tile says so", async (t) => {
  const page = await inCall([member("bob"), member("eve", { camera: false })]);
  t.after(page.close);
  await page.click("#open-view");
  assert.ok(page.find("#no-screens").disabled, "cameras come first");
  await page.click("#no-cameras");
  const [{ noCameras, noScreens }] = await page.heard();
  assert.deepEqual([noCameras, noScreens], [true, false]);
  await page.say({ ...VIEW, noCameras });
  const state = (/** @type {string} */ id) =>
    page.text(`[data-member="${id}"] .tile-state-shown`);
  assert.equal(state("bob"), "Data saver");
  assert.ok(!page.has('[data-member="eve"] .tile-state-shown'));
  assert.ok(!page.has(".tile-own .tile-state-shown"));
  await page.say(shares("bob"));
  assert.ok(!page.has(".tile-screen .tile-state-shown"));
  await page.click("#no-screens");
  assert.equal((await page.heard())[0].noScreens, true);
  await page.say({ ...VIEW, noCameras, noScreens: true });
  assert.match(page.text(".tile-screen .tile-state-shown"), /Data saver/);
});

test("picture in picture opens by itself where that is wanted, and follows then too", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.click("#open-view");
  await page.say({ ...VIEW, autoFloat: null });
  assert.ok(!page.has("#auto-float"), "not every browser tells");
  await page.say({ ...VIEW, autoFloat: true });
  await page.click("#auto-float");
  assert.equal((await page.heard())[0].autoFloat, false);
  await page.say({ type: "floating", member: "eve", source: "camera" });
  await page.say({ type: "speaking", members: ["eve"], active: "eve" });
  const moved = (await page.heard()).map((one) => `${one.type} ${one.member}`);
  assert.deepEqual(moved, [
    "movePictureInPicture bob",
    "movePictureInPicture eve",
  ]);
});

test("the camera is flipped in one press, and one that looks away is not mirrored", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  const own = '[data-member="self"] allo-video';
  assert.ok(!page.has(".tile-flip"), "there is no other camera");
  await page.say({ type: "lens", flips: true, away: false, blurs: false });
  assert.ok(page.has(`${own}.mirrored`));
  await page.click(".tile-own .tile-flip");
  assert.deepEqual(await page.heard(), [{ type: "flip" }]);
  await page.say({ type: "lens", flips: true, away: true, blurs: false });
  assert.ok(page.has(`${own}:not(.mirrored)`));
  await page.say({ type: "media", camera: "off", microphone: "on" });
  assert.ok(!page.has(".tile-flip"), "what is off cannot be turned round");
});

test("picture in picture takes the large picture, else the first", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.click("#open-view");
  assert.ok(!page.has("#picture-in-picture"), "not every browser can");
  await page.say(VIEW);
  await page.click("#picture-in-picture");
  await page.say(shares("eve"));
  await page.click("#picture-in-picture");
  assert.deepEqual(await page.heard(), [
    { type: "pictureInPicture", member: "bob", source: "camera" },
    { type: "movePictureInPicture", member: "eve", source: "screen" },
    { type: "pictureInPicture", member: "eve", source: "screen" },
  ]);
});

test("picture in picture follows who has the floor, in any layout, once it was opened", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  const floor = (/** @type {string} */ active) =>
    page.say({ type: "speaking", members: [active], active });
  await page.say({ ...VIEW, layout: "grid" });
  await floor("eve");
  await floor("bob");
  assert.deepEqual(await page.heard(), []);
  await page.click("#open-view");
  await page.click("#picture-in-picture");
  await floor("eve");
  await floor("eve");
  await pin(page, '[data-member="bob"]');
  await floor("eve");
  await page.say(shares("eve"));
  await pin(page, '[data-member="bob"]');
  assert.deepEqual(await page.heard(), [
    { type: "pictureInPicture", member: "bob", source: "camera" },
    { type: "movePictureInPicture", member: "eve", source: "camera" },
    { type: "movePictureInPicture", member: "bob", source: "camera" },
    { type: "movePictureInPicture", member: "eve", source: "screen" },
  ]);
});

test("what is pinned survives a loss of the server", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await pin(page, '[data-member="eve"]');
  await page.say(ON, welcome([member("bob"), member("eve")]));
  assert.equal(large(page), "name of eve");
});

test("where there are two, one's own picture lies in the corner that was chosen", async (t) => {
  const page = await inCall([member("bob")]);
  t.after(page.close);
  const corner = () => page.find(".tiles-pair").getAttribute("data-corner");
  assert.equal(corner(), "bottom-right");
  await page.say({ ...VIEW, corner: "top-left" });
  assert.equal(corner(), "top-left");
  await page.click("#open-view");
  const choices = page.all(".corners input");
  assert.deepEqual(
    choices.map((choice) => choice.checked),
    [true, false, false, false],
  );
  choices[2].click();
  assert.deepEqual(await page.heard(), [
    {
      type: "view",
      layout: "auto",
      selfView: true,
      mirrored: true,
      corner: "bottom-left",
      noCameras: false,
      noScreens: false,
      autoFloat: true,
    },
  ]);
});

test("a large screen has buttons to look nearer, a small one none", async (t) => {
  const page = await inCall([member("bob"), member("eve")]);
  t.after(page.close);
  await page.say(shares("bob"), shares("eve"));
  assert.equal(page.all(".zoom").length, 1);
  for (const step of ["in", "out", "whole"])
    await page.click(`.tile-large .zoom-${step}`);
  assert.deepEqual(
    await page.heard(),
    ["in", "out", "whole"].map((step) => ({
      type: "zoom",
      member: "bob",
      source: "screen",
      step,
    })),
  );
  for (const button of page.all(".zoom button"))
    assert.ok(button.getAttribute("aria-label"));
});
