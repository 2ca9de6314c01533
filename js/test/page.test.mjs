import assert from "node:assert/strict";
import { test } from "node:test";
import { createStorage } from "../src/entering/storage.js";
import { createPage } from "../src/page.js";
import { createStage } from "../src/screen/stage.js";
import { Refused } from "../src/wire/messages.js";
import { FakeClock } from "./fakes/clock.mjs";
import { FakeSocket } from "./fakes/socket.mjs";

const A = "AAAAAAAAAAAAAAAAAAAAAA";
const LINK = { secret: "AAECAwQFBgcICQoLDA0ODw", token: "t" };

/** @returns {any} */
const seat = () => ({
  room: A,
  member: A,
  role: "guest",
  seat: "seat",
  seatSince: 1_000_000,
  ...LINK,
  nonce: "n",
  link: null,
  inCall: false,
});

function site({ stored = new Map() } = {}) {
  const clock = new FakeClock();
  const storage = /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
      stored.set(key, value),
  });
  const store = createStorage({
    tab: () => storage,
    browser: () => storage,
    now: clock.now,
  });
  /** @type {any[]} */
  const told = [];
  /** @type {string[]} */
  const devices = [];
  /** @type {FakeSocket[]} */
  const sockets = [];
  /** @type {any} */
  const entrance = {
    open: async () => seat(),
    again: async () => seat(),
    renew: async () => "seat",
    create: async () => ({
      session: { ...seat(), link: "L" },
      link: "L",
      expires: 9,
      knock: false,
    }),
  };
  const microphone = { state: "on", track: /** @type {any} */ (null) };
  /** @type {boolean[]} */
  const calls = [];
  const page = createPage({
    entrance,
    store,
    onCall: (now) => calls.push(now),
    media: /** @type {any} */ ({
      start: async () => devices.push("start"),
      stop: () => devices.push("stop"),
      set: async (/** @type {string} */ kind, /** @type {boolean} */ on) =>
        devices.push(`${kind} ${on}`),
      choose: async (/** @type {string} */ kind, /** @type {string} */ id) =>
        devices.push(`${kind} = ${id}`),
      tellDevices: async () => devices.push("told"),
      follow: async () => devices.push("followed"),
      wants: () => true,
      state: () => microphone.state,
      track: () => microphone.track,
    }),
    sharing: /** @type {any} */ ({
      start: async () => devices.push("share"),
      stop: () => devices.push("unshare"),
      state: () => "off",
      shown: () => ({ picture: null, sound: null }),
    }),
    stage: createStage(),
    chime: { ring() {}, sound: () => devices.push("chime") },
    log: /** @type {any} */ ({
      info() {},
      warn() {},
      error: (/** @type {string} */ text) => told.push({ type: "error", text }),
      hide() {},
      member: () => "member",
      text: () => "",
    }),
    tell: (message) => told.push(message),
    browser: {
      openSocket(protocols) {
        sockets.push(new FakeSocket(protocols));
        return /** @type {any} */ (sockets.at(-1));
      },
      connect: assert.fail,
      tryServers() {},
      newStream: () => /** @type {any} */ ({}),
      codecs: () => [],
      abilities: () => null,
      clock,
      random: () => 0.5,
      isHeldBack: () => false,
      kind: ["Chromium", 1],
    },
  });
  const last = () => told.at(-1);
  /** Until a socket was opened: sealing takes real time. */
  async function socket() {
    const { length } = sockets;
    while (sockets.length === length) await new Promise(setImmediate);
    return /** @type {FakeSocket} */ (sockets.at(-1));
  }
  function welcome() {
    const ws = /** @type {FakeSocket} */ (sockets.at(-1));
    ws.open();
    ws.say({
      type: "welcome",
      self: A,
      role: "guest",
      members: [],
      waiting: [],
      locked: false,
      capacity: 8,
      iceServers: [],
      seat: "newer",
    });
    return new Promise(setImmediate);
  }
  return {
    page,
    store,
    told,
    last,
    devices,
    sockets,
    entrance,
    stored,
    socket,
    welcome,
    clock,
    microphone,
    calls,
  };
}

test("a link leads to a seat, and joining into the call", {
  timeout: 10_000,
}, async () => {
  const { page, last, socket, welcome, store, told } = site();
  await page.open(LINK);
  assert.deepEqual(last(), { type: "seated", role: "guest", link: null });
  page.act({ type: "join", name: " Kim " });
  await socket();
  await welcome();
  assert.ok(told.some(({ type }) => type === "welcome"));
  assert.equal(store.session()?.inCall, true);
  assert.equal(store.session()?.seat, "newer");
  assert.equal(store.preferences().name, "Kim");
});

