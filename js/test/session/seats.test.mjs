import assert from "node:assert/strict";
import { test } from "node:test";
import { findLink } from "../../src/session/find-link.js";
import { createSeats } from "../../src/session/seats.js";
import { createStorage } from "../../src/session/storage.js";

const A = "AAAAAAAAAAAAAAAAAAAAAA";

/** @param {object} claims */
const token = (claims) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"A".repeat(43)}`;

function site({ base = "https://allo.test/", elsewhere = "" } = {}) {
  /** @type {any[]} */
  const calls = [];
  /** @type {Map<string, string>} */
  const items = new Map();
  const storage = /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
      items.set(key, value),
    removeItem: (/** @type {string} */ key) => items.delete(key),
  });
  const seats = createSeats({
    api: /** @type {any} */ ({
      async createRoom(/** @type {any} */ wishes) {
        calls.push(["room", wishes]);
        return {
          room: A,
          host: "host-token",
          invite: token({}),
          expires: 9,
          knock: true,
          ...(elsewhere && { elsewhere }),
        };
      },
      async takeSeat(/** @type {any} */ { token, nonce, seat }) {
        calls.push(["take", token, nonce, seat]);
        return { seat: "seat", room: A, member: A, role: "guest" };
      },
      async renewSeat(/** @type {string} */ seat) {
        calls.push(["renew", seat]);
        return { seat: "renewed" };
      },
    }),
    store: createStorage({
      tab: () => storage,
      browser: () => storage,
      now: () => 7,
    }),
    crypto: globalThis.crypto,
    now: () => 1_000,
    base,
  });
  return { seats, calls, items };
}

const WISHES = { knock: true, capacity: 0, key: "" };

test("a new room's link holds a secret that the server never gets", async () => {
  const { seats, calls } = site();
  const { place, link, expires, knock } = await seats.create(WISHES);
  const found = findLink(link);
  assert.ok(typeof found !== "string");
  assert.deepEqual(found.link, { secret: place.secret, token: token({}) });
  assert.deepEqual([expires, knock], [9, true]);
  assert.equal(place.link, link);
  assert.equal(place.role, "host");
  assert.deepEqual(calls, [["room", WISHES]], "and no seat is taken yet");
  await seats.take(place);
  assert.equal(calls[1][1], "host-token");
  assert.ok(!JSON.stringify(calls).includes(place.secret));
});

test("a call started as localhost is linked to where others find it, below the same path", async () => {
  const { seats } = site({
    base: "https://localhost:8443/below/",
    elsewhere: "https://192.168.1.5:8443",
  });
  const { place, link } = await seats.create(WISHES);
  assert.ok(link.startsWith("https://192.168.1.5:8443/below/#"), link);
  assert.equal(place.elsewhere, "https://192.168.1.5:8443");
});

test("two rooms have two secrets", async () => {
  const { seats } = site();
  const [one, other] = [await seats.create(WISHES), await seats.create(WISHES)];
  assert.notEqual(one.place.secret, other.place.secret);
});

test("the server hears nothing of a link that is only looked at", async () => {
  const { seats, calls } = site();
  const link = { secret: A, token: token({ room: A, knock: true, uses: 1 }) };
  const place = await seats.open(link, false);
  assert.deepEqual(calls, []);
  assert.deepEqual([place.room, place.role], [A, "waiting"]);
  const open = { secret: A, token: token({ room: A }) };
  const other = await seats.open(open, true);
  assert.deepEqual([other.role, other.exposed], ["guest", true]);
});

test("a link opened twice is two guests, an invite for few the same one again", async () => {
  const { seats } = site();
  const open = { secret: A, token: token({ uses: 0 }) };
  const one = await seats.open(open, false);
  const other = await seats.open(open, false);
  assert.notEqual(one.nonce, other.nonce);
  const single = { secret: A, token: token({ uses: 1 }) };
  const first = await seats.open(single, false);
  const again = await seats.open(single, false);
  assert.equal(first.nonce, again.nonce);
  assert.match(first.nonce, /^[\w-]{22}$/);
});

test("an invite for few is not kept, only its digest", async () => {
  const { seats, items } = site();
  await seats.open({ secret: A, token: token({ uses: 1 }) }, false);
  assert.ok(!JSON.stringify([...items]).includes(token({ uses: 1 })));
});

test("before joining, a seat is taken again; in a call it renews itself", async () => {
  const { seats, calls } = site();
  const place = await seats.open({ secret: A, token: token({}) }, false);
  const session = { ...place, ...(await seats.take(place)) };
  assert.equal(await seats.renew(session), "seat");
  assert.equal(calls[0][3], undefined);
  assert.deepEqual(
    calls[1],
    [...calls[0].slice(0, 3), "seat"],
    "with the same nonce, and the seat, from which a restarted server learns",
  );
  assert.equal(await seats.renew({ ...session, inCall: true }), "renewed");
  assert.deepEqual(calls[2], ["renew", "seat"]);
});

test("a place that is taken again hands its seat over", async () => {
  const { seats, calls } = site();
  const place = await seats.open({ secret: A, token: token({}) }, false);
  await seats.take({ ...place, seat: "newer" });
  assert.equal(calls[0][3], "newer");
});

test("a host link leads to a host's place", async () => {
  const { seats } = site();
  const claims = { room: A, for: "device", aud: "allo:host", knock: true };
  const place = await seats.open({ secret: "K", token: token(claims) }, false);
  assert.equal(place.role, "host");
  assert.equal(place.host, null, "which the server gives once it was joined");
});
