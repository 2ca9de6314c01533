import assert from "node:assert/strict";
import { test } from "node:test";
import { createKeptCalls } from "../../src/session/kept-calls.js";
import { createStorage } from "../../src/session/storage.js";
import { Refused } from "../../src/wire/messages.js";
import { LINK, site as pageSite, place } from "../fakes/page.mjs";

const A = "AAAAAAAAAAAAAAAAAAAAAA";
const NOW_MS = 1_000_000_000;
const HOUR_S = 3_600;

/** @param {object} [claims] */
const hostToken = (claims) =>
  `e30.${Buffer.from(
    JSON.stringify({
      aud: "allo:host",
      room: A,
      exp: NOW_MS / 1_000 + HOUR_S,
      ...claims,
    }),
  ).toString("base64url")}.${"A".repeat(43)}`;

const HOST = hostToken();

/** @param {object} [changes] */
const hosted = (changes) =>
  place({ role: "host", host: HOST, token: HOST, link: "L", ...changes });

/** Two tabs of one browser, if they are given the same things stored. */
function tab({ stored = new Map() } = {}) {
  const time = { now: NOW_MS };
  const storage = /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => stored.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ text) =>
      stored.set(key, text),
    removeItem: (/** @type {string} */ key) => stored.delete(key),
  });
  /** @type {any[]} */
  const told = [];
  const store = createStorage({
    tab: () => storage,
    browser: () => storage,
    now: () => time.now,
  });
  const calls = createKeptCalls({
    store,
    now: () => time.now,
    tell: (message) => told.push(message),
  });
  return { calls, stored, store, time, told };
}

test("a host's call is kept, and shown without its keys", () => {
  const { calls, told } = tab();
  calls.keep(hosted({ inCall: true }));
  assert.deepEqual(told, [
    {
      type: "calls",
      remember: true,
      list: [
        {
          room: A,
          link: "L",
          since: NOW_MS / 1_000,
          expires: NOW_MS / 1_000 + HOUR_S,
          inCall: true,
          later: null,
        },
      ],
    },
  ]);
});

test("of a guest's call nothing is kept", () => {
  const { calls, stored } = tab();
  calls.keep(place({ inCall: true }));
  calls.keep(place({ host: HOST }));
  assert.equal(stored.size, 0);
});

test("what is kept names nobody", () => {
  const { calls, stored } = tab();
  calls.keep(
    hosted({
      profiles: { bob: [1, 2] },
      hiding: { everyone: true },
      seat: "s",
    }),
  );
  assert.doesNotMatch([...stored.values()].join(), /bob|everyone/);
});

test("the newest host token leads back, with the newest seat and secret", () => {
  const { calls } = tab();
  calls.keep(hosted());
  const newer = hostToken({ gen: 2 });
  calls.keep(
    hosted({ host: newer, token: newer, secret: "newer", seat: "seat-2" }),
  );
  const kept = calls.find(A);
  assert.ok(kept);
  const back = calls.place(kept);
  assert.equal(back.token, newer);
  assert.equal(back.host, newer);
  assert.equal(back.secret, "newer");
  assert.equal(back.before, "seat-2");
  calls.keep(back);
  assert.equal(calls.find(A)?.seat, "seat-2", "also before it is joined");
});

test("who was made a host comes back by the host token, not by the invite", () => {
  const { calls } = tab();
  calls.keep(hosted({ token: LINK.token }));
  const kept = calls.find(A);
  assert.equal(kept && calls.place(kept).token, HOST);
});

test("a call is gone when its token has expired", () => {
  const { calls, time, told, stored } = tab();
  calls.keep(hosted());
  time.now += HOUR_S * 1_000;
  calls.show();
  assert.equal(calls.find(A), null);
  assert.deepEqual(told.at(-1).list, []);
  calls.forget(A);
  assert.equal(stored.has("allo.calls"), false);
});

test("what was forgotten is not kept again by a tab that is in the call", () => {
  const one = tab();
  const other = tab({ stored: one.stored });
  one.calls.keep(hosted({ inCall: true }));
  other.calls.forget(A);
  one.calls.keep(hosted({ inCall: true, seat: "newer" }));
  assert.equal(other.calls.find(A), null);
  assert.equal(one.stored.has("allo.calls"), false);
});

test("remembering is switched off in one go, for what was kept too", () => {
  const { calls, stored, told } = tab();
  calls.keep(hosted());
  calls.remember(false, hosted());
  assert.equal(stored.has("allo.calls"), false);
  assert.equal(told.at(-1).remember, false);
  calls.keep(hosted({ seat: "newer" }));
  assert.equal(calls.find(A), null);
  calls.remember(true, hosted());
  assert.ok(calls.find(A), "and on again, for the call that goes on");
});

test("a change that says nothing new writes nothing", () => {
  const { calls, stored } = tab();
  calls.keep(hosted());
  stored.delete("allo.calls");
  calls.keep(hosted(), { profiles: {} });
  assert.equal(stored.size, 0);
});

/** A page whose seats know nothing but the token: what is asked of them is returned.
 * @param {Parameters<typeof pageSite>[0]} [options] */