test("a refused link tells why, and is tried again on request", async () => {
  const { page, last, entrance, store } = site();
  entrance.open = async () => {
    throw new Refused("room-locked");
  };
  await page.open(LINK);
  assert.deepEqual(last(), { type: "over", code: "room-locked" });
  assert.deepEqual(store.link(), LINK, "a reload tries it again");
  entrance.open = async () => seat();
  await page.act({ type: "rejoin" });
  assert.equal(last().type, "seated");
  assert.equal(store.link(), null);
});

test("a dead link is forgotten", async () => {
  const { page, last, entrance, store } = site();
  entrance.open = async () => {
    throw new Refused("invite-revoked");
  };
  await page.open(LINK);
  assert.deepEqual(last(), { type: "over", code: "invite-revoked" });
  assert.equal(store.link(), null);
});

test("a room that is refused tells when to try again", async () => {
  const { page, last, entrance } = site();
  entrance.create = async () => {
    throw new Refused("too-many", 17);
  };
  await page.act({ type: "create", knock: false, capacity: 0, key: "" });
  assert.deepEqual(last(), {
    type: "createRefused",
    code: "too-many",
    retryAfter: 17,
  });
});

test("a new room tells its link before anything else", async () => {
  const { page, told } = site();
  await page.act({ type: "create", knock: false, capacity: 0, key: "" });
  assert.deepEqual(told, [
    { type: "created", link: "L", expires: 9, knock: false },
    { type: "seated", role: "guest", link: "L" },
  ]);
});

test("leaving lets go of the devices and can be taken back", {
  timeout: 10_000,
}, async () => {
  const { page, last, devices, socket, welcome, store } = site();
  await page.open(LINK);
  page.act({ type: "join", name: "Kim" });
  await socket();
  await welcome();
  await page.act({ type: "leave" });
  assert.deepEqual(last(), { type: "over", code: "left" });
  assert.equal(devices.at(-1), "stop");
  assert.equal(store.session()?.inCall, false);
  page.act({ type: "rejoin" });
  const again = await socket();
  assert.deepEqual(again.protocols, ["allo.v1", "seat.newer"]);
});

test("who was removed keeps nothing of the call", {
  timeout: 10_000,
}, async () => {
  const { page, last, sockets, socket, welcome, store } = site();
  await page.open(LINK);
  page.act({ type: "join", name: "Kim" });
  await socket();
  await welcome();
  sockets[0].end(4403);
  assert.deepEqual(last(), { type: "over", code: "removed" });
  assert.equal(store.session(), null);
});

test("who knocks and is sent away was refused, not removed", {
  timeout: 10_000,
}, async () => {
  const { page, last, sockets, socket } = site();
  await page.open(LINK);
  page.act({ type: "join", name: "Kim" });
  await socket();
  sockets[0].open();
  sockets[0].say({ type: "waiting" });
  sockets[0].end(4403);
  assert.deepEqual(last(), { type: "over", code: "refused" });
});

test("a reloaded call goes straight back", { timeout: 10_000 }, async () => {
  const { page, told, devices, socket } = site();
  page.resume({ ...seat(), inCall: true });
  await socket();
  assert.deepEqual(told[0], { type: "seated", role: "guest", link: null });
  assert.deepEqual(devices, ["start"]);
});

test("joining twice opens one socket", { timeout: 10_000 }, async () => {
  const { page, sockets, socket } = site();
  await page.open(LINK);
  page.act({ type: "join", name: "Kim" });
  page.act({ type: "join", name: "Kim" });
  await socket();
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
  assert.equal(sockets.length, 1);
});

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

test("back to the start forgets the call", async () => {
  const { page, store, devices } = site();
  await page.open(LINK);
  await page.act({ type: "home" });
  assert.equal(store.session(), null);
  assert.equal(devices.at(-1), "stop");
});

test("what fails inside is logged, never thrown at Elm, and said where a browser refuses", async () => {
  const { page, told } = site();
  await page.act({ type: "fullscreen" });
  assert.deepEqual(
    told.slice(-2).map(({ type, code }) => code ?? type),
    ["error", "browser-refused"],
  );
});

test("a fault while joining ends in words, not in joining for ever", async () => {
  const { page, told, store } = site();
  await page.open(LINK);
  store.nextEpoch = () => {
    throw new RangeError("a fault of ours");
  };
  await page.act({ type: "join", name: "Kim" });
  assert.deepEqual(told.at(-1), { type: "over", code: "fault" });
});

test("who is muted in a call is heard for as long as a key is held", {
  timeout: 10_000,
}, async () => {
  const { page, devices, socket, welcome, store, microphone, calls } = site();
  await page.open(LINK);
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
  const view = { layout: "grid", selfView: false, mirrored: true };
  await page.act(/** @type {any} */ ({ type: "view", ...view }));
  assert.deepEqual(store.preferences().view, view);
  assert.deepEqual(told.at(-1), {
    type: "view",
    ...view,
    pictureInPicture: false,
  });
});

test("on waking, also outside a call, the devices are looked for again", () => {
  const { page, devices } = site();
  page.wake(false);
  assert.deepEqual(devices, ["followed"]);
});
