import assert from "node:assert/strict";
import { test } from "node:test";
import { createSpeaker } from "../../src/devices/speaker.js";
import { createStreams } from "../../src/elements/streams.js";

const HEADSET = { id: "headset" };
const BUILT_IN = { id: "built-in" };

/** @param {string} chosen */
function site(chosen) {
  const streams = createStreams();
  streams.playOn(chosen);
  /** @type {boolean[]} */
  const lost = [];
  const speaker = createSpeaker({ streams, onLost: (gone) => lost.push(gone) });
  return { streams, speaker, lost };
}

test("a speaker that is unplugged is replaced by the usual one, with a word, until it is back", () => {
  const { streams, speaker, lost } = site("headset");
  speaker.update([BUILT_IN, HEADSET]);
  speaker.update([BUILT_IN]);
  speaker.update([BUILT_IN]);
  assert.deepEqual([streams.speaker(), lost], ["", [true]]);
  speaker.update([BUILT_IN, HEADSET]);
  assert.deepEqual([streams.speaker(), lost], ["headset", [true, false]]);
});

test("one that was not there to begin with is no news, and is used when it comes", () => {
  const { streams, speaker, lost } = site("headset");
  speaker.update([BUILT_IN]);
  assert.deepEqual([streams.speaker(), lost], ["", []]);
  speaker.update([BUILT_IN, HEADSET]);
  assert.deepEqual([streams.speaker(), lost], ["headset", []]);
  speaker.update([BUILT_IN]);
  assert.deepEqual(lost, [true]);
});

test("a browser that names no speakers says nothing of them", () => {
  const { streams, speaker } = site("headset");
  speaker.update([]);
  assert.equal(streams.speaker(), "headset");
});

test("another choice takes the word back", () => {
  const { streams, speaker, lost } = site("headset");
  speaker.update([BUILT_IN, HEADSET]);
  speaker.update([BUILT_IN]);
  streams.playOn("built-in");
  speaker.update([BUILT_IN]);
  assert.deepEqual([streams.speaker(), lost], ["built-in", [true, false]]);
  speaker.update([BUILT_IN, HEADSET]);
  assert.equal(streams.speaker(), "built-in");
});
