import assert from "node:assert/strict";
import { createCallLock } from "../../src/browser/call-lock.js";
import { BEAT_MS, createBeats } from "../../src/clock.js";
import { createStreams } from "../../src/elements/streams.js";
import { createPage } from "../../src/page.js";
import { createStorage } from "../../src/session/storage.js";
import { inviteOf } from "../../src/wire/claims.js";
import { Refused } from "../../src/wire/messages.js";
import { FakeClock } from "./clock.mjs";
import { FakeSocket } from "./socket.mjs";

const A = "AAAAAAAAAAAAAAAAAAAAAA";

export const BASE = "https://allo.test/";

/** @param {string} room */
export const linkTo = (room) => ({
  secret: "AAECAwQFBgcICQoLDA0ODw",
  token: `e30.${Buffer.from(JSON.stringify({ room })).toString("base64url")}.${"A".repeat(43)}`,
});

export const LINK = linkTo(A);

/** @param {object} [changes]
 * @returns {any} */
export const place = (changes) => ({
  room: A,
  role: "guest",
  ...LINK,
  nonce: "n",
  link: null,
  host: null,
  invites: [],
  inCall: false,
  ...changes,
});

/** @param {object} [changes]
 * @returns {any} */
export const seat = (changes) => ({
  ...place(),
  member: A,
  seat: "seat",
  seatSince: 1_000_000,
  ...changes,
});

/** @param {{ stored?: Map<string, string>, locks?: object,
 *   fetchCall?: () => Promise<typeof import("../../src/call/call.js")>,
 *   fetchCalendar?: () => Promise<typeof import("../../src/session/calendar.js")> }} [options] */
export function site({
  stored = new Map(),
  locks,
  fetchCall = () => import("../../src/call/call.js"),
  fetchCalendar = () => import("../../src/session/calendar.js"),
} = {}) {
  const clock = new FakeClock();
  const storage = /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
      stored.set(key, value),
    removeItem: (/** @type {string} */ key) => stored.delete(key),
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
  const seats = {
    taken: 0,
    open: async (/** @type {any} */ link, /** @type {boolean} */ exposed) =>
      place({ ...link, room: inviteOf(link.token).room, exposed }),
    async take() {
      seats.taken += 1;
      const { room, role, member, seat: token, seatSince } = seat();
      return { room, role, member, seat: token, seatSince, relay: false };
    },
    renew: async () => "seat",
    create: async () => ({
      place: place({ role: "host", host: "H", link: "L" }),
      link: "L",
      expires: 9,
      knock: false,
    }),
  };
  const microphone = { state: "on", track: /** @type {any} */ (null) };
  /** @type {boolean[]} */
  const calls = [];
  const api = /** @type {any} */ ({
    knowsRelay: async () => true,
    look: async () => ({ count: 0, plate: null }),
    makeInvite: async () => {
      throw new Refused("offline");
    },
  });
  const page = createPage({
    seats,
    api,
    base: BASE,
    store,
    fetchCall,
    fetchCalendar,
    reload: () => told.push({ type: "reload" }),
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
      settings: () => ({}),
      track: () => microphone.track,
    }),
    sharing: /** @type {any} */ ({
      start: async () => devices.push("share"),
      stop: () => devices.push("unshare"),
      state: () => "off",
      shown: () => ({ video: null, audio: null }),
    }),
    streams: createStreams(),
    floating: () => null,
    onView: (view) => told.push({ type: "view", ...view }),
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
    drawing: { hold() {}, release() {} },
    lock: createCallLock(/** @type {any} */ (locks)),
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
      beats: createBeats(clock, BEAT_MS),
      random: () => 0.5,
      isHidden: () => false,
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
    seats,
    stored,
    socket,
    welcome,
    clock,
    microphone,
    calls,
  };
}
