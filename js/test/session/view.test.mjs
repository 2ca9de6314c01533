import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeView } from "../../src/session/view.js";

test("what was never kept, or by another version, is as usual", () => {
  const usual = {
    layout: "auto",
    selfView: true,
    mirrored: true,
    corner: "bottom-right",
    noCameras: false,
    noScreens: false,
    autoFloat: true,
  };
  for (const kept of [
    undefined,
    null,
    7,
    {},
    { layout: "cube", mirrored: 1, corner: "middle" },
  ])
    assert.deepEqual(decodeView(kept), usual);
});

test("what was kept comes back, and nothing else with it", () => {
  const view = {
    layout: "spotlight",
    selfView: false,
    mirrored: false,
    corner: "top-left",
    noCameras: true,
    noScreens: false,
    autoFloat: true,
  };
  assert.deepEqual(decodeView({ ...view, type: "view", secret: 1 }), view);
});