function page(options) {
  const made = pageSite(options);
  /** @type {any[]} */
  const asked = [];
  const { take } = made.seats;
  made.seats.take = async (/** @type {any} */ mine) => {
    asked.push({ ...mine });
    return { ...(await take()), role: mine.host ? "host" : "guest" };
  };
  return { ...made, asked };
}

/** @param {object} [changes] */
function keptIn(stored = new Map(), changes = {}) {
  const { calls } = tab({ stored });
  const exp = Math.floor(Date.now() / 1_000) + HOUR_S;
  const host = hostToken({ exp });
  calls.keep(hosted({ host, token: host, ...changes }));
  return { stored, host };
}

test("one press leads back into the call, with what was off", {
  timeout: 10_000,
}, async () => {
  const stored = new Map([["allo.wanted", '{"microphone":false}']]);
  const { host } = keptIn(stored, { inCall: true, seat: "older" });
  const { page: reopened, socket, devices, asked } = page({ stored });
  reopened.act({ type: "openCall", room: A });
  await socket();
  assert.deepEqual(devices.slice(0, 2), ["microphone false", "start"]);
  assert.equal(asked[0].token, host);
  assert.equal(asked[0].nonce, "n", "as the same member");
  assert.equal(asked[0].before, "older");
});

test("what is switched off is kept with the call at once", {
  timeout: 10_000,
}, async () => {
  const { stored } = keptIn(new Map(), { inCall: true });
  const { page: opened, socket, store } = page({ stored });
  opened.act({ type: "openCall", room: A });
  await socket();
  await opened.act({ type: "camera", on: false });
  assert.deepEqual(store.calls()[0].wanted, {
    camera: false,
    microphone: true,
  });
});

test("a call that was left opens before the call", async () => {
  const { stored } = keptIn();
  const { page: reopened, told, asked } = page({ stored });
  await reopened.act({ type: "openCall", room: A });
  const shown = told.find(({ type }) => type === "invited");
  assert.equal(shown.role, "host");
  assert.equal(shown.link, "L");
  assert.deepEqual(asked, []);
});

test("one's own link opens as host", async () => {
  const { stored, host } = keptIn();
  const { page: opened, told, store } = page({ stored });
  await opened.visit(LINK, false);
  assert.equal(told.find(({ type }) => type === "invited").role, "host");
  assert.equal(store.place()?.token, host);
});

test("beside a tab that is in the call one is another member", async () => {
  const { stored } = keptIn();
  const locks = {
    query: async () => ({ held: [{ name: `allo.call.${A}` }] }),
    request: async () => {},
  };
  const { page: opened, store } = page({ stored, locks });
  await opened.visit(LINK, false);
  assert.equal(store.place()?.role, "host");
  assert.notEqual(store.place()?.nonce, "n");
});

for (const [code, kept] of /** @type {const} */ ([
  ["room-ended", false],
  ["expired", false],
  ["removed", false],
  ["offline", true],
  ["room-full", true],
]))
  test(`after ${code} the call is ${kept ? "kept" : "forgotten"}`, async () => {
    const { stored } = keptIn(new Map(), { inCall: true });
    const { page: opened, seats, last } = page({ stored });
    seats.take = async () => {
      throw new Refused(code);
    };
    await opened.act({ type: "openCall", room: A });
    assert.deepEqual(last(), { type: "over", code });
    assert.equal(stored.has("allo.calls"), kept);
  });

const LATER = {
  name: "Choir",
  at: null,
  open: true,
  token: hostToken({
    for: "later",
    exp: Math.floor(Date.now() / 1_000) + 99 * HOUR_S,
  }),
};

test("a call for later is opened by the token that lives longer", () => {
  const { calls, time, told } = tab();
  time.now = Date.now();
  calls.keep(hosted({ later: LATER }));
  time.now += 98 * HOUR_S * 1_000;
  const kept = calls.find(A);
  assert.ok(kept);
  assert.equal(calls.place(kept).token, LATER.token);
  assert.deepEqual(calls.place(kept).later, LATER);
  assert.deepEqual(told[0].list[0].later, { name: "Choir", at: null });
  time.now += 2 * HOUR_S * 1_000;
  assert.equal(calls.find(A), null);
});

test("today's calls do not crowd out a room of one's own", () => {
  const { calls, told } = tab();
  calls.keep(hosted({ later: LATER }));
  for (let i = 0; i < 12; i += 1)
    calls.keep(hosted({ room: String(i).padStart(22, "A") }));
  assert.ok(calls.find(A));
  assert.equal(told.at(-1).list.length, 11);
});

test("a call for later that lasted as long as a call can is opened again", async () => {
  const { stored } = keptIn(new Map(), { later: LATER, inCall: true });
  const { page: opened, seats, last } = page({ stored });
  for (const [code, kept] of /** @type {const} */ ([
    ["expired", true],
    ["room-ended", false],
  ])) {
    seats.take = async () => {
      throw new Refused(code);
    };
    await opened.act({ type: "openCall", room: A });
    if (code === "room-ended") await opened.act({ type: "join", name: "" });
    assert.equal(last().code, code);
    assert.equal(stored.has("allo.calls"), kept);
  }
});
