import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeptCalls } from "../../src/session/kept-calls.js";
import { createLater, timeOf } from "../../src/session/later.js";
import { createSeats } from "../../src/session/seats.js";
import { createStorage } from "../../src/session/storage.js";
import { Refused } from "../../src/wire/messages.js";

const BASE = "https://allo.test/";
const ROOM = "AAAAAAAAAAAAAAAAAAAAAA";
const NOW_MS = Date.UTC(2026, 10, 30, 12);
const NOW_S = NOW_MS / 1_000;
const DAY_S = 86_400;
const YEAR_S = 365 * DAY_S;

/** @param {object} claims */
const token = (claims) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"A".repeat(43)}`;

/** A browser, and a server that keeps calls for a year. */
function site({ refusal = "" } = {}) {
  const stored = new Map();
  const storage = /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) =>
      stored.set(key, text),
    removeItem: (/** @type {string} */ key) => stored.delete(key),
  });
  const store = createStorage({
    tab: () => storage,
    browser: () => storage,
    now: () => NOW_MS,
  });
  /** @type {any[]} */
  const told = [];
  /** @type {any[]} */
  const asked = [];
  const api = /** @type {any} */ ({
    async createRoom(/** @type {any} */ wishes) {
      if (refusal) throw new Refused(refusal, 7);
      asked.push(wishes);
      const expires = NOW_S + Math.min(wishes.ttl ?? YEAR_S, YEAR_S);
      const host = token({ room: ROOM, for: "later", exp: expires, gen: 0 });
      const invite = token({ room: ROOM, jti: "i", exp: expires, knock: true });
      return { room: ROOM, host, invite, capacity: 8, knock: true, expires };
    },
    async makeHost(/** @type {any} */ claim, /** @type {any} */ wishes) {
      asked.push([claim, wishes]);
      const exp = NOW_S + (wishes.ttl ?? YEAR_S);
      return {
        host: token({ room: ROOM, exp, gen: 9, lgen: 9 }),
        expires: exp,
      };
    },
  });
  const calls = createKeptCalls({
    store,
    now: () => NOW_MS,
    tell: (message) => told.push(message),
  });
  /** @type {any} */
  let place = null;
  const later = createLater({
    seats: createSeats({
      api,
      store,
      crypto: globalThis.crypto,
      now: () => NOW_MS,
      base: BASE,
    }),
    api,
    calls,
    place: () => place,
    keep(change) {
      Object.assign(place, change);
      calls.keep(place, change);
    },
    newestSeat: () => place?.seat ?? "",
    now: () => NOW_MS,
    tell: (message) => told.push(message),
    onFault: () => {},
  });
  return {
    later,
    calls,
    store,
    told,
    asked,
    open(/** @type {object} */ changes = {}) {
      const kept = calls.find(ROOM);
      assert.ok(kept);
      place = { ...calls.place(kept), ...changes };
      return place;
    },
  };
}

const wishes = (/** @type {object} */ changes) => ({
  name: "Choir",
  at: "",
  knock: false,
  key: "",
  ...changes,
});

const settled = () => new Promise(setImmediate);

/** As the field of a form gives it here. @param {number} second */
function local(second) {
  const date = new Date(second * 1_000);
  date.setMinutes(date.getMinutes() - date.getTimezoneOffset());
  return date.toISOString().slice(0, 16);
}

test("a call at a certain time is good for a day, and to the end of that one, and kept", async () => {
  const { later, calls, told, asked } = site();
  const at = NOW_S + 10 * DAY_S;
  const end = NOW_S + 11.5 * DAY_S;
  await later.create(wishes({ at: local(at), key: "sesame" }));
  assert.deepEqual(asked, [
    { knock: true, capacity: 0, key: "sesame", later: true, ttl: end - NOW_S },
  ]);
  assert.equal(end % DAY_S, 0, "which does not tell the server the hour");
  assert.deepEqual(told.at(-1), { type: "laterMade", room: ROOM });
  const [{ later: shown, expires, inCall }] = told.at(-2).list;
  assert.deepEqual(shown, { name: "Choir", at });
  assert.equal(expires, end);
  assert.equal(inCall, false);
  const kept = calls.find(ROOM);
  assert.equal(kept?.later?.open, true);
});

test("a room of one's own lives as long as the server allows", async () => {
  const { later, calls, asked } = site();
  await later.create(wishes({ knock: true }));
  assert.deepEqual(asked, [{ knock: true, capacity: 0, key: "", later: true }]);
  assert.equal(calls.find(ROOM)?.later?.at, null);
  assert.equal(calls.find(ROOM)?.later?.open, false, "whoever knocks waits");
});

test("a time that cannot be is refused before the server is asked", async () => {
  const { later, told, asked } = site();
  const codes = [];
  for (const at of [
    local(NOW_S - 3_600),
    local(NOW_S - 60),
    "soon",
    "2026-12-24",
    "2026-13-45T99:99",
    "275000-01-01T00:00",
  ]) {
    await later.create(wishes({ at }));
    codes.push(told.at(-1).code);
  }
  assert.deepEqual(codes, ["past", "past", ...Array(4).fill("no-time")]);
  assert.deepEqual(asked, []);
});

test("this very minute is not past", () => {
  assert.equal(timeOf(local(NOW_S), NOW_MS + 59_000), NOW_S);
});

test("a time is meant in the zone of the device, on both sides of a clock change", () => {
  for (const text of [
    "2027-03-28T01:59",
    "2027-03-28T03:00",
    "2027-07-01T18:00",
  ])
    assert.equal(local(timeOf(text, NOW_MS)), text);
});

test("a call after the end of its link is not made, and the page says how long one lives", async () => {
  const { later, calls, told } = site();
  await later.create(wishes({ at: local(NOW_S + YEAR_S) }));
  assert.deepEqual(told.at(-1), {
    type: "laterRefused",
    code: "too-late",
    retryAfter: null,
    until: NOW_S + YEAR_S,
  });
  assert.equal(calls.find(ROOM), null);
});

test("a refusal of the server is told with its code", async () => {
  const { later, told } = site({ refusal: "too-many" });
  await later.create(wishes({}));
  assert.deepEqual(told, [
    { type: "laterRefused", code: "too-many", retryAfter: 7, until: 0 },
  ]);
});

test("opening a room of one's own renews its token, once", async () => {
  const { later, calls, asked, open } = site();
  await later.create(wishes({}));
  const place = open({ seat: token({ gen: 0, lgen: 0 }) });
  const before = place.later.token;
  later.refresh();
  await settled();
  assert.deepEqual(asked.at(-1), [
    { room: ROOM, bearer: before },
    { for: "later" },
  ]);
  assert.notEqual(place.later.token, before);
  assert.equal(calls.find(ROOM)?.later?.token, place.later.token);
  later.refresh();
  await settled();
  assert.equal(asked.length, 2);
});

test("a removal is told to the token of a call at a certain time, which lives no longer by it", async () => {
  const { later, asked, open } = site();
  await later.create(wishes({ at: local(NOW_S + DAY_S) }));
  const place = open({ seat: token({ gen: 0, lgen: 0 }) });
  later.refresh();
  await settled();
  assert.equal(asked.length, 1);
  place.seat = token({ gen: 1, lgen: 1 });
  later.refresh();
  await settled();
  assert.deepEqual(asked.at(-1)[1], { for: "later", ttl: 2.5 * DAY_S });
});

test("switching off that calls are remembered forgets no call that was made for later", async () => {
  const { later, calls, store, told } = site();
  store.prefer({ remember: false });
  await later.create(wishes({}));
  calls.remember(true, null);
  calls.remember(false, null);
  assert.ok(calls.find(ROOM));
  assert.equal(told.at(-1).remember, false);
  calls.forget(ROOM);
  assert.equal(calls.find(ROOM), null);
});
