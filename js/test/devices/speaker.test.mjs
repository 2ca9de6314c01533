import assert from "node:assert/strict";
import { test } from "node:test";
import { createSpeaker } from "../../src/devices/speaker.js";
import { createStage } from "../../src/elements/streams.js";

const HEADSET = { id: "headset" };
const BUILT_IN = { id: "built-in" };

/** @param {string} chosen */
function site(chosen) {
  const stage = createStage();
  stage.playOn(chosen);
  /** @type {boolean[]} */
  const lost = [];
  const speaker = createSpeaker({ stage, onLost: (gone) => lost.push(gone) });
  return { stage, speaker, lost };
}

test("a speaker that is unplugged is replaced by the usual one, with a word, until it is back", () => {
  const { stage, speaker, lost } = site("headset");
  speaker.heed([BUILT_IN, HEADSET]);
  speaker.heed([BUILT_IN]);
  speaker.heed([BUILT_IN]);
  assert.deepEqual([stage.speaker(), lost], ["", [true]]);
  speaker.heed([BUILT_IN, HEADSET]);
  assert.deepEqual([stage.speaker(), lost], ["headset", [true, false]]);
});

test("one that was not there to begin with is no news, and is used when it comes", () => {
  const { stage, speaker, lost } = site("headset");
  speaker.heed([BUILT_IN]);
  assert.deepEqual([stage.speaker(), lost], ["", []]);
  speaker.heed([BUILT_IN, HEADSET]);
  assert.deepEqual([stage.speaker(), lost], ["headset", []]);
  speaker.heed([BUILT_IN]);
  assert.deepEqual(lost, [true]);
});

test("a browser that names no speakers says nothing of them", () => {
  const { stage, speaker } = site("headset");
  speaker.heed([]);
  assert.equal(stage.speaker(), "headset");
});

test("another choice takes the word back", () => {
  const { stage, speaker, lost } = site("headset");
  speaker.heed([BUILT_IN, HEADSET]);
  speaker.heed([BUILT_IN]);
  stage.playOn("built-in");
  speaker.heed([BUILT_IN]);
  assert.deepEqual([stage.speaker(), lost], ["built-in", [true, false]]);
  speaker.heed([BUILT_IN, HEADSET]);
  assert.equal(stage.speaker(), "built-in");
});
