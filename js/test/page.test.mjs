import assert from "node:assert/strict";
import { test } from "node:test";
import { LINK, site } from "./fakes/page.mjs";

test("switches and choices reach the devices and are remembered", async () => {
  const { page, devices, store } = site();
  await page.act({ type: "microphone", on: false });
  await page.act({ type: "choose", kind: "camera", id: "cam-2" });
  await page.act({ type: "choose", kind: "speaker", id: "out-2" });
  await page.act({ type: "testSpeaker" });
  assert.deepEqual(devices, [
    "microphone false",
    "camera = cam-2",
    "told",
    "chime",
  ]);
  assert.deepEqual(store.wanted(), { camera: true, microphone: false });
  assert.equal(store.preferences().camera, "cam-2");
  assert.equal(store.preferences().speaker, "out-2");
});

test("the language that was chosen is remembered", async () => {
  const { page, store } = site();
  await page.act({ type: "language", tag: "fr" });
  assert.equal(store.preferences().language, "fr");
});

test("what fails inside is logged, never thrown at Elm, and said where a browser refuses", async () => {
  const { page, told } = site();
  await page.act({ type: "fullscreen" });
  assert.deepEqual(
    told.slice(-2).map(({ type, code }) => code ?? type),
    ["error", "browser-refused"],
  );
});

test("whoever is muted in a call is heard for as long as a key is held", {
  timeout: 10_000,
}, async () => {
  const { page, devices, socket, welcome, store, microphone, calls } = site();
  await page.visit(LINK, false);
  assert.equal(page.talk(true), false, "not before the call");
  page.act({ type: "join", name: "Kim" });
  await socket();
  await welcome();
  assert.equal(page.talk(true), false, "nor while it is on anyway");

  microphone.state = "off";
  assert.equal(page.talk(true), false, "nor without a microphone");
  microphone.track = {};
  assert.equal(page.talk(true), true);
  assert.equal(devices.at(-1), "microphone true");
  await page.act({ type: "camera", on: false });
  assert.deepEqual(
    store.wanted(),
    { camera: false, microphone: false },
    "a reload finds it off",
  );
  assert.equal(page.talk(false), true);
  assert.equal(devices.at(-1), "microphone false");
  assert.equal(page.talk(false), false);

  await page.act({ type: "leave" });
  assert.equal(page.talk(true), false);
  assert.deepEqual(calls, [true, false]);
});

test("a chosen view is kept, and told back as it was kept", async () => {
  const { page, store, told } = site();
  const view = {
    layout: "grid",
    selfView: false,
    mirrored: true,
    corner: "top-left",
    noCameras: true,
    noScreens: false,
    autoFloat: true,
  };
  await page.act(/** @type {any} */ ({ type: "view", ...view }));
  assert.deepEqual(store.preferences().view, view);
  assert.deepEqual(told.at(-1), { type: "view", ...view });
});

test("on waking, also outside a call, the devices are looked for again", () => {
  const { page, devices } = site();
  page.wake(false);
  assert.deepEqual(devices, ["followed"]);
});

test("while the server is away, what needs another part of the page says so", async () => {
  const host = `e30.${Buffer.from(JSON.stringify({ exp: 9e9 })).toString("base64url")}.s`;
  const call = { room: "R", host, link: "https://allo.test/", since: 0 };
  const later = { name: "Choir", at: 9e9, token: host };
  const stored = new Map([
    ["allo.calls", JSON.stringify([{ ...call, later }])],
  ]);
  let asked = 0;
  const { page, last } = site({
    stored,
    async fetchCalendar() {
      asked += 1;
      throw new TypeError("away");
    },
  });
  page.tellCalls();
  assert.equal(asked, 1, "before it is wanted");
  const file = { room: "R", title: "Choir", about: "" };
  await page.act({ type: "calendarFile", ...file });
  assert.equal(last().code, "not-sent");

  await page.act({ type: "home" });
  await page.act({
    type: "pictureInPicture",
    member: "self",
    source: "camera",
  });
  assert.equal(last().code, "not-sent");
});
