import assert from "node:assert/strict";
import { test } from "node:test";
import { createEntrance } from "../src/entering/entrance.js";
import { createStorage } from "../src/entering/storage.js";
import { parseLink } from "../src/wire/link.js";

const A = "AAAAAAAAAAAAAAAAAAAAAA";

/** @param {object} claims */
const token = (claims) =>
  `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${"A".repeat(43)}`;

function site() {
  /** @type {any[]} */
  const calls = [];
  /** @type {Map<string, string>} */
  const items = new Map();
  const storage = /** @type {any} */ ({
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) =>
      items.set(key, value),
  });
  const entrance = createEntrance({
    api: /** @type {any} */ ({
      async createRoom(/** @type {any} */ wishes) {
        calls.push(["room", wishes]);
        return {
          room: A,
          host: "host-token",
          invite: token({}),
          expires: 9,
          knock: true,
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
    origin: "https://allo.test",
  });
  return { entrance, calls, items };
}

test("a new room's link holds a secret that the server never gets", async () => {
  const { entrance, calls } = site();
  const wishes = { knock: true, capacity: 0, key: "" };
  const { session, link, expires, knock } = await entrance.create(wishes);
  const read = parseLink(new URL(link).hash.slice(1));
  assert.equal(read?.secret, session.secret);
  assert.equal(read?.token, token({}));
  assert.deepEqual([expires, knock], [9, true]);
  assert.equal(session.link, link);
  assert.deepEqual(calls[0], ["room", wishes]);
  assert.equal(calls[1][1], "host-token");
  assert.ok(!JSON.stringify(calls).includes(session.secret));
});

test("two rooms have two secrets", async () => {
  const { entrance } = site();
  const wishes = { knock: false, capacity: 0, key: "" };
  const [one, other] = [
    await entrance.create(wishes),
    await entrance.create(wishes),
  ];
  assert.notEqual(one.session.secret, other.session.secret);
});

test("a link opened twice is two guests, an invite for few the same one again", async () => {
  const { entrance, calls } = site();
  const open = { secret: A, token: token({ uses: 0 }) };
  await entrance.open(open);
  await entrance.open(open);
  assert.notEqual(calls[0][2], calls[1][2]);
  const single = { secret: A, token: token({ uses: 1 }) };
  await entrance.open(single);
  await entrance.open(single);
  assert.equal(calls[2][2], calls[3][2]);
  assert.match(calls[2][2], /^[\w-]{22}$/);
});

test("an invite for few is not kept, only its digest", async () => {
  const { entrance, items } = site();
  await entrance.open({ secret: A, token: token({ uses: 1 }) });
  assert.ok(!JSON.stringify([...items]).includes(token({ uses: 1 })));
});

test("before joining, a seat is taken again; in a call it renews itself", async () => {
  const { entrance, calls } = site();
  const session = await entrance.open({ secret: A, token: token({}) });
  assert.equal(await entrance.renew(session), "seat");
  assert.equal(calls[0][3], undefined);
  assert.deepEqual(
    calls[1],
    [...calls[0].slice(0, 3), "seat"],
    "with the same nonce, and the seat, from which a restarted server learns",
  );
  assert.equal(await entrance.renew({ ...session, inCall: true }), "renewed");
  assert.deepEqual(calls[2], ["renew", "seat"]);
});

test("a place that is taken again hands its seat over", async () => {
  const { entrance, calls } = site();
  const session = await entrance.open({ secret: A, token: token({}) });
  await entrance.again({ ...session, seat: "newer" });
  assert.equal(calls[1][3], "newer");
});

test("the same place again is still hidden from the same people", async () => {
  const { entrance } = site();
  const session = await entrance.open({ secret: A, token: token({}) });
  const hiding = { people: { [A]: true }, told: [] };
  const again = await entrance.again({ ...session, hiding });
  assert.deepEqual(again.hiding, hiding);
});
