import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";
import { cornerAt, cornerBeside, movable } from "../../src/elements/corner.js";

const box = { width: 400, height: 800 };

test("a picture belongs to the corner that its middle is next to", () => {
  assert.equal(cornerAt({ x: 10, y: 10 }, box), "top-left");
  assert.equal(cornerAt({ x: 399, y: 10 }, box), "top-right");
  assert.equal(cornerAt({ x: 199, y: 401 }, box), "bottom-left");
  assert.equal(cornerAt({ x: 201, y: 401 }, box), "bottom-right");
});

test("an arrow leads to the corner beside, and no other key does", () => {
  assert.equal(cornerBeside("bottom-right", "ArrowUp"), "top-right");
  assert.equal(cornerBeside("top-right", "ArrowLeft"), "top-left");
  assert.equal(cornerBeside("top-left", "ArrowLeft"), "top-left");
  assert.equal(cornerBeside("top-left", "ArrowDown"), "bottom-left");
  assert.equal(cornerBeside("top-left", "Enter"), null);
});

/** @type {any} */
let window;
/** @type {any} */
let list;
/** @type {any} */
let tile;
/** @type {string[]} */
let chosen;
/** @type {(number | null)[]} */
let captured;

/** One's own picture of 100×100 in the corner at the bottom right. */
beforeEach(() => {
  ({ window } = new JSDOM(
    `<body><ul class="tiles-pair" data-corner="bottom-right">
      <li class="tile tile-own"><button></button></li></ul>`,
  ));
  globalThis.MutationObserver = window.MutationObserver;
  globalThis.AbortController = window.AbortController;
  globalThis.matchMedia = /** @type {any} */ (() => ({ matches: true }));
  list = window.document.querySelector("ul");
  tile = window.document.querySelector("li");
  const rect = (
    /** @type {number} */ left,
    /** @type {number} */ top,
    /** @type {number} */ width,
    /** @type {number} */ height,
  ) => ({
    left,
    top,
    width,
    height,
    right: left + width,
    bottom: top + height,
  });
  list.getBoundingClientRect = () => rect(0, 0, 400, 800);
  tile.getBoundingClientRect = () => {
    const [x, y] = (tile.style.translate || "0px 0px")
      .split(" ")
      .map(Number.parseFloat);
    return rect(290 + x, 690 + y, 100, 100);
  };
  captured = [];
  tile.querySelector("button").setPointerCapture = (/** @type {number} */ id) =>
    captured.push(id);
  chosen = [];
  movable(tile, (corner) => chosen.push(corner));
});

/** @param {string} type @param {number} clientX @param {number} clientY */
function pointer(type, clientX, clientY) {
  const event = new window.MouseEvent(type, {
    bubbles: true,
    clientX,
    clientY,
  });
  Object.assign(event, { pointerId: 7 });
  tile.querySelector("button").dispatchEvent(event);
}

test("it is captured as it is touched, follows, and goes to the corner where it is let go", async () => {
  pointer("pointerdown", 340, 740);
  assert.deepEqual(captured, [7], "before it moves: a fast one would be gone");
  pointer("pointermove", 40, 60);
  assert.equal(tile.style.translate, "-290px -680px", "but not out of sight");
  pointer("pointerup", 40, 60);
  assert.deepEqual(chosen, ["top-left"]);
  assert.notEqual(tile.style.translate, "", "it waits to be drawn there");
  list.setAttribute("data-corner", "top-left");
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(tile.style.translate, "");
});

test("where it is let go near its own corner it goes back, and a press is no move", () => {
  pointer("pointerdown", 340, 740);
  pointer("pointermove", 300, 700);
  pointer("pointerup", 300, 700);
  assert.equal(tile.style.translate, "");
  pointer("pointerdown", 340, 740);
  pointer("pointermove", 343, 740);
  pointer("pointerup", 343, 740);
  assert.deepEqual(chosen, []);
});

test("arrows send it on while it is small, and nothing moves it in a grid", () => {
  const press = () =>
    tile.dispatchEvent(
      new window.KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true }),
    );
  press();
  assert.deepEqual(chosen, ["top-right"]);
  list.className = "tiles-grid";
  press();
  pointer("pointerdown", 340, 740);
  pointer("pointermove", 40, 60);
  pointer("pointerup", 40, 60);
  assert.deepEqual(chosen, ["top-right"]);
});
