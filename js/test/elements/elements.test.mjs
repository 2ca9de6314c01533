import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { JSDOM } from "jsdom";
import { defineMeter } from "../../src/elements/meter-element.js";
import { createPlayback } from "../../src/elements/playback.js";
import { createStreams } from "../../src/elements/streams.js";
import { defineVideo } from "../../src/elements/video-element.js";
import { FakeClock, settled } from "../fakes/clock.mjs";

/** @type {ReturnType<typeof createStreams>} */
let streams;
/** @type {any} */
let window;
/** @type {any} */
let play;
/** @type {string[]} */
let troubles = [];
/** @type {FakeClock} */
let clock;

/** @param {any} video @param {boolean} paused */
function setPaused(video, paused) {
  Object.defineProperty(video, "paused", { value: paused, configurable: true });
}

beforeEach(() => {
  ({ window } = new JSDOM("<body></body>", { pretendToBeVisual: true }));
  /** @type {any} */ (globalThis).HTMLElement = window.HTMLElement;
  for (const name of [
    "document",
    "customElements",
    "DOMException",
    "addEventListener",
    "removeEventListener",
    "requestAnimationFrame",
  ]) {
    const value = window[name];
    const bound = typeof value === "function" && !value.prototype;
    /** @type {any} */ (globalThis)[name] = bound ? value.bind(window) : value;
  }
  play = async () => {};
  window.HTMLMediaElement.prototype.play = async function playing() {
    this.played2 = (this.played2 ?? 0) + 1;
    await play();
    setPaused(this, false);
  };
  window.HTMLMediaElement.prototype.setSinkId = async function sink(
    /** @type {string} */ id,
  ) {
    this.sinkId = id;
  };
  troubles = [];
  clock = new FakeClock();
  streams = createStreams();
  defineVideo(
    streams,
    createPlayback({
      clock,
      window,
      document: window.document,
      onTrouble: (code, on) => troubles.push(`${code} ${on}`),
    }),
  );
  defineMeter(streams);
});

/** @param {string} name */
const stream = (name) =>
  /** @type {any} */ ({ name, getVideoTracks: () => [] });

/** @param {string} member */
function show(member, tag = "allo-video") {
  const element = window.document.createElement(tag);
  element.setAttribute("member", member);
  window.document.body.append(element);
  return { element, video: element.querySelector("video") };
}

/** @param {any} video @param {number} width */
function picture(video, width) {
  Object.defineProperty(video, "videoWidth", {
    value: width,
    configurable: true,
  });
  video.dispatchEvent(new window.Event("resize"));
}

test("an element plays its member's stream, whichever comes first", () => {
  streams.show("kim", stream("kim"));
  const kim = show("kim");
  const lee = show("lee");
  streams.show("lee", stream("lee"));
  assert.equal(kim.video.srcObject.name, "kim");
  assert.equal(lee.video.srcObject.name, "lee");
});

test("your own voice is not played, that of others is", () => {
  assert.equal(show("self").video.muted, true);
  assert.equal(show("kim").video.muted, false);
});

test("the state tells whether there is a picture", () => {
  streams.show("kim", stream("kim"));
  const { element, video } = show("kim");
  assert.equal(element.dataset.state, "waiting");
  picture(video, 640);
  assert.equal(element.dataset.state, "playing");
  streams.show("kim", null);
  assert.equal(element.dataset.state, "waiting");
  assert.equal(video.srcObject, null);
});

test("an old picture of a camera that rests is not shown", () => {
  streams.show("kim", stream("kim"));
  const { element, video } = show("kim");
  picture(video, 640);
  streams.rest("kim", true);
  assert.equal(element.dataset.state, "waiting");
  element.setAttribute("source", "screen");
  streams.show("kim", stream("screen"), "screen");
  assert.equal(element.dataset.state, "playing", "its screen does not rest");
  element.setAttribute("source", "camera");
  streams.rest("kim", false);
  assert.equal(element.dataset.state, "playing");
  streams.rest("kim", true);
  streams.clear("kim");
  assert.equal(streams.isResting("kim", "camera"), false);
});

test("an element tells which picture is the large one, until it is gone", () => {
  const { element } = show("kim");
  element.setAttribute("large", "true");
  assert.equal(streams.tileSize("kim", "camera")?.large, true);
  element.setAttribute("source", "screen");
  assert.equal(streams.tileSize("kim", "camera"), null);
  assert.equal(streams.tileSize("kim", "screen")?.large, true);
  element.remove();
  assert.equal(streams.tileSize("kim", "screen"), null);
});

