import assert from "node:assert/strict";
import { test } from "node:test";
import { framing } from "../../src/elements/framing.js";

/** @param {number} width @param {number} height */
const size = (width, height) => ({ width, height });

test("a picture fills its box where no more than a third of it is cut off", () => {
  const wide = size(1280, 720);
  assert.equal(framing(wide, size(1600, 900)), "fill");
  assert.equal(framing(wide, size(400, 300)), "fill", "a quarter");
  assert.equal(framing(wide, size(320, 270)), "fill", "a third");
  assert.equal(framing(wide, size(319, 270)), "fit", "a little more");
  assert.equal(framing(wide, size(390, 700)), "fit", "most of it");
});

test("an upright picture in a wide box is whole, and the other way round", () => {
  assert.equal(framing(size(720, 1280), size(800, 600)), "fit");
  assert.equal(framing(size(720, 1280), size(390, 700)), "fill");
  assert.equal(framing(size(1280, 720), size(600, 800)), "fit");
});

test("what has no size yet fills its box", () => {
  assert.equal(framing(size(0, 0), size(390, 700)), "fill");
  assert.equal(framing(size(640, 480), size(0, 0)), "fill");
});
