import assert from "node:assert/strict";
import { test } from "node:test";
import { createSharing } from "../../src/devices/sharing.js";
import { settled } from "../fakes/clock.mjs";

/** @param {"audio" | "video"} kind */
function track(kind) {
  return {
    kind,
    contentHint: "",
    /** @type {any} */
    constraints: null,
    /** @param {any} wishes */
    async applyConstraints(wishes) {
      this.constraints = wishes;
    },
    stopped: false,
    /** @type {(() => void) | null} */
    onended: null,
    /** @type {(() => void) | null} */
    onmute: null,
    /** @type {(() => void) | null} */
    onunmute: null,
    stop() {
      this.stopped = true;
    },
  };
}

/** @param {{ answer?: () => Promise<any> }} [options] */
function site({ answer } = {}) {
  const picture = track("video");
  const sound = track("audio");
  const stream = {
    getVideoTracks: () => [picture],
    getAudioTracks: () => [sound],
    getTracks: () => [picture, sound],
  };
  /** @type {any[]} */
  const asked = [];
  /** @type {string[]} */
  const told = [];
  const wanted = { motion: false };
  const sharing = createSharing({
    motion: () => wanted.motion,
    devices: /** @type {any} */ ({
      getDisplayMedia(/** @type {any} */ wishes) {
        asked.push(wishes);
        return answer ? answer() : Promise.resolve(stream);
      },
    }),
    onChange: (state) => told.push(state),
    onInterrupted: (is) => told.push(is ? "interrupted" : "seen again"),
    onFailed: () => told.push("failed"),
  });
  return { sharing, wanted, picture, sound, stream, asked, told };
}

test("a shared screen brings its sound, unfiltered, and stays legible", async () => {
  const { sharing, picture, sound, asked, told } = site();
  await sharing.start();
  assert.deepEqual(told, ["asking", "on"]);
  assert.deepEqual(sharing.shown(), { video: picture, audio: sound });
  assert.equal(picture.contentHint, "detail");
  assert.equal(asked[0].audio.echoCancellation, false);
});

test("it is stopped from the page, and can be started again", async () => {
  const { sharing, picture, sound, told } = site();
  for (let round = 1; round <= 3; round += 1) {
    await sharing.start();
    sharing.stop();
    assert.ok(picture.stopped && sound.stopped);
    assert.deepEqual(sharing.shown(), { video: null, audio: null });
  }
  assert.deepEqual(told.slice(-3), ["asking", "on", "off"]);
});

test("it is stopped from the browser's own bar", async () => {
  const { sharing, picture, sound, told } = site();
  await sharing.start();
  picture.onended?.();
  assert.equal(told.at(-1), "off");
  assert.ok(sound.stopped);
  sharing.stop();
  assert.equal(told.length, 3, "nothing more to tell");
});

test("a window of which nothing comes, as one that is minimized, is reported until it is over", async () => {
  const { sharing, picture, told } = site();
  await sharing.start();
  picture.onmute?.();
  picture.onunmute?.();
  picture.onmute?.();
  sharing.stop();
  assert.deepEqual(told.slice(2), [
    "interrupted",
    "seen again",
    "interrupted",
    "seen again",
    "off",
  ]);
});

test("a sound that ends leaves the picture", async () => {
  const { sharing, picture, sound, told } = site();
  await sharing.start();
  sound.onended?.();
  assert.deepEqual(sharing.shown(), { video: picture, audio: null });
  assert.equal(told.at(-1), "on");
});

test("whoever closes the question has changed their mind", async () => {
  const no = new DOMException("Permission denied", "NotAllowedError");
  const { sharing, told } = site({ answer: () => Promise.reject(no) });
  await sharing.start();
  assert.deepEqual(told, ["asking", "off"]);
});

test("a system that forbids it, or a screen that fails, is told", async () => {
  for (const error of [
    new DOMException("Permission denied by system", "NotAllowedError"),
    new DOMException("", "NotReadableError"),
  ]) {
    const { sharing, told } = site({ answer: () => Promise.reject(error) });
    await sharing.start();
    assert.deepEqual(told, ["asking", "off", "failed"]);
  }
});

test("an answer that comes after the call is over is not shared", async () => {
  /** @type {(stream: any) => void} */
  let resolve = () => {};
  const { sharing, stream, picture, told } = site({
    answer: () =>
      new Promise((done) => {
        resolve = done;
      }),
  });
  sharing.start();
  sharing.stop();
  resolve(stream);
  await settled();
  assert.ok(picture.stopped);
  assert.deepEqual(told, ["asking", "off"]);
  assert.equal(sharing.shown().video, null);
});

test("a browser that cannot share says so", () => {
  const sharing = createSharing({
    devices: /** @type {any} */ ({}),
    onChange() {},
    onFailed() {},
  });
  assert.equal(sharing.able(), false);
});

test("as motion it comes with all its pictures, and may become text while it is shared", async () => {
  const { sharing, wanted, picture, asked, told } = site();
  wanted.motion = true;
  await sharing.motionChanged();
  assert.deepEqual(told, [], "nothing is shared yet");
  await sharing.start();
  assert.equal(picture.contentHint, "motion");
  assert.equal(asked[0].video.frameRate.ideal, 30);
  wanted.motion = false;
  await sharing.motionChanged();
  assert.equal(picture.contentHint, "detail");
  assert.equal(picture.constraints.frameRate.ideal, 15);
  assert.deepEqual(told, ["asking", "on", "on"]);
});