test("a picture is shown whole where filling its place would cut off too much, or as a person likes", () => {
  const { element, video } = show("kim");
  Object.assign(element, { box: [390, 700] });
  for (const [index, side] of ["clientWidth", "clientHeight"].entries())
    Object.defineProperty(element, side, { get: () => element.box[index] });
  Object.defineProperty(video, "videoHeight", { value: 360 });
  picture(video, 640);
  assert.equal(element.dataset.fit, "fit");
  assert.equal(element.dataset.shape, "wide");
  element.switchFraming();
  assert.equal(element.dataset.fit, "fill");
  element.box = [640, 360];
  element.setAttribute("large", "true");
  assert.equal(element.dataset.fit, "fill", "also when it is large");
  element.switchFraming();
  assert.equal(element.dataset.fit, "fit");
  element.setAttribute("member", "lee");
  assert.equal(element.dataset.fit, "fill", "of another nothing was chosen");
  picture(video, 200);
  assert.equal(element.dataset.shape, "upright");
});

test("a picture in a window of its own has the size of that window", () => {
  const { element, video } = show("kim");
  /** @param {string} type @param {any} window */
  const move = (type, pictureInPictureWindow) =>
    video.dispatchEvent(
      Object.assign(new window.Event(type), { pictureInPictureWindow }),
    );
  const floating = { width: 640, height: 360, onresize() {} };
  move("enterpictureinpicture", floating);
  const size = { width: 640, height: 360, large: true };
  assert.deepEqual(streams.tileSize("kim", "camera"), size);
  floating.width = 800;
  floating.onresize();
  assert.equal(streams.tileSize("kim", "camera")?.width, 800);

  move("leavepictureinpicture", floating);
  const here = { width: 0, height: 0, large: false };
  assert.deepEqual(streams.tileSize("kim", "camera"), here);
  move("enterpictureinpicture", floating);
  element.remove();
  move("leavepictureinpicture", floating);
  assert.equal(streams.tileSize("kim", "camera"), null);
});

test("an element that is moved goes on playing", () => {
  streams.show("kim", stream("kim"));
  const { element, video } = show("kim");
  const other = window.document.createElement("div");
  window.document.body.append(other);
  other.append(element);
  assert.equal(video.srcObject.name, "kim");
  assert.equal(element.querySelectorAll("video").length, 1);
});

test("an element that is gone lets go of its stream", async () => {
  streams.show("kim", stream("kim"));
  const { element, video } = show("kim");
  element.remove();
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(video.srcObject, null);
  streams.show("kim", stream("kim again"));
  assert.equal(video.srcObject, null);
});

test("an element that comes to name another member shows that one", () => {
  streams.show("kim", stream("kim"));
  streams.show("lee", stream("lee"));
  const { element, video } = show("kim");
  element.setAttribute("member", "lee");
  assert.equal(video.srcObject.name, "lee");
});

test("the same stream is not set twice", () => {
  streams.show("kim", stream("kim"));
  const { video } = show("kim");
  streams.show("lee", stream("lee"));
  streams.show("lee", null);
  assert.equal(video.played2, 1);
});

test("a chosen speaker plays everyone, now and later", () => {
  const kim = show("kim");
  streams.playOn("out-2");
  const lee = show("lee");
  assert.equal(kim.video.sinkId, "out-2");
  assert.equal(lee.video.sinkId, "out-2");
});

test("a speaker that is refused before there is sound is chosen when it plays", async () => {
  const { setSinkId } = window.HTMLMediaElement.prototype;
  window.HTMLMediaElement.prototype.setSinkId = async () => {
    throw new window.DOMException("no sound yet", "AbortError");
  };
  streams.playOn("headset");
  const { video } = show("kim");
  streams.show("kim", stream("kim"));
  await settled();
  assert.notEqual(video.sinkId, "headset");
  window.HTMLMediaElement.prototype.setSinkId = setSinkId;
  video.dispatchEvent(new window.Event("playing"));
  assert.equal(video.sinkId, "headset");
});

test("sound that the browser holds back starts with the next click, and then it is not said any more", async () => {
  play = () => Promise.reject(new window.DOMException("", "NotAllowedError"));
  streams.show("kim", stream("kim"));
  const { video } = show("kim");
  await settled();
  assert.deepEqual(troubles, ["sound-blocked true"]);
  window.dispatchEvent(new window.Event("pointerdown"));
  await settled();
  assert.equal(video.paused, true, "with touch it takes until the finger goes");
  play = async () => {};
  window.dispatchEvent(new window.Event("pointerup"));
  await settled();
  assert.equal(video.paused, false);
  await clock.advance(1_500);
  assert.deepEqual(troubles, ["sound-blocked true", "sound-blocked false"]);
});

/** Something else stops it. @param {any} video */
function pauses(video) {
  setPaused(video, true);
  video.dispatchEvent(new window.Event("pause"));
}

/** Somebody who is played. */
async function playing() {
  streams.show("kim", stream("kim"));
  const { video } = show("kim");
  await settled();
  assert.equal(video.paused, false);
  return video;
}

test("what is paused from outside plays again at once", async () => {
  const video = await playing();
  for (let i = 0; i < 5; i++) {
    pauses(video);
    await clock.advance(100);
    assert.equal(video.paused, false);
    await clock.advance(20_000);
  }
  assert.deepEqual(troubles, []);
});

