import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";
import { moved, nearer, WHOLE, within } from "../../src/elements/look.js";
import { createZoom } from "../../src/elements/zoom.js";

const box = { width: 1600, height: 900 };
const wide = { width: 1280, height: 720 };
/** Half as wide as its box. */
const upright = { width: 720, height: 810 };

test("no room is shown that the picture could fill, and no nearer look than eight times", () => {
  assert.deepEqual(within({ scale: 0.5, x: 0, y: 0 }, wide, box), WHOLE);
  assert.deepEqual(within({ scale: 2, x: 0, y: 9 }, wide, box), {
    scale: 2,
    x: 0.25,
    y: 0.75,
  });
  assert.deepEqual(
    within({ scale: 2, x: 0, y: 0.5 }, upright, box),
    { scale: 2, x: 0.5, y: 0.5 },
    "there is room beside it",
  );
  assert.equal(within({ scale: 99, x: 0.5, y: 0.5 }, wide, box).scale, 8);
});

test("what is under the finger stays there, and a way is as long as it looks", () => {
  const point = { x: 0.25, y: 1 };
  const look = nearer(WHOLE, 2, point);
  assert.deepEqual(look, { scale: 2, x: 0.375, y: 0.75 });
  assert.deepEqual(nearer(look, 0.5, point), WHOLE);
  assert.deepEqual(moved(look, { x: 0.5, y: 0 }), { ...look, x: 0.125 });
});

/** @type {any} */
let window;
/** @type {any} */
let tile;
/** @type {any} */
let video;
/** @type {number[]} */
let scales;
let able = true;
/** @type {import("../../src/elements/zoom.js").Zoom} */
let zoom;

beforeEach(() => {
  ({ window } = new JSDOM(
    '<body><li class="tile"><video></video><button></button></li>',
  ));
  globalThis.AbortController = window.AbortController;
  tile = window.document.querySelector(".tile");
  video = window.document.querySelector("video");
  Object.assign(tile, {
    getBoundingClientRect: () => ({ left: 0, top: 0, ...box }),
  });
  for (const [side, length] of Object.entries({
    clientWidth: 1600,
    clientHeight: 900,
  }))
    Object.defineProperty(tile, side, { value: length });
  Object.defineProperty(video, "videoWidth", { value: 1280 });
  Object.defineProperty(video, "videoHeight", { value: 720 });
  scales = [];
  able = true;
  zoom = createZoom(tile, video, {
    able: () => able,
    onScale: (scale) => scales.push(scale),
  });
});

/** @param {string} type @param {object} init */
function does(type, init) {
  const kind = type === "wheel" ? "WheelEvent" : "MouseEvent";
  const event = new window[type === "keydown" ? "KeyboardEvent" : kind](type, {
    bubbles: true,
    cancelable: true,
    ...init,
  });
  Object.assign(event, { pointerId: 1, ...init.pointer });
  tile.querySelector("button").dispatchEvent(event);
  return event;
}
const at = (/** @type {number} */ clientX, /** @type {number} */ clientY) => ({
  clientX,
  clientY,
});
const pointer = (/** @type {number} */ pointerId) => ({
  pointer: { pointerId },
});

test("a screen is looked into by the wheel, moved, and seen whole again", () => {
  assert.ok(!does("wheel", { deltaY: -70, ...at(0, 0) }).defaultPrevented);
  assert.equal(video.style.transform, "", "the wheel alone scrolls");
  assert.ok(
    does("wheel", { deltaY: -100 * Math.LN2, ctrlKey: true, ...at(0, 0) })
      .defaultPrevented,
    "else the whole page would grow",
  );
  assert.equal(
    video.style.transform,
    "translate(0.000%, 0.000%) scale(2.0000)",
  );
  does("wheel", { deltaX: 800, deltaY: 0 });
  assert.equal(
    video.style.transform,
    "translate(-50.000%, 0.000%) scale(2.0000)",
  );
  does("wheel", { deltaX: 9_000, deltaY: 9_000 });
  assert.equal(
    video.style.transform,
    "translate(-100.000%, -100.000%) scale(2.0000)",
    "as far as its end",
  );
  does("keydown", { key: "ArrowLeft" });
  assert.equal(
    video.style.transform,
    "translate(-85.000%, -100.000%) scale(2.0000)",
  );
  does("keydown", { key: "0" });
  assert.equal(video.style.transform, "");
  assert.deepEqual(scales, [2, 1]);
});

test("two fingers look nearer, one moves, and neither is a click", () => {
  let clicks = 0;
  tile.querySelector("button").addEventListener("click", () => clicks++);
  does("pointerdown", { ...at(400, 450), ...pointer(1) });
  does("pointerdown", { ...at(600, 450), ...pointer(2) });
  does("pointermove", { ...at(800, 450), ...pointer(2) });
  assert.equal(
    video.style.transform,
    "translate(-25.000%, -50.000%) scale(2.0000)",
    "about the finger that stays",
  );
  does("pointerup", { ...at(800, 450), ...pointer(2) });
  does("pointermove", { ...at(560, 450), ...pointer(1) });
  assert.equal(
    video.style.transform,
    "translate(-15.000%, -50.000%) scale(2.0000)",
  );
  does("pointerup", { ...at(560, 450), ...pointer(1) });
  does("click", { detail: 1 });
  assert.equal(clicks, 0);

  does("pointerdown", { ...at(560, 450), ...pointer(1) });
  does("pointermove", { ...at(563, 450), ...pointer(1) });
  does("pointerup", { ...at(563, 450), ...pointer(1) });
  does("click", { detail: 1 });
  assert.equal(clicks, 1, "a finger is never quite still");
});

test("a double press looks nearer at what was pressed, or at the whole", () => {
  does("pointerdown", at(0, 900));
  zoom.toggle();
  assert.equal(
    video.style.transform,
    "translate(0.000%, -150.000%) scale(2.5000)",
  );
  zoom.toggle();
  assert.equal(video.style.transform, "");
});

test("what is small is not looked into, and what becomes small is whole", () => {
  zoom.by("in");
  assert.notEqual(video.style.transform, "");
  able = false;
  zoom.follow();
  assert.equal(video.style.transform, "");
  does("wheel", { deltaY: -100, ctrlKey: true });
  does("keydown", { key: "+" });
  zoom.toggle();
  assert.equal(video.style.transform, "");
  able = true;
  zoom.end();
  does("keydown", { key: "+" });
  assert.equal(video.style.transform, "", "nothing after its end");
});
