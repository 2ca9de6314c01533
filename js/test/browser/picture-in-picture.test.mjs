import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import {
  movePictureInPicture,
  togglePictureInPicture,
} from "../../src/browser/actions.js";

/** A page that shows these, and the window over all others. */
function world() {
  const { document } = new JSDOM(`<body>
    <allo-video member="kim"><video></video></allo-video>
    <allo-video member="lee"><video></video></allo-video>
    <allo-video member="lee" source="screen"><video></video></allo-video>`)
    .window;
  /** @type {any} */
  const page = document;
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
  const shown = () => {
    const element = page.pictureInPictureElement?.parentElement;
    if (!element) return null;
    return `${element.getAttribute("member")} ${element.getAttribute("source")}`;
  };
  return { page, shown };
}

const KIM = { member: "kim", source: "camera" };
const LEE = { member: "lee", source: "camera" };

test("picture in picture is opened, moved and closed", async () => {
  const { page, shown } = world();
  await togglePictureInPicture(page, KIM);
  assert.equal(shown(), "kim null");
  await movePictureInPicture(page, { ...LEE, source: "screen" });
  assert.equal(shown(), "lee screen");
  await movePictureInPicture(page, LEE);
  assert.equal(shown(), "lee null");
  await togglePictureInPicture(page, KIM);
  assert.equal(shown(), null);
});

test("picture in picture is not opened by moving, nor moved to nothing", async () => {
  const { page, shown } = world();
  await movePictureInPicture(page, KIM);
  assert.equal(shown(), null);
  await togglePictureInPicture(page, KIM);
  await movePictureInPicture(page, { member: "eve", source: "camera" });
  assert.equal(shown(), "kim null");
  page.querySelector("[member=lee] video").videoWidth = 0;
  await movePictureInPicture(page, LEE);
  assert.equal(shown(), "kim null");
});