test("what is paused again and again is said once within 2 s, and a press goes on", async () => {
  const video = await playing();
  play = async () => {
    queueMicrotask(() => queueMicrotask(() => pauses(video)));
  };
  pauses(video);
  await clock.advance(2_000);
  assert.deepEqual(troubles, ["playback-stopped true"]);
  await clock.advance(60_000);
  assert.deepEqual(troubles, ["playback-stopped true"], "it does not flicker");
  play = async () => {};
  window.dispatchEvent(new window.Event("keydown"));
  await clock.advance(1_500);
  assert.equal(video.paused, false);
  assert.deepEqual(troubles, [
    "playback-stopped true",
    "playback-stopped false",
  ]);
});

test("sound that is muted or turned down to nothing from outside comes back", async () => {
  const video = await playing();
  for (const change of [{ muted: true }, { volume: 0 }]) {
    Object.assign(video, change);
    await clock.advance(2_000);
    assert.deepEqual([video.muted, video.volume], [false, 1]);
  }
  video.volume = 0.4;
  await clock.advance(100);
  assert.equal(video.volume, 0.4, "more quiet is not silent");
});

test("whoever is silenced here stays so", async () => {
  const video = await playing();
  streams.silence("kim", true);
  await clock.advance(20_000);
  assert.equal(video.muted, true);
  assert.deepEqual(troubles, []);
});

test("a stream that something took away is played again", async () => {
  const video = await playing();
  video.srcObject = null;
  video.dispatchEvent(new window.Event("emptied"));
  assert.equal(video.srcObject.name, "kim");
});

test("a video that something took out of its place is put back", async () => {
  const video = await playing();
  const place = video.parentElement;
  window.document.body.append(video);
  pauses(video);
  assert.equal(video.parentElement, place);
});

test("what stood still while the page was hidden goes on when it is seen", async () => {
  const video = await playing();
  let hidden = true;
  Object.defineProperty(window.document, "hidden", { get: () => hidden });
  play = () => Promise.reject(new window.DOMException("", "AbortError"));
  pauses(video);
  await clock.advance(3_000);
  play = async () => {};
  hidden = false;
  window.document.dispatchEvent(new window.Event("visibilitychange"));
  await settled();
  assert.equal(video.paused, false);
});

test("an element that is gone is played no more", async () => {
  const video = await playing();
  play = () => Promise.reject(new window.DOMException("", "NotAllowedError"));
  pauses(video);
  await clock.advance(3_000);
  video.parentElement.remove();
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(troubles.at(-1)?.endsWith("false"), true);
  const played = video.played2;
  await clock.advance(60_000);
  assert.equal(video.played2, played);
  assert.equal(clock.pending, 0);
});

test("a picture of which nothing comes any more is not shown as if it did", async () => {
  const track = Object.assign(new window.EventTarget(), { muted: false });
  streams.show("kim", /** @type {any} */ ({ getVideoTracks: () => [track] }));
  const { element, video } = show("kim");
  picture(video, 640);
  track.muted = true;
  track.dispatchEvent(new window.Event("mute"));
  assert.equal(element.dataset.state, "playing", "a moment is no matter");
  await until(() => element.dataset.state === "waiting");
  track.muted = false;
  track.dispatchEvent(new window.Event("unmute"));
  assert.equal(element.dataset.state, "playing");
});

test("a meter follows its member's loudness and falls slowly", {
  timeout: 10_000,
}, async () => {
  let loud = 0.8;
  streams.listen({
    of: (member) => (member === "kim" ? loud : 0),
    own: () => 2,
  });
  const kim = show("kim", "allo-meter").element;
  const self = show("self", "allo-meter").element;
  const level = (/** @type {any} */ meter) =>
    Number(meter.style.getPropertyValue("--level"));
  await until(() => level(kim) === 0.8);
  assert.equal(level(self), 1, "never over 1");
  loud = 0;
  await until(() => level(kim) < 0.8);
  assert.ok(level(kim) > 0.3, "not at once");
  await until(() => level(kim) < 0.05);
  kim.remove();
  self.remove();
});

test("a meter of silence changes nothing, and none asks for frames", {
  timeout: 10_000,
}, async () => {
  const { requestAnimationFrame } = globalThis;
  globalThis.requestAnimationFrame = assert.fail;
  let asked = 0;
  let loud = 0;
  streams.listen({
    of() {
      asked += 1;
      return loud;
    },
  });
  const { element } = show("kim", "allo-meter");
  let changes = 0;
  const { setProperty } = element.style;
  element.style.setProperty = (/** @type {[string, string]} */ ...change) => {
    changes += 1;
    setProperty.apply(element.style, change);
  };
  await until(() => asked >= 5);
  assert.equal(changes, 1, "the first");
  loud = 0.5;
  await until(() => changes === 2);
  globalThis.requestAnimationFrame = requestAnimationFrame;
  element.remove();
});

/** @param {() => boolean} condition */
async function until(condition) {
  while (!condition()) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
}
