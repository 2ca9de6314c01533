import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { elementOf } from "../../src/browser/actions.js";
import { createFloating } from "../../src/browser/floating.js";
import { createStreams } from "../../src/elements/streams.js";
import { settled } from "../fakes/clock.mjs";

const TILE = (/** @type {string} */ member, more = "", source = "") => `
  <li class="tile ${more}">
    <div class="avatar">${member[0]}</div>
    <allo-video member="${member}" ${source} data-state="playing">
      <video></video>
    </allo-video>
    <p class="tile-label"><span>Microphone off</span><bdi>name of ${member}</bdi></p>
  </li>`;

/** A page that shows these, and the window over all others.
 * @param {{ draws?: boolean }} [options] whether the page may draw that window itself */
function world({ draws = false } = {}) {
  const { window } = new JSDOM(
    `<html lang="en"><head>
    <link rel="stylesheet" href="app.css"></head><body>
    <button id="microphone"><span class="control-label">Mic</span></button>
    <button id="leave"><span class="control-label">Leave</span></button>
    ${TILE("me", "tile-own")}${TILE("kim")}${TILE("lee", "tile-speaking")}
    ${TILE("lee", "tile-screen", 'source="screen"')}`,
    { url: "https://allo.test/" },
  );
  /** @type {any} */
  const page = window.document;
  globalThis.MutationObserver = window.MutationObserver;
  page.pictureInPictureElement = null;
  page.exitPictureInPicture = async () => {
    page.pictureInPictureElement = null;
  };
  for (const video of page.querySelectorAll("video")) {
    Object.defineProperty(video, "videoWidth", { value: 320, writable: true });
    video.requestPictureInPicture = async () => {
      page.pictureInPictureElement = video;
    };
  }
  /** @type {any[]} */
  const sizes = [];
  for (const element of page.querySelectorAll("allo-video"))
    element.float = (/** @type {any} */ size) =>
      sizes.push([element.getAttribute("member"), size?.width ?? null]);
  /** @type {any} */
  const drawable = {
    window: null,
    async requestWindow(/** @type {any} */ { width, height }) {
      const { window: drawn } = new JSDOM("", { url: "https://allo.test/" });
      Object.assign(drawn, { innerWidth: width, innerHeight: height });
      drawn.close = () => {
        drawable.window = null;
        drawn.dispatchEvent(new drawn.Event("pagehide"));
      };
      drawable.window = drawn;
      return drawn;
    },
  };
  const on = { microphone: true, camera: false };
  /** @type {any[]} */
  const done = [];
  const streams = createStreams();
  const floating = createFloating({
    document: page,
    drawable: draws ? drawable : undefined,
    streams,
    on: () => on,
    elementOf,
    press: (what) => done.push(what),
    onOpened: (whose) => done.push(whose),
  });
  const shown = () => {
    const element = page.pictureInPictureElement?.parentElement;
    if (!element) return null;
    return `${element.getAttribute("member")} ${element.getAttribute("source")}`;
  };
  /** What the drawn window shows. @param {string} selector @returns {any} */
  const inside = (selector) => drawable.window.document.querySelector(selector);
  /** @param {boolean} hidden */
  const hide = (hidden) => {
    Object.defineProperty(page, "hidden", {
      value: hidden,
      configurable: true,
    });
    page.dispatchEvent(new window.Event("visibilitychange"));
  };
  return {
    page,
    floating,
    drawable,
    streams,
    sizes,
    on,
    done,
    shown,
    inside,
    hide,
  };
}

const KIM = { member: "kim", source: "camera" };
const LEE = { member: "lee", source: "camera" };
const SCREEN = { member: "lee", source: "screen" };

test("picture in picture is opened, moved and closed", async () => {
  const { floating, shown } = world();
  await floating.toggle(KIM);
  assert.equal(shown(), "kim null");
  await floating.move(SCREEN);
  assert.equal(shown(), "lee screen");
  await floating.move(LEE);
  assert.equal(shown(), "lee null");
  await floating.toggle(KIM);
  assert.equal(shown(), null);
});

test("picture in picture is not opened by moving, nor moved to nothing", async () => {
  const { page, floating, shown } = world();
  await floating.move(KIM);
  assert.equal(shown(), null);
  await floating.toggle(KIM);
  await floating.move({ member: "eve", source: "camera" });
  assert.equal(shown(), "kim null");
  page.querySelector("[member=lee] video").videoWidth = 0;
  await floating.move(LEE);
  assert.equal(shown(), "kim null");
});

test("a window that the page draws has the microphone and the way out in it", async () => {
  const { floating, inside, drawable, sizes, on, done } = world({
    draws: true,
  });
  await floating.toggle(KIM);
  assert.equal(inside("link").href, "https://allo.test/app.css");
  assert.equal(inside(".tile-label").textContent, "name of kim");
  assert.equal(inside("video").muted, true, "the page plays the sound");
  assert.equal(inside("#leave").ariaLabel, "Leave");
  inside("#microphone").click();
  inside("#leave").click();
  assert.deepEqual(done, ["microphone", "leave"]);
  assert.equal(inside("#microphone").ariaPressed, "true");
  on.microphone = false;
  floating.showSwitches();
  assert.equal(inside("#microphone").ariaPressed, "false");
  assert.ok(inside("#microphone .icon-microphone-off"));
  await floating.toggle(KIM);
  assert.equal(drawable.window, null);
  assert.deepEqual(sizes, [
    ["kim", 400],
    ["kim", null],
  ]);
  floating.showSwitches();
});

test("that window goes on with another picture, and shows initials where there is none", async () => {
  const { page, floating, inside, streams, sizes } = world({ draws: true });
  await floating.toggle(KIM);
  sizes.length = 0;
  await floating.move(LEE);
  assert.deepEqual(sizes, [
    ["kim", null],
    ["lee", 400],
  ]);
  assert.equal(inside(".tile-label").textContent, "name of lee");
  const stream = /** @type {any} */ ({});
  streams.show("lee", stream);
  assert.equal(inside("video").srcObject, stream);
  const { classList } = inside("body");
  assert.ok(!classList.contains("floating-without-picture"));
  page.querySelector("allo-video[member=lee]").dataset.state = "waiting";
  await settled();
  assert.ok(classList.contains("floating-without-picture"));
  assert.equal(inside(".avatar").textContent, "l");
});

test("it opens by itself with whoever speaks, and closes when one is back", async () => {
  const { page, floating, drawable, done, hide } = world({ draws: true });
  hide(true);
  await floating.openByItself();
  assert.deepEqual(done, [LEE]);
  hide(false);
  assert.equal(drawable.window, null);

  await floating.toggle(KIM);
  hide(true);
  await floating.openByItself();
  hide(false);
  assert.ok(drawable.window, "one that was opened by a press stays");
  await floating.close();
  for (const tile of page.querySelectorAll(".tile:not(.tile-own)"))
    tile.remove();
  await floating.openByItself();
  assert.equal(drawable.window, null, "alone there is nothing to see");
});
